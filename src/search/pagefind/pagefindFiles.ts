import * as pagefind from "pagefind";
import { keepResult, keptResult, type ResultPlace } from "../../base/files/keptResult.ts";
import type { OutputFile } from "../../site/outputFile.ts";
import { folded, wordsIn } from "../query/letters.ts";
import type { SearchRecord } from "../records.ts";
import { splitWords, wordListOf } from "./splitWords.ts";

/** Pages that are handed over together: Pagefind takes them in their order, and does not wait for this process between two. */
const AT_ONCE = 50;

/** Returns the folder of an edition's index, below the output folder. */
export function pagefindFolder(folder: string): string {
  return `pagefind/${folder}`;
}

/** An edition with much text. */
interface Large {
  folder: string;
  records: readonly SearchRecord[];
  /** Where its index is kept between builds. */
  place: ResultPlace | undefined;
}

/** A file of an index, by its name in the folder. */
interface Indexed {
  path: string;
  content: Uint8Array;
}

/** The indexes of large editions, from copies of their pages whose Korean is split at the words of the edition. */
export async function pagefindFiles(editions: readonly Large[]): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  let isUsed = false;
  for (const { folder, records, place } of editions) {
    const own = place && { ...place, name: `${place.name}-pagefind` };
    const known = own && keptResult<Indexed[]>(own);
    isUsed ||= known === undefined;
    const index = known ?? (await indexOf(records));
    if (own !== undefined && known === undefined) keepResult(own, index);
    files.push(...filesOf(folder, index));
  }
  if (isUsed) await pagefind.close();
  return files;
}

async function indexOf(records: readonly SearchRecord[]): Promise<Indexed[]> {
  const words = wordListOf(
    records.flatMap(({ title, keywords, passages }) => [title, ...keywords, ...passages.map(({ text }) => text)]),
  );
  // A language that Pagefind segments itself: only there are the boundaries heeded.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "ja" });
  if (index === undefined) throw new Error(errors.join("\n"));
  const add = (record: SearchRecord) =>
    index.addHTMLFile({ url: `/${record.path}`, content: copyOf(record, (text) => splitWords(text, words)) });
  for (let at = 0; at < records.length; at += AT_ONCE)
    await Promise.all(records.slice(at, at + AT_ONCE).map((record) => add(record)));
  const { files } = await index.getFiles();
  // Interfaces of Pagefind's own, which no page uses, are left out.
  return files
    .filter(({ path }) => !/^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path))
    .map(({ path, content }) => ({ path, content }));
}

function filesOf(folder: string, index: readonly Indexed[]): OutputFile[] {
  const at = (name: string) => `${pagefindFolder(folder)}/${name}`;
  const own = index.map(({ path, content }): OutputFile => ({ file: at(path), bytes: () => content }));
  // Pagefind comes as a module; old browsers take no notice of it.
  return [
    ...own,
    {
      file: at("bridge.js"),
      bytes: () =>
        `import * as pagefind from "./pagefind.js";\ndari(${JSON.stringify(`pagefind:${folder}`)}, pagefind);\n`,
    },
  ];
}

function copyOf(
  { title, section, label, elsewhere = [], keywords: own, passages }: SearchRecord,
  split: (text: string) => string,
): string {
  const text = (words: string) => split(words.normalize("NFC")).replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const keywords = [...(label === undefined ? [] : [label]), ...own, ...elsewhere];
  const body = passages.map(({ id, label, text: words }) => {
    const heading = id === "" ? "" : `<h2 id="${id.replace(/"/g, "&quot;")}">${text(label === "" ? id : label)}</h2>`;
    return `${heading}<p>${text(words)}</p>${alikeOf([label, words])}`;
  });
  return (
    `<!doctype html><html lang="ja"><head><title>x</title></head><body data-pagefind-body><h1 data-pagefind-weight="9" data-pagefind-meta="title">${text(title)}</h1>` +
    `<p hidden data-pagefind-meta="section">${text(section)}</p><p data-pagefind-weight="7">${keywords.map(text).join(" , ")}</p>${alikeOf([title, ...keywords])}${body.join("")}</body></html>`
  );
}

/**
 * The words of texts that Pagefind compares literally but Dari folds, in folded form: ﬁne, Ｗide, Łódź. Pagefind itself
 * folds accents and capitals.
 */
function alikeOf(texts: readonly string[]): string {
  const words = texts.flatMap((text) => text.normalize("NFC").split(/\s+/));
  const alike = [...new Set(words.flatMap(foldedApart))];
  return alike.length === 0 ? "" : `<p data-pagefind-index-attrs="title" title="${alike.join(" ")}"></p>`;
}

const known = new Map<string, readonly string[]>();

/** The words of a stretch of text as Dari folds them, where Pagefind does otherwise; found out once for each. */
function foldedApart(text: string): readonly string[] {
  // Neither has anything to fold but capitals.
  if (/^[\x21-\x7e가-힣]*$/.test(text)) return [];
  const found = known.get(text) ?? foldedNow(text);
  known.set(text, found);
  return found;
}

function foldedNow(text: string): readonly string[] {
  const theirs = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  const ours = wordsIn(folded(text));
  return ours.join() === wordsIn(theirs).join() ? [] : ours;
}
