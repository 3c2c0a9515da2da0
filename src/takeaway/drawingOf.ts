import type { Pictures } from "../pictures/capability.ts";
import type { Page } from "../site/pages/page.ts";

/** The drawing of a page itself, with what it shows; undefined where it has none. */
export function drawingOf(
  { drawings }: Pick<Pictures, "drawings">,
  page: Page | undefined,
): { svg: string; shows: string } | undefined {
  const asked = page?.data.drawing;
  const found = asked && drawings.get(asked.name);
  return asked && found && { svg: found.svg, shows: asked.shows };
}
