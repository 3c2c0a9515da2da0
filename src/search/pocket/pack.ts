import type { Index, IndexPage } from "./index.ts";

/**
 * An index as readers download it: a string for each kind of thing, a line a page, tabs between passages; like beside
 * like packs a tenth smaller than page after page.
 */
export interface Packed {
  lang: string;
  synonyms: string;
  names: string[];
  /** The syllables that numbers from U+0100 stand for; "" where texts are written as they are. */
  letters: string;
  /** Paths, sections, titles, numbers, keywords, then ids, labels and texts of passages. */
  columns: string[];
}

/** Where the numbers of syllables begin: two bytes each in UTF-8, where the syllables themselves take three. */
var FIRST = 0x100;

/** The index that was packed. */
export function unpacked(packed: Packed): Index {
  var letters = packed.letters;
  var columns = packed.columns.map(function (column) {
    return (
      letters === ""
        ? column
        : column.replace(/[\u0100-\u0fff]/g, function (number) {
            return letters.charAt(number.charCodeAt(0) - FIRST) || number;
          })
    ).split("\n");
  });
  var cell = function (column: number, row: number) {
    return (columns[column] as string[])[row] as string;
  };
  var pages = (columns[0] as string[]).map(function (path, row): IndexPage {
    var number = Number(cell(3, row));
    var ids = cell(5, row).split("\t");
    var labels = cell(6, row).split("\t");
    var passages: string[] = [];
    cell(7, row)
      .split("\t")
      .forEach(function (text, at) {
        var id = ids[at] as string;
        if (text !== "" || labels[at])
          passages.push(number > 0 && id !== "" ? `art-${number}${id}` : id, labels[at] || "", text);
      });
    return [path, cell(1, row), cell(2, row), number, cell(4, row), passages];
  });
  return {
    lang: packed.lang,
    names: packed.names,
    pages: pages,
    synonyms: packed.synonyms === "" ? [] : packed.synonyms.split("|"),
  };
}
