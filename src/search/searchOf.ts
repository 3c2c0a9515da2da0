import { createHash } from "node:crypto";
import { join } from "node:path";
import { brotliSize } from "../base/brotli.ts";
import { keepResult, keptResult, type ResultPlace, sumOfCode } from "../base/files/keptResult.ts";
import { keptSize } from "../base/keptSizes.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Part } from "./answers.ts";
import { wordsIndex } from "./pagefind/wordsIndex.ts";
import type { Index } from "./pocket/index.ts";
import { indexOf } from "./pocket/makeIndex.ts";
import { packedIndex } from "./pocket/makePack.ts";
import { recordsOf, type SearchRecord, synonymsOf } from "./records.ts";
import type { Searched } from "./searched.ts";
import type { Catalogue } from "./shelves/index.ts";
import { shelvesOf } from "./shelves/makeShelves.ts";

/** A script that readers download, with what is in it. */
interface Written extends Part {
  text: string;
}

/** The files behind the search of an edition with much text. */
export interface Large {
  catalogue: Written;
  shelves: ReadonlyArray<{ file: string; text: string }>;
  /** The most frequent words, by which queries are guessed. */
  words: Written;
  /** About what Pagefind fetches for a first look through all texts, in kB. */
  whole: number;
}

/** The search of an edition: the files that readers download, and which engine reads them. */
export interface EditionSearch {
  edition: Edition;
  /** Of the pocket: the first answers most queries; a second one, where there is one, brings the other texts. */
  parts: readonly Written[];
  /** Where the text is too much to be carried along. */
  large: Large | undefined;
  records: readonly SearchRecord[];
  /** Where what is made of the records is kept between builds; undefined if it is not. */
  place: ResultPlace | undefined;
}

/** A text of so many times the limit shrinks to more than that; and one that is so much over it at a quick look is over it at brotli's best. */
const SURELY_LARGE = 10;
const SURELY_OVER = 1.3;
/** Shelves on which the words of a query stand, and about what one weighs in kB. */
const SHELVES = 2;
const SHELF = 6;
/** Pagefind itself in kB, and what each page adds to what it reads first. */
const PAGEFIND = 110;
const PER_PAGE = 0.03;

/** Less text is gone through again as fast (bytes). */
const WORTH_KEEPING = 100_000;

interface Draft extends Pick<EditionSearch, "edition" | "records" | "place"> {
  about: Pick<Index, "synonyms" | "names">;
  articles: readonly number[];
  /** The scripts of the pocket, unweighed; none where there is surely too much. */
  pocket: ReadonlyArray<{ file: string; text: string }>;
}

const drafts = new WeakMap<Searched["catalogue"], readonly Draft[]>();
const made = new WeakMap<Searched["catalogue"], readonly EditionSearch[]>();
const weights = new WeakMap<Searched["catalogue"], ReadonlyMap<string, number>>();

/** The search of each edition, made once for a build: what pages say of it and what is written are the same. */
export function searchOf(shown: Searched): readonly EditionSearch[] {
  const known = made.get(shown.catalogue);
  if (known !== undefined) return known;
  const { limits } = shown.catalogue.site;
  const weighed = weights.get(shown.catalogue);
  const weigh = (script: { file: string; text: string }) => {
    const bytes = weighed?.get(script.file) ?? brotliSize(script.text);
    return { ...script, bytes, size: Math.ceil(bytes / 1000) };
  };
  const searches = draftsOf(shown).map((draft): EditionSearch => {
    const { edition, records, pocket, place } = draft;
    const parts = pocket.map(weigh);
    const isSmall = parts.length > 0 && parts.reduce((sum, { bytes }) => sum + bytes, 0) <= limits.pocket;
    const large = () => kept(place, "large", () => largeOf(draft));
    return { edition, records, place, parts: isSmall ? parts : [], large: isSmall ? undefined : large() };
  });
  made.set(shown.catalogue, searches);
  return searches;
}

/** Weighs what readers download before pages say how much it is: several files at once, and with the help of the cache. */
export async function weighSearch(shown: Searched, cache: string): Promise<void> {
  const scripts = draftsOf(shown, cache).flatMap(({ pocket }) => pocket);
  const sizes = await Promise.all(scripts.map(async ({ file, text }) => [file, await keptSize(text, cache)] as const));
  weights.set(shown.catalogue, new Map(sizes));
}

/** What `make` gives, or gave when it was last asked with the same records. */
function kept<T>(place: ResultPlace | undefined, name: string, make: () => T): T {
  const own = place && { ...place, name: `${place.name}-${name}` };
  const known = own && keptResult<T>(own);
  if (known !== undefined) return known;
  const result = make();
  if (own !== undefined) keepResult(own, result);
  return result;
}

function draftsOf(shown: Searched, cache?: string): readonly Draft[] {
  const known = drafts.get(shown.catalogue);
  if (known !== undefined) return known;
  const { site } = shown.catalogue;
  const code = cache === undefined ? "" : sumOfCode();
  const all = site.editions.map((edition): Draft => {
    const records = recordsOf(shown, edition);
    const about = {
      synonyms: synonymsOf(shown, edition),
      names: shown.instruments.map(({ facts }) => facts.abbreviation.toLowerCase()),
    };
    const bytes = bytesOf(records);
    const facts = () => JSON.stringify([code, site.limits.pocket, edition.folder, edition.tag, records, about]);
    const place =
      cache === undefined || bytes < WORTH_KEEPING
        ? undefined
        : { folder: join(cache, "search"), name: `${sumOf(site.folder)}-${edition.folder}`, sum: longSumOf(facts()) };
    const pocket =
      bytes > site.limits.pocket * SURELY_LARGE
        ? []
        : kept(place, "pocket", () => pocketOf(edition, records, about, site.limits.pocket));
    const articles = records.flatMap(({ number }) => number ?? []);
    return { edition, records, about, place, pocket, articles };
  });
  drafts.set(shown.catalogue, all);
  return all;
}

/** The scripts of the pocket; none where they are surely too much. */
function pocketOf(
  { tag, folder }: Edition,
  records: readonly SearchRecord[],
  about: Draft["about"],
  limit: number,
): Draft["pocket"] {
  const { first, rest } = indexOf(tag, records, about);
  const pocket = [first, rest].flatMap((index, at) =>
    index === undefined ? [] : [scriptOf(`${folder}-${at + 1}`, packedIndex(index))],
  );
  const quick = pocket.reduce((sum, { text }) => sum + brotliSize(text, 5), 0);
  return quick > limit * SURELY_OVER ? [] : pocket;
}

function bytesOf(records: readonly SearchRecord[]): number {
  return records.reduce(
    (sum, { passages }) => passages.reduce((own, { text }) => own + Buffer.byteLength(text), sum),
    0,
  );
}

function largeOf({ edition, records, about, articles }: Draft): Large {
  const { folder, tag } = edition;
  const shelves = shelvesOf(records);
  const sum = sumOf(JSON.stringify(shelves));
  const file = `find-${folder}.${sum}`;
  const catalogue: Catalogue = {
    lang: tag,
    pages: records.length,
    words: shelves.map(({ from }) => from).join("\n"),
    file,
    synonyms: about.synonyms.join("\n"),
    names: about.names,
    articles,
  };
  const quick = (script: { file: string; text: string }, more = 0): Written => ({
    ...script,
    size: Math.ceil(brotliSize(script.text, 6) / 1000) + more,
  });
  return {
    catalogue: quick(scriptOf(`${folder}-0`, catalogue), SHELVES * SHELF),
    shelves: shelves.map(({ shelf }, at) => called(`${file}-${at + 1}.js`, JSON.stringify(shelf))),
    words: quick(scriptOf(`${folder}-words`, packedIndex(wordsIndex(tag, records, about)))),
    whole: Math.ceil(PAGEFIND + PER_PAGE * records.length),
  };
}

/** A thing as a script that is named by its content. */
function scriptOf(name: string, thing: unknown): { file: string; text: string } {
  const data = JSON.stringify(thing);
  return called(`find-${name}.${sumOf(data)}.js`, data);
}

/** A classic script, for that is all that runs from disk: it calls `dari` with its own name and what is in it. */
function called(file: string, data: string): { file: string; text: string } {
  const safe = data.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return { file, text: `dari(${JSON.stringify(file)},${safe})` };
}

function sumOf(data: string): string {
  return longSumOf(data).slice(0, 8);
}

function longSumOf(data: string): string {
  return createHash("sha256").update(data).digest("hex");
}
