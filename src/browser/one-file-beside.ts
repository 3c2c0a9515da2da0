import { inflateSync } from "fflate";
import { seekHere } from "./carried/seek.ts";

/** The texts of the other editions, packed in the page, put beside those of the first; then the search over all of them. */
interface Beside {
  lang: string;
  dir: string;
  /** A text for each paragraph of the page, "" where the edition has none. */
  texts: string[];
}

function unpacked(packed: string): Beside[] {
  var bytes = atob(packed.replace(/\s+/g, ""));
  var data = new Uint8Array(bytes.length);
  for (var at = 0; at < bytes.length; at += 1) data[at] = bytes.charCodeAt(at);
  var plain = inflateSync(data);
  var text = "";
  for (var from = 0; from < plain.length; from += 4096)
    text += String.fromCharCode.apply(null, plain.subarray(from, from + 4096) as unknown as number[]);
  return JSON.parse(decodeURIComponent(escape(text))) as Beside[];
}

var own = document.getElementById("t");
var packed = document.getElementById("o");
if (own !== null && packed !== null) {
  var all = unpacked(packed.textContent || "");
  var paragraphs = [].slice.call(own.children) as HTMLElement[];
  paragraphs.forEach(function (paragraph, at) {
    var row = document.createElement("div");
    row.className = "u";
    var isHead = /^H[23]$/.test(paragraph.tagName);
    all.forEach(function (edition) {
      var text = edition.texts[at];
      if (!text) return;
      var other = document.createElement(isHead ? "b" : "p");
      other.lang = edition.lang;
      other.dir = edition.dir;
      other.textContent = text;
      row.appendChild(other);
    });
    if (row.firstChild) (own as HTMLElement).insertBefore(row, paragraph.nextSibling);
    if (isHead || !row.firstChild) return;
    row.insertBefore(paragraph, row.firstChild);
  });
}

seekHere();
