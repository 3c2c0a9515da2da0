/** A chapter of a page: its heading and all that stands below it. */
export interface Section {
  parts: HTMLElement[];
  /** In small letters, without blanks between syllables being worth anything. */
  text: string;
}

/** The chapters of the page: each begins with a heading that has an address. */
export function sectionsOf(main: HTMLElement): Section[] {
  var sections: Section[] = [];
  for (var at = 0; at < main.children.length; at += 1) {
    var part = main.children[at] as HTMLElement;
    var isHead = /^H[23]$/.test(part.tagName);
    if (isHead) sections.push({ parts: [], text: "" });
    var last = sections[sections.length - 1];
    if (last !== undefined) last.parts.push(part);
  }
  sections.forEach(function (section) {
    section.text = folded(
      section.parts
        .map(function (part) {
          return part.textContent || "";
        })
        .join(" "),
    );
  });
  return sections;
}

/** A text as it is compared. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

/** Particles behind Korean nouns, the longer first: who types 아동은 looks for 아동. */
var PARTICLES = /(에게서|에서는|으로서|으로써|에서|에게|으로|까지|부터|은|는|이|가|을|를|의|에|와|과|도|로)$/;

/** The chapters in which every word of a query stands; a word that stands nowhere is tried without its particle. */
export function found(sections: readonly Section[], query: string): Section[] {
  var words = folded(query)
    .split(" ")
    .filter(function (word) {
      return word !== "";
    })
    .map(function (word) {
      var stem = word.replace(PARTICLES, "");
      return stem === "" || isAnywhere(sections, word) ? word : stem;
    });
  return sections.filter(function (section) {
    return words.every(function (word) {
      return section.text.indexOf(word) >= 0;
    });
  });
}

function isAnywhere(sections: readonly Section[], word: string): boolean {
  return sections.some(function (section) {
    return section.text.indexOf(word) >= 0;
  });
}
