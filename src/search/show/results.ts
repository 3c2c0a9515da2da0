import type { Piece, Result } from "../answers.ts";

/** An element with text in it. Text only: what is searched and found is never read as HTML. */
export function element(name: string, text?: string, className?: string): HTMLElement {
  var made = document.createElement(name);
  if (text !== undefined) made.appendChild(document.createTextNode(text));
  if (className !== undefined) made.className = className;
  return made;
}

/** Fills a list with results, a result per entry, its link first; `under` says before keywords that these led to it. */
export function fill(
  list: HTMLElement,
  results: readonly Result[],
  under: string,
  hrefOf: (path: string) => string,
): void {
  while (list.firstChild) list.removeChild(list.firstChild);
  results.forEach(function (result) {
    var entry = element("li");
    var link = element("a") as HTMLAnchorElement;
    link.href = hrefOf(result.path);
    write(link, result.title);
    entry.appendChild(link);
    entry.appendChild(element("small", ` ${result.section}`));
    var excerpt = element("p");
    write(excerpt, result.excerpt);
    entry.appendChild(excerpt);
    if (result.under.length > 0) entry.appendChild(element("p", `${under}: ${result.under.join(", ")}`, "hint"));
    list.appendChild(entry);
  });
}

function write(into: HTMLElement, pieces: readonly Piece[]): void {
  pieces.forEach(function (piece) {
    into.appendChild(piece.isHit ? element("mark", piece.text) : document.createTextNode(piece.text));
  });
}
