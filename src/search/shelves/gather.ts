import type { Index, IndexPage } from "../pocket/index.ts";
import { type Catalogue, FIRST, type Shelf } from "./index.ts";

/** Stands between words that do not stand together in a text, and fills up what is longer than the word in it: nobody types it. */
var APART = "\ue000";

/** A keyword or heading as readers are shown it: its words without what holds them apart. */
export function together(text: string): string {
  return text.replace(/[\s\ue000]+/g, " ").trim();
}

/** The id of what stands under no heading: another passage than the description. */
export var NOWHERE = " ";

interface Gathered {
  page: IndexPage;
  /** Keywords, and the words of each place, by its id. */
  names: string[];
  keywords: string[];
  places: { [id: string]: { heading: string[]; text: string[] } };
  ids: string[];
}

/**
 * The pages that some shelves tell of as an index that the pocket can search: of each page its title, what it says of itself,
 * and of its text the words that stand on these shelves. Pages of which only the number is known have no title.
 */
export function gathered(catalogue: Catalogue, shelves: readonly Shelf[], isTitled: boolean): Index {
  var all: Gathered[] = [];
  for (var number = 0; number < catalogue.pages; number += 1)
    all.push({ page: [`#${number}`, "", "", 0, "", []], names: [], keywords: [], places: {}, ids: [] });
  shelves.forEach(function (shelf) {
    var numbers = lines(shelf.pages).map(function (line) {
      var cells = line.split("\t");
      var at = Number(cells[5]);
      var page = (all[at] as Gathered).page;
      page[0] = cells[0] as string;
      page[1] = cells[2] as string;
      page[2] = cells[1] as string;
      page[3] = Number(cells[3]);
      page[5] = ["", "", cells[4] as string];
      return at;
    });
    var ids = shelf.places.split("\n");
    lines(shelf.words).forEach(function (line) {
      var cells = line.split("\t");
      var word = cells[0] as string;
      var told = cells[1] || "";
      for (var each = 0; each < told.length; each += 3)
        put(
          all[numbers[numberAt(told, each)] as number] as Gathered,
          told.charAt(each + 1),
          ids[numberAt(told, each + 2)] as string,
          word,
        );
      var further = cells[2] || "";
      for (var step = 0, at = 0; step < further.length; step += 1) {
        at += numberAt(further, step);
        put(all[at] as Gathered, "p", "", word);
      }
    });
  });
  return {
    lang: catalogue.lang,
    synonyms: lines(catalogue.synonyms),
    names: catalogue.names as string[],
    pages: all.map(function (one) {
      return isTitled && one.page[2] === "" ? ([one.page[0], "", "", 0, "", []] as IndexPage) : whole(one);
    }),
  };
}

function lines(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

function numberAt(text: string, at: number): number {
  return text.charCodeAt(at) - FIRST;
}

function put(one: Gathered, kind: string, id: string, word: string): void {
  if (kind === "n") one.names.push(`=${word}`);
  else if (kind === "k") one.keywords.push(word);
  else if (kind === "j") one.keywords.push(`${word} ${APART}${APART}`);
  else if (kind !== "t") {
    var place = one.places[`#${id}`];
    if (place === undefined) {
      place = one.places[`#${id}`] = { heading: [], text: [] };
      one.ids.push(id);
    }
    if (kind === "h") place.heading.push(word);
    if (kind === "p") place.text.push(word);
  }
}

function whole(one: Gathered): IndexPage {
  var page = one.page;
  page[4] = one.names.concat(one.keywords).join("|");
  one.ids.forEach(function (id) {
    var place = one.places[`#${id}`] as { heading: string[]; text: string[] };
    page[5].push(id || NOWHERE, place.heading.join(` ${APART} `), place.text.join(` ${APART} `));
  });
  return page;
}

/** The number of the shelf on which a word stands, from 1; 0 where there is none. */
export function shelfOf(words: readonly string[], word: string): number {
  var low = 0;
  var high = words.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if ((words[middle] as string) <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, words.length > 0 ? 1 : 0);
}
