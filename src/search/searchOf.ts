import { createHash } from "node:crypto";
import { brotliSize } from "../base/brotli.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Part } from "./answers.ts";
import { wordsIndex } from "./pagefind/wordsIndex.ts";
import type { Index } from "./pocket/index.ts";
import { indexOf } from "./pocket/makeIndex.ts";
import { packedIndex } from "./pocket/makePack.ts";
import { recordsOf, type SearchRecord, synonymsOf } from "./records.ts";
import type { Searched } from "./searched.ts";

/** The search of an edition: the files that readers download, and which engine reads them. */
export interface EditionSearch {
  edition: Edition;
  /** The first answers most queries; a second one, where there is one, brings the other texts. */
  parts: ReadonlyArray<Part & { text: string }>;
  /** Bytes of all parts with brotli. */
  bytes: number;
  engine: "pocket" | "pagefind";
  /** The words of an edition that Pagefind searches. */
  words: (Part & { text: string }) | undefined;
  records: readonly SearchRecord[];
}

const made = new WeakMap<Searched["catalogue"], readonly EditionSearch[]>();

/** The search of each edition, made once for a build: what pages say of it and what is written are the same. */
export function searchOf(shown: Searched): readonly EditionSearch[] {
  const known = made.get(shown.catalogue);
  if (known !== undefined) return known;
  const { site } = shown.catalogue;
  const searches = site.editions.map((edition): EditionSearch => {
    const records = recordsOf(shown, edition);
    const about = {
      synonyms: synonymsOf(shown, edition),
      names: shown.instruments.map(({ facts }) => facts.abbreviation.toLowerCase()),
    };
    const { first, rest } = indexOf(edition.tag, records, about);
    const parts = [first, ...(rest === undefined ? [] : [rest])].map((index, at) =>
      partOf(`${edition.folder}-${at + 1}`, index),
    );
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const engine = bytes <= site.limits.pocket ? "pocket" : "pagefind";
    return {
      edition,
      parts,
      bytes,
      engine,
      words:
        engine === "pocket" ? undefined : partOf(`${edition.folder}-words`, wordsIndex(edition.tag, records, about)),
      records,
    };
  });
  made.set(shown.catalogue, searches);
  return searches;
}

/** A part as a script: a classic one, for that is all that runs from disk. */
function partOf(name: string, index: Index): Part & { text: string; bytes: number } {
  const data = JSON.stringify(packedIndex(index)).replace(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  const file = `find-${name}.${createHash("sha256").update(data).digest("hex").slice(0, 8)}.js`;
  const text = `dari(${JSON.stringify(file)},${data})`;
  // A quick look is near enough for large texts: the size is for the reader and for the choice of engine.
  const quality = text.length > 300_000 ? 6 : 11;
  const bytes = brotliSize(text, quality);
  return { file, text, bytes, size: Math.ceil(bytes / 1000) };
}
