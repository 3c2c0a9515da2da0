import type { ScriptName } from "./names.ts";

/** The reason for which a script exists. */
export interface Reason {
  /** Why readers download it, though every page works without. */
  why: string;
  /**
   * `text`: any page, at most `limits.script` bytes; `search`: the search page, whose limit covers everything that it
   * loads.
   */
  on: "text" | "search";
  /**
   * Data that it stores in the reader's browser, and only if the reader uses the function that needs them; the privacy
   * notice says so as well.
   */
  keeps?: readonly string[];
}

/** The one list of what runs in a reader's browser: `npm run check` refuses every other script. */
export const scriptReasons: Readonly<Record<ScriptName, Reason>> = {
  share: {
    why: "Without it, readers copy the address themselves; buttons copy it, or hand it to another app.",
    on: "text",
  },
  form: {
    why: "Without it, what a form still lacks is said in the language of the browser, and a lost connection by its error page.",
    on: "text",
  },
  check: {
    why: "Judges a copy that somebody carries, on the reader's own device; without it, sums are compared by hand.",
    on: "text",
  },
  phone: {
    why: "Offers to keep the site on the reader's device, says what that loads and what has been kept, and removes all of it; nothing is kept before its button is pressed.",
    on: "text",
    keeps: ["serviceWorker", "caches.open", "caches.delete"],
  },
  "phone-load": {
    why: "Loads what is kept, part by part; asked for when that button is pressed.",
    on: "text",
    keeps: ["serviceWorker", "caches.open", "caches.delete"],
  },
  onward: {
    why: "Without it, who opens an old address from a disk comes to the beginning of the page, not to the place that the address names.",
    on: "text",
  },
  calendar: {
    why: "The next date of an event is right without a new build: dates that are over leave the list.",
    on: "text",
  },
  frame: {
    why: "Without it, the page that a reader leaves in haste stays in the way back, and keys do nothing; and words typed into the header could reach the search page only by being sent; and the language menu leads to the beginning of a page.",
    on: "text",
    keeps: ["sessionStorage"],
  },
  search: { on: "search", why: "finds what a reader types, on the reader's own device", keeps: ["sessionStorage"] },
  "search-large": {
    on: "search",
    why: "the same for editions with much text, in the parts of an index; by Pagefind when all texts are asked for",
    keeps: ["sessionStorage"],
  },
  guess: { on: "search", why: "what a query may mean that says nothing as it was typed; asked for when it is needed" },
  "search-plain": { on: "search", why: "search for a site without Korean", keeps: ["sessionStorage"] },
  "search-large-plain": { on: "search", why: "search-large for a site without Korean", keeps: ["sessionStorage"] },
  "guess-plain": { on: "search", why: "guess for a site without Korean" },
};
