import { found, sectionsOf } from "./sections.ts";

/** The search of a text that is one file: chapters without the words that were typed are hidden. */
export function seekHere(): void {
  var main = document.getElementById("t");
  var form = document.getElementById("f");
  var field = document.getElementById("q") as HTMLInputElement | null;
  var count = document.getElementById("n");
  if (main === null || form === null || field === null || count === null) return;
  var sections = sectionsOf(main);
  form.removeAttribute("hidden");
  var seek = function (): boolean {
    var query = (field as HTMLInputElement).value;
    var hits = found(sections, query);
    sections.forEach(function (section) {
      var isShown = hits.indexOf(section) >= 0;
      section.parts.forEach(function (part) {
        part.style.display = isShown ? "" : "none";
      });
    });
    (count as HTMLElement).textContent = query === "" ? "" : String(hits.length);
    return false;
  };
  field.oninput = seek;
  form.onsubmit = seek;
}
