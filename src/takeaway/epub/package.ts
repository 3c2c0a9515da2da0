import type { Words } from "../../site/words/words.ts";
import { type Book, chaptersOf } from "../book.ts";
import { escaped } from "../escaped.ts";
import { stampLine } from "../stamp.ts";

/** Where the package document stands. */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** A day that no text says: EPUB wants one. */
const NO_DAY = "1980-01-01";

/** What the book is, its files, and their order (EPUB 3.3, 5). */
export function packageDocument(book: Book, words: Words, publisher: string): string {
  const { stamp } = book;
  const [edition] = book.editions;
  const chapters = chaptersOf(book);
  const hasIndex = book.index.length > 0;
  const item = (id: string, href: string, more = "") =>
    `<item id="${id}" href="${href}" media-type="application/xhtml+xml"${more}/>`;
  const access = ([property, value]: readonly [string, string]) =>
    `<meta property="schema:${property}">${escaped(value)}</meta>`;
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
    ["accessModeSufficient", "textual"],
    ["accessibilityFeature", "tableOfContents"],
    ["accessibilityFeature", "structuralNavigation"],
    ["accessibilityFeature", "readingOrder"],
    ["accessibilityFeature", "displayTransformability"],
    ...(hasIndex ? ([["accessibilityFeature", "index"]] as const) : []),
    ["accessibilityHazard", "none"],
    ["accessibilitySummary", words.t("takeaway.access")],
  ] as const
)
  .map(access)
  .join("\n")}
</metadata>
<manifest>
${item("nav", "nav.xhtml", ' properties="nav"')}
<item id="style" href="style.css" media-type="text/css"/>
${item("title", "title.xhtml")}
${chapters.map(({ name }, at) => item(`c${at}`, `${name}.xhtml`)).join("\n")}
${hasIndex ? item("index", "index.xhtml") : ""}
</manifest>
<spine${edition?.direction === "rtl" ? ' page-progression-direction="rtl"' : ""}>
${order.map((id) => `<itemref idref="${id}"/>`).join("\n")}
</spine>
</package>
`;
}
