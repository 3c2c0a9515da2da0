import { typesetPdf } from "../base/typeset/typesetPdf.ts";
import type { Sheet } from "./sheet.ts";

/** A4, black on white, for copiers and fax machines. */
const SHEET = `
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title + " – " + facts.site)
#set text(lang: facts.lang, size: 10pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 18mm, y: 15mm))
#set par(leading: 0.6em)
#set table(stroke: 0.5pt, inset: (x: 7pt, y: 6pt))
#let square = box(width: 0.8em, height: 0.8em, stroke: 0.7pt, baseline: 0.1em)
#let rule = box(width: 1fr, line(length: 100%, stroke: 0.5pt))
// Typst breaks Korean between any two syllables; words stay whole here unless they are longer than a column.
#show regex("\\S{2,14}"): box
#show heading: set block(above: 1.1em, below: 0.7em)

= #facts.title
#facts.site #h(1fr) #facts.contacts.map(((label, value)) => label + ": " + value).join("   ")

#table(
  columns: (1fr, 2.6fr),
  ..facts.fields.map(field => (
    { strong(field.label); if field.hint != "" { linebreak(); text(size: 8pt, field.hint) } },
    if field.choices.len() > 0 { field.choices.map(choice => square + " " + choice).join(linebreak()) } else { v(if field.isLong { 84pt } else { 17pt }) },
  )).flatten()
)

== #facts.noticeTitle
#set text(size: 9pt)
#table(columns: (1fr, 2.6fr), inset: (x: 7pt, y: 4.5pt), ..facts.notice.map(((label, words)) => (strong(label), words)).flatten())

#v(0.4em)
#text(size: 10pt)[#square #facts.consent]
#v(0.6em)
#text(size: 10pt)[#facts.date #rule #h(2em) #facts.signature #rule]
#v(0.6em)
#facts.send
`;

/** The sheet as a PDF for everyone: tagged, the same bytes each time. */
export function sheetPdf({ facts }: Sheet): Buffer {
  return typesetPdf(SHEET, { facts: JSON.stringify(facts) });
}
