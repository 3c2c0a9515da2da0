import { creditOf, lengthOf } from "../../recordings/told.ts";
import type { Words } from "../../site/words/words.ts";
import { type Block, type Book, type Chapter, headOf } from "../book.ts";
import { escaped } from "../escaped.ts";
import { headId, soundFile } from "./overlay.ts";

/** Style for what reading systems do not do by themselves; colours and fonts are the reader's own. */
export const STYLE = `body { line-height: 1.6; word-break: keep-all; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.3; hyphens: none; page-break-after: avoid; break-after: avoid }
h1 { font-size: 1.4em }
h2 { font-size: 1.15em }
h3 { font-size: 1em }
.d1 { margin-inline-start: 1.5em }
.d2 { margin-inline-start: 3em }
.part, .note, .small { font-size: .85em }
.intro { border-inline-start: 3px solid; padding-inline-start: .8em }
.heard { background: rgba(255, 200, 80, .35) }
nav ol { list-style: none; padding-inline-start: 1em }
`;

function page(book: Book, title: string, body: string): string {
  const [edition] = book.editions;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${edition?.tag}" xml:lang="${edition?.tag}" dir="${edition?.direction}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** The first page: what the book is and what its text is worth. */
export function titlePage(book: Book, told: string): string {
  const title = book.titles[0] ?? "";
  const texts = [...book.standings, ...book.remarks].map((text) => `<p>${escaped(text)}</p>`);
  return page(
    book,
    title,
    `<section epub:type="titlepage">
<h1>${escaped(title)}</h1>
${texts.join("\n")}
<p class="small">${escaped(told)}</p>
</section>`,
  );
}

/** An article; with its sound where the book has any. */
export function chapterPage(book: Book, chapter: Chapter, words: Words, hasSound: boolean): string {
  const head = headOf(chapter);
  const part = book.parts.find(({ chapters }) => chapters.includes(chapter))?.names[0];
  return page(
    book,
    head,
    `<section epub:type="chapter" id="${chapter.name}">
${part === undefined ? "" : `<p class="part">${escaped(part)}</p>\n`}<h1 id="${headId(chapter)}">${escaped(head)}</h1>
${hasSound ? sound(chapter, words) : ""}${chapter.blocks.map(blockElement).join("\n")}
</section>`,
  );
}

/** The recording of an article; where it is marked, the reading system plays it beside the words. */
function sound(chapter: Chapter, words: Words): string {
  const { recording } = chapter;
  if (recording === undefined) return "";
  const player = `<audio controls="controls" preload="none" src="${soundFile(chapter)}"></audio>\n`;
  const credit = `${lengthOf(recording.seconds)}. ${creditOf(recording, words)}`;
  return `${recording.marks.length > 0 ? "" : player}<p class="small">${escaped(credit)}</p>\n`;
}

function blockElement({ id, kind, depth, texts }: Block): string {
  const [said] = texts;
  if (said === undefined) return "";
  const text = escaped(said.label === "" ? said.text : `${said.label} ${said.text}`);
  if (kind === "heading") return `<h2>${text}</h2>`;
  const type = kind === "note" ? "note" : depth > 0 ? `d${Math.min(depth, 2)}` : "";
  return `<p${id === "" ? "" : ` id="${id}"`}${type === "" ? "" : ` class="${type}"`}>${text}</p>`;
}

/** The ways in: the articles by part, and the index of subjects. */
export function navigation(book: Book, words: Words): string {
  const { t } = words;
  const entry = (chapter: Chapter) => `<li><a href="${chapter.name}.xhtml">${escaped(headOf(chapter))}</a></li>`;
  const part = ({ names, chapters }: Book["parts"][number]) =>
    names[0] === undefined
      ? chapters.map(entry).join("\n")
      : `<li><a href="${chapters[0]?.name}.xhtml">${escaped(names[0])}</a>\n<ol>${chapters.map(entry).join("\n")}</ol></li>`;
  const subjects = book.index.length === 0 ? "" : `<li><a href="index.xhtml">${escaped(t("subjects.title"))}</a></li>`;
  const first = book.parts[0]?.chapters[0]?.name ?? "title";
  return page(
    book,
    t("takeaway.contents"),
    `<nav epub:type="toc" id="toc"><h1>${escaped(t("takeaway.contents"))}</h1>
<ol>
<li><a href="title.xhtml">${escaped(book.titles[0] ?? "")}</a></li>
${book.parts.map(part).join("\n")}
${subjects}
</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>${escaped(t("takeaway.landmarks"))}</h2>
<ol>
<li><a epub:type="titlepage" href="title.xhtml">${escaped(book.titles[0] ?? "")}</a></li>
<li><a epub:type="bodymatter" href="${first}.xhtml">${escaped(t("takeaway.text"))}</a></li>
</ol></nav>`,
  );
}

/** The index of subjects. */
export function indexPage(book: Book, words: Words): string {
  const title = words.t("subjects.title");
  const groups = book.index.map(({ letter, words: entries }) => {
    const items = entries.map(({ word, places }) => {
      const links = places.map(({ label, chapter }) => `<a href="${chapter}.xhtml">${escaped(label)}</a>`).join(", ");
      return `<li>${escaped(word)} ${links}</li>`;
    });
    return `<h2>${escaped(letter)}</h2>\n<ul>${items.join("\n")}</ul>`;
  });
  return page(book, title, `<section role="doc-index">\n<h1>${escaped(title)}</h1>\n${groups.join("\n")}\n</section>`);
}
