import type { MarkView } from "../../src/frame/framed.ts";

/** The site's mark beside its name, or nothing where the name stands alone. Decoration only: the name says the same. */
export function Mark({ mark, side }: { mark: MarkView | undefined; side: number }) {
  if (mark === undefined) return null;
  // A wide mark is less high, so that all look alike in size.
  const ratio = mark.width / mark.height;
  const size = { width: Math.round(side * Math.sqrt(ratio)), height: Math.round(side / Math.sqrt(ratio)) };
  if (mark.shapes !== undefined)
    return (
      <svg
        class="mark"
        viewBox={mark.viewBox}
        {...size}
        aria-hidden="true"
        focusable="false"
        dangerouslySetInnerHTML={{ __html: mark.shapes }}
      />
    );
  const image = <img class="mark" src={mark.src} alt="" {...size} />;
  return mark.dark === undefined ? (
    image
  ) : (
    <picture>
      <source srcset={mark.dark} media="(prefers-color-scheme: dark)" />
      {image}
    </picture>
  );
}
