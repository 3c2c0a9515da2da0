import type { InstrumentText } from "../law/instrument.ts";
import type { Book } from "./book.ts";
import type { ChoiceOf } from "./choices.ts";
import { lawBook } from "./lawBook.ts";
import type { Carryable } from "./packing.ts";
import { siteBook } from "./siteBook.ts";

/** More editions than these do not stand side by side on a sheet. */
const SIDE_BY_SIDE = 3;

/** Every treaty in each of its editions and in all of them side by side, then the choices of editors; the pages of a site that has no treaty. */
export function booksOf(loaded: Carryable, choices: readonly ChoiceOf[]): Book[] {
  const { instruments, catalogue } = loaded;
  if (instruments.length === 0) return catalogue.site.editions.flatMap((edition) => siteBook(loaded, edition) ?? []);
  return instruments.flatMap((instrument) => {
    const own = [undefined, ...choices.filter(({ of }) => of === instrument.folder)];
    // In the order of the site's editions, however the instrument's files were read.
    const texts = catalogue.site.editions.flatMap(({ tag }) => instrument.texts.get(tag) ?? []);
    const sides = texts.slice(0, SIDE_BY_SIDE);
    return own.flatMap((choice) => [
      ...texts.map((text) => lawBook(loaded, instrument, [text], choice)),
      ...(choice === undefined && isSeveral(sides) ? [lawBook(loaded, instrument, sides)] : []),
    ]);
  });
}

function isSeveral(texts: readonly InstrumentText[]): texts is readonly [InstrumentText, ...InstrumentText[]] {
  return texts.length > 1;
}
