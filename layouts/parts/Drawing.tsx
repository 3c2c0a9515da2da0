import type { DrawingView } from "../../src/pictures/capability.ts";

/** A drawing above a text, in the first view: it is not waited for, and nothing moves when it comes. */
export function Drawing({ drawing }: { drawing: DrawingView | undefined }) {
  if (drawing === undefined) return null;
  const { src, width, height, shows } = drawing;
  return (
    <p>
      <img src={src} alt={shows} width={width} height={height} decoding="async" />
    </p>
  );
}
