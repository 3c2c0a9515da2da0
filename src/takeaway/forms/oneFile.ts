import { deflateSync } from "fflate";
import { policyOf } from "../../base/policy.ts";
import { readerCode } from "../../frame/scripts.ts";
import type { Words } from "../../site/words/words.ts";
import { type Block, type Book, type Chapter, chaptersOf, headOf } from "../book.ts";
import { escaped } from "../escaped.ts";
import type { Copy, TakeawayForm } from "../packing.ts";
import { stampLine, stampText } from "../stamp.ts";

/** The text with a search as one HTML file, which any browser opens from anywhere; several editions side by side where the book has them. */
export const oneFile: TakeawayForm = {
  name: "page",
  copies: ({ books, shown }) =>
    books.map((book): Copy => {
      const html = oneFileHtml(
        book,
        book.editions.map((edition) => shown.wordsOf(edition)),
      );
      return {
        file: `${book.name}-${book.suffix}.html`,
        form: "page",
        editions: book.editions,
        title: book.titles[0] ?? book.name,
        stamp: book.stamp,
        facts: html,
        make: () => Buffer.from(html),
      };
    }),
};

// Every byte counts: texts of treaties come near to what messengers carry without asking.
const CSS =
  ":root{color-scheme:light dark}body{max-width:40rem;margin:0 auto;padding:0 1rem 3rem;font:106%/1.7 system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere}nav a,input{padding:.3em}nav a{display:inline-block;min-width:1.6em;text-align:center}form{position:sticky;top:0;padding:.5rem 0;background:Canvas}input{font:inherit;width:70%}h2,h3{margin:2em 0 .5em}h3{font-size:1em}.d1{margin-inline-start:1.5em}.d2{margin-inline-start:3em}small,.n{font-size:.85em}:target{background:#8883}@media print{form,nav{display:none}}";
const BESIDE =
  "body{max-width:70rem}.u{display:flex;flex-wrap:wrap;margin:0 -.6rem}.u>*{flex:1 1 17rem;margin:0 .6rem .8em}.u p+p{border-inline-start:3px solid #8888;padding-inline-start:.6rem}";

function oneFileHtml(book: Book, words: readonly Words[]): string {
  const [edition, ...others] = book.editions;
  const [own] = words;
  if (edition === undefined || own === undefined) throw new Error(`${book.name} is in no edition`);
  const { t } = own;
  const script = readerCode(others.length === 0 ? "one-file" : "one-file-beside");
  const css = others.length === 0 ? CSS : CSS + BESIDE;
  const chapters = chaptersOf(book);
  const numbers = chapters.filter(({ number }) => number > 0);
  const policy = policyOf({ styles: [css], inline: [script], isTextOnly: true });
  const told = book.editions.map((one, at) => stampText(book.stamp, one.label, words[at] ?? own));
  const paragraph = (text: string) => `<p>${escaped(text)}`;
  return [
    `<!doctype html><html lang="${edition.tag}" dir="${edition.direction}"><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">`,
    `<meta name="referrer" content="no-referrer"><meta name="dari-copy" content="${escaped(stampLine(book.stamp))}"><link rel="icon" href="data:,">`,
    `<title>${escaped(book.titles[0] ?? "")}</title><style>${css}</style>`,
    ...book.titles.map((title, at) =>
      at === 0 ? `<h1>${escaped(title)}</h1>` : `<p${langOf(book, at)}><b>${escaped(title)}</b>`,
    ),
    ...book.standings.map((text, at) => `<p${langOf(book, at)}>${escaped(text)}`),
    paragraph(book.remarks.join(" ")),
    ...told.map((text, at) => `<p${langOf(book, at)}><small>${escaped(text)}</small>`),
    ...(others.length === 0
      ? []
      : [
          `<noscript><p>${escaped(t("takeaway.beside", { editions: others.map(({ label }) => label).join(", ") }))}</noscript>`,
        ]),
    `<form id="f" hidden><input id="q" type="search" aria-label="${escaped(t("takeaway.seek"))}" placeholder="${escaped(t("takeaway.seek"))}"> <span id="n" role="status"></span></form>`,
    ...(numbers.length > 2
      ? [`<nav>${numbers.map(({ name, number }) => `<a href="#${name}">${number}</a>`).join(" ")}</nav>`]
      : []),
    `<main id="t">${elementsOf(book).join("\n")}</main>`,
    ...(others.length === 0 ? [] : [`<script type="text/plain" id="o">${packedOthers(book)}</script>`]),
    `<script>${script}</script>`,
  ].join("\n");
}

const langOf = ({ editions }: Book, at: number) => {
  const edition = editions[at];
  return at === 0 || edition === undefined ? "" : ` lang="${edition.tag}" dir="${edition.direction}"`;
};

/** The elements of the text in the first edition: each a child of `main`, in the order in which the others are packed. */
function elementsOf(book: Book): string[] {
  return lines(book).map(({ part, chapter, block }) => {
    if (part !== undefined) return `<h2>${escaped(part[0] ?? "")}</h2>`;
    if (chapter !== undefined) return `<h3 id="${chapter.name}">${escaped(headOf(chapter))}</h3>`;
    const said = block?.texts[0];
    const kind = block?.kind === "note" ? "n" : block?.depth ? `d${Math.min(block.depth, 2)}` : "";
    // The id of a unit that is an article is that of its heading.
    const id = block?.id === undefined || block.id === "" ? "" : ` id="${block.id}"`;
    return `<p${id}${kind === "" ? "" : ` class="${kind}"`}>${escaped(joined(said))}`;
  });
}

interface Line {
  part?: ReadonlyArray<string | undefined>;
  chapter?: Chapter;
  block?: Block;
}

function lines({ parts }: Book): Line[] {
  return parts.flatMap(({ names, chapters }): Line[] => [
    ...(names[0] === undefined ? [] : [{ part: names }]),
    ...chapters.flatMap((chapter): Line[] => [{ chapter }, ...chapter.blocks.map((block) => ({ block }))]),
  ]);
}

/** The texts of the other editions as JSON, deflated, in base64: two of three would be more than a file may weigh. */
function packedOthers(book: Book): string {
  const all = book.editions.slice(1).map(({ tag, direction }, at) => ({
    lang: tag,
    dir: direction,
    texts: lines(book).map(({ part, chapter, block }) =>
      part !== undefined
        ? (part[at + 1] ?? "")
        : chapter !== undefined
          ? headOf(chapter, at + 1)
          : joined(block?.texts[at + 1]),
    ),
  }));
  return Buffer.from(deflateSync(Buffer.from(JSON.stringify(all)), { level: 9 })).toString("base64");
}

function joined(said: { label: string; text: string } | undefined): string {
  return said === undefined ? "" : said.label === "" ? said.text : `${said.label} ${said.text}`;
}
