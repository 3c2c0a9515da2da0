import type { Index, IndexPage } from "./index.ts";

/**
 * An index as readers download it: a string for each kind of thing, a line a page, tabs between passages; like beside
 * like packs a tenth smaller than page after page.
 */
export interface Packed {
  lang: string;
  names: string[];
  /** Signs of one byte that stand for the first of the letters; numbers from U+0100 stand for the others. */
  signs: string;
  /** The characters of the packed texts. */
  letters: string;
  /** Paths, sections, numbers; ids and labels of passages; titles, keywords, synonyms; texts of passages. */
  columns: string[];
}

/** Where the numbers of letters begin: two bytes each in UTF-8, where syllables themselves take three. */
var FIRST = 0x100;

/** The index that was packed. */
export function unpacked(packed: Packed): Index {
  var letters = packed.letters;
  var signs = packed.signs;
  var codes = new RegExp(`[\\u0100-\\u0fff${signs.replace(/[\]^-]/g, "\\$&")}]`, "g");
  var columns = packed.columns.map(function (column) {
    return column
      .replace(codes, function (code) {
        var at = code < "\x7f" ? signs.indexOf(code) : signs.length + code.charCodeAt(0) - FIRST;
        return letters.charAt(at) || code;
      })
      .split("\n");
  });
  var cell = function (column: number, row: number) {
    return (columns[column] as string[])[row] as string;
  };
  var pages = (columns[0] as string[]).map(function (path, row): IndexPage {
    var number = Number(cell(2, row));
    var ids = cell(3, row).split("\t");
    var labels = cell(4, row).split("\t");
    var passages: string[] = [];
    cell(8, row)
      .split("\t")
      .forEach(function (text, at) {
        var id = ids[at] as string;
        if (text !== "" || labels[at])
          passages.push(number > 0 && id !== "" ? `art-${number}${id}` : id, labels[at] || "", text);
      });
    return [path, cell(1, row), cell(5, row), number, cell(6, row), passages];
  });
  return {
    lang: packed.lang,
    names: packed.names,
    pages: pages,
    synonyms: (columns[7] as string[]).filter(Boolean),
  };
}
