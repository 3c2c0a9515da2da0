import type { Words } from "../../site/words/words.ts";
import { type Book, chaptersOf } from "../book.ts";
import { escaped } from "../escaped.ts";
import { stampLine } from "../stamp.ts";
import { clock, hasMarks, type Spoken, soundFile } from "./overlay.ts";

/** Where the package document stands. */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** A day that no text says: EPUB wants one. */
const NO_DAY = "1980-01-01";

/** The package document: metadata of the book, its files, and their order (EPUB 3.3, 5); `spoken` are the chapters whose sound is in it. */
export function packageDocument(book: Book, words: Words, publisher: string, spoken: readonly Spoken[]): string {
  const { stamp } = book;
  const [edition] = book.editions;
  const chapters = chaptersOf(book);
  const hasIndex = book.index.length > 0;
  const item = (id: string, href: string, more = "") =>
    `<item id="${id}" href="${href}" media-type="application/xhtml+xml"${more}/>`;
  const access = ([property, value]: readonly [string, string]) =>
    `<meta property="schema:${property}">${escaped(value)}</meta>`;
  const overlayOf = (at: number) =>
    spoken.some((one) => one.at === at && hasMarks(one)) ? ` media-overlay="s${at}"` : "";
  const order = ["title", ...chapters.map((_, at) => `c${at}`), ...(hasIndex ? ["index"] : [])];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${edition?.tag}" dir="${edition?.direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(`${stamp.address}#${stamp.sum}`)}</dc:identifier>
<dc:title>${escaped(book.titles[0] ?? "")}</dc:title>
<dc:language>${edition?.tag}</dc:language>
<dc:publisher>${escaped(publisher)}</dc:publisher>
<dc:source>${escaped(stamp.address)}</dc:source>
${[...book.standings, ...book.remarks].map((text) => `<dc:description>${escaped(text)}</dc:description>`).join("\n")}
${stamp.day === undefined ? "" : `<dc:date>${stamp.day}</dc:date>\n`}<meta property="dcterms:modified">${stamp.day ?? NO_DAY}T00:00:00Z</meta>
<meta property="dcterms:identifier">${escaped(stampLine(stamp))}</meta>
${(
  [
    ["accessMode", "textual"],
    ...(spoken.length > 0 ? ([["accessMode", "auditory"]] as const) : []),
    ["accessModeSufficient", "textual"],
    ["accessibilityFeature", "tableOfContents"],
    ["accessibilityFeature", "structuralNavigation"],
    ["accessibilityFeature", "readingOrder"],
    ["accessibilityFeature", "displayTransformability"],
    ...(spoken.some(hasMarks) ? ([["accessibilityFeature", "synchronizedAudioText"]] as const) : []),
    ...(hasIndex ? ([["accessibilityFeature", "index"]] as const) : []),
    ["accessibilityHazard", "none"],
    ["accessibilitySummary", words.t(spoken.length > 0 ? "takeaway.accessSound" : "takeaway.access")],
  ] as const
)
  .map(access)
  .join("\n")}
${overlayFacts(spoken)}</metadata>
<manifest>
${item("nav", "nav.xhtml", ' properties="nav"')}
<item id="style" href="style.css" media-type="text/css"/>
${item("title", "title.xhtml")}
${chapters.map(({ name }, at) => item(`c${at}`, `${name}.xhtml`, overlayOf(at))).join("\n")}
${spoken.map(soundItems).join("\n")}
${hasIndex ? item("index", "index.xhtml") : ""}
</manifest>
<spine${edition?.direction === "rtl" ? ' page-progression-direction="rtl"' : ""}>
${order.map((id) => `<itemref idref="${id}"/>`).join("\n")}
</spine>
</package>
`;
}

/** The files of a chapter that can be heard. */
function soundItems(one: Spoken): string {
  const { at, chapter } = one;
  return [
    `<item id="a${at}" href="${soundFile(chapter)}" media-type="audio/mpeg"/>`,
    ...(hasMarks(one) ? [`<item id="s${at}" href="${chapter.name}.smil" media-type="application/smil+xml"/>`] : []),
  ].join("\n");
}

/** How long each overlay plays, and all of them; who reads; how what is heard is shown (EPUB 3.3, 9.3.5). */
function overlayFacts(spoken: readonly Spoken[]): string {
  const marked = spoken.filter(hasMarks);
  if (marked.length === 0) return "";
  const all = marked.reduce((sum, { recording }) => sum + recording.seconds, 0);
  const readers = [...new Set(marked.map(({ recording }) => recording.reader))];
  return [
    ...marked.map(
      ({ at, recording }) => `<meta property="media:duration" refines="#s${at}">${clock(recording.seconds)}</meta>`,
    ),
    `<meta property="media:duration">${clock(all)}</meta>`,
    ...readers.map((reader) => `<meta property="media:narrator">${escaped(reader)}</meta>`),
    '<meta property="media:active-class">heard</meta>',
    "",
  ].join("\n");
}
