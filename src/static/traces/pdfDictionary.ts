import { blankOf, spoken, stringAt } from "./pdfStrings.ts";

/** Keys whose strings say who made a document, when, and with what. */
const KEYS = /\/(Author|Creator|Producer|CreationDate|ModDate|Keywords|Company|Manager|SourceModified|LastModified|PTEX\.Fullbanner)\s*(?=[(<])/g;
/** All keys of the dictionary that a file's trailer names as its information. */
const ANY_KEY = /\/([A-Za-z0-9_.#-]+)\s*(?=[(<])/g;
/** A reader's remarks carry the reader's name. */
const REMARK = /\/Subtype\s*\/(Text|Popup|Highlight|Underline|StrikeOut|Squiggly|FreeText|Caret|Ink|Stamp|Line|Square|Circle|Polygon|PolyLine|FileAttachment)\b/;
const REMARK_KEYS = /\/(T|M|CreationDate)\s*(?=[(<])/g;

/** The typesetter of Dari's own documents says its name in them, and nothing else. */
const OWN = /^Typst [\d.]+$/;

/**
 * The text of an object without what its strings say of people and software, of the same length. `traces` takes the keys that
 * said something; a title says what the document is and counts as none, though it goes as well.
 */
export function blanked(text: string, isInfo: boolean, traces: Set<string>): string {
  let result = blankKeys(text, isInfo ? ANY_KEY : KEYS, traces);
  if (REMARK.test(text)) result = blankKeys(result, REMARK_KEYS, traces);
  return result;
}

function blankKeys(text: string, keys: RegExp, traces: Set<string>): string {
  let result = text;
  for (const found of text.matchAll(keys)) {
    const string = stringAt(text, found.index + found[0].length);
    const said = string === undefined ? "" : spoken(text, string);
    if (string === undefined || said === "" || OWN.test(said)) continue;
    if (found[1] !== "Title" && found[1] !== "Trapped") traces.add(found[1] === "T" ? "remarks with names" : (found[1] ?? ""));
    result = result.slice(0, string.start) + blankOf(string) + result.slice(string.end);
  }
  return result;
}
