import { unitsShown } from "../law/law.ts";
import type { Page } from "../site/pages/page.ts";
import type { Outline } from "./block.ts";
import { outlineOf, outlineOfUnits } from "./outline.ts";

const outlines = new WeakMap<Page, Outline>();

/** The outline of a page that was read for a build; made once. */
export function outlineIn(page: Page): Outline {
  const known = outlines.get(page) ?? madeOutline(page);
  outlines.set(page, known);
  return known;
}

function madeOutline({ data, edition, text }: Page): Outline {
  if (data.kind !== "article" || data.piece === undefined) return outlineOf(data, text);
  const whole = data.instrument.texts.get(edition.tag);
  return outlineOfUnits(data.piece.data, whole === undefined ? data.piece.units : unitsShown(whole, data.piece));
}
