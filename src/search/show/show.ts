import type { Answers, Engine } from "../answers.ts";
import { move } from "./arrowKeys.ts";
import { rootOf, scriptLoader } from "./load.ts";
import type { SearchEdition, SearchPage } from "./page.ts";
import { encoded, queryIn } from "./queryInAddress.ts";
import { element, fill } from "./results.ts";

type Load = (file: string, done: (isThere: boolean) => void) => void;

/** Milliseconds without a key before what was typed is searched. */
var PAUSE = 180;

/** Runs the search page. `engineFor` makes the engine of an edition; `load` fetches its files. */
export function showSearch(
  engineFor: (edition: SearchEdition, guessFile: string, load: Load, root: string) => Engine,
): void {
  var form = document.getElementById("search-form") as HTMLFormElement | null;
  var list = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var more = document.getElementById("search-more");
  if (form === null || list === null || status === null || more === null) return;
  var page = JSON.parse(form.getAttribute("data-search") || "{}") as SearchPage;
  var words = page.words;
  var field = document.getElementById("q") as HTMLInputElement;
  var root = rootOf(document.getElementsByTagName("script"));
  var load = scriptLoader(root);
  // Who reads without pictures goes on without them.
  var tree = location.href.indexOf(`${root}text/`) === 0 ? "text/" : "";
  var engines: { [tag: string]: Engine } = {};
  var asked = 0;
  var timer = 0;
  var own = page.editions[0] as SearchEdition;
  // True if the query in the address was submitted, or came with it: then the next one gets a history entry of its own.
  var isSent = queryIn(location.href) !== "";

  function engine(edition: SearchEdition): Engine {
    return (engines[edition.tag] = engines[edition.tag] || engineFor(edition, page.guess, load, root));
  }

  function hrefOf(path: string): string {
    var parts = path.split("#");
    // From disk a folder shows its files, not its page.
    var file =
      location.protocol === "file:" && /\/$/.test(parts[0] as string)
        ? `${parts[0] as string}index.html`
        : (parts[0] as string);
    return root + tree + file + (parts[1] === undefined ? "" : `#${parts[1]}`);
  }

  function setStatus(text: string, isBusy: boolean): void {
    var all = status as HTMLElement;
    while (all.firstChild) all.removeChild(all.firstChild);
    all.appendChild(document.createTextNode(text));
    if (isBusy) all.appendChild(element("progress"));
    (list as HTMLElement).setAttribute("aria-busy", isBusy ? "true" : "false");
  }

  function search(query: string, isWhole?: boolean): void {
    var turn = (asked += 1);
    (more as HTMLElement).innerHTML = "";
    if (query.replace(/\s+/g, "") === "") {
      fill(list as HTMLElement, [], "", hrefOf);
      return setStatus("", false);
    }
    // Announced only if it takes a while, or every key would make a screen reader speak.
    var slow = setTimeout(function () {
      if (turn === asked) setStatus(`${words.loading} (${sizeOf(own)})`, true);
    }, 150);
    (list as HTMLElement).setAttribute("aria-busy", "true");
    engine(own).ask(
      query,
      function (answers) {
        clearTimeout(slow);
        if (turn !== asked) return;
        if (answers === undefined) return fail(query);
        fill(list as HTMLElement, answers.results, words.under, hrefOf);
        setStatus(summary(query, answers), false);
        (more as HTMLElement).innerHTML = "";
        if (answers.results.length === 0) offerWords(answers.nearby);
        if (answers.left > 0)
          offer(`${words.all} (${words.size.replace("{{size}}", String(answers.left))})`, query, true);
        offerEditions(query, turn, answers);
      },
      isWhole,
    );
  }

  function offer(label: string, query: string, isWhole: boolean): void {
    var button = element("button", label) as HTMLButtonElement;
    button.type = "button";
    button.onclick = function () {
      search(query, isWhole);
    };
    (more as HTMLElement).appendChild(button);
  }

  function summary(query: string, answers: Answers): string {
    var count = answers.results.length;
    var text = count === 0 ? filled(words.none, query) : `${filled(words.found, query)}: ${count}`;
    var beyond = answers.beyond;
    if (beyond !== undefined && words.beyond !== "")
      text = `${words.beyond.replace("{{article}}", String(beyond.article)).replace("{{last}}", String(beyond.last))} ${text}`;
    return count > 0 && answers.instead.length > 0
      ? `${text}. ${filled(words.instead, answers.instead.slice(0, 5).join(", "))}`
      : text;
  }

  function fail(query: string): void {
    fill(list as HTMLElement, [], "", hrefOf);
    setStatus(words.failed, false);
    offer(words.again, query, false);
  }

  function offerWords(nearby: readonly string[]): void {
    if (nearby.length === 0) return;
    var line = element("p", `${words.nearby}: `);
    nearby.forEach(function (word) {
      var link = element("a", word) as HTMLAnchorElement;
      link.href = `#q=${encoded(word)}`;
      line.appendChild(link);
      line.appendChild(document.createTextNode(" "));
    });
    (more as HTMLElement).appendChild(line);
  }

  /** The other editions, each under its own heading; loaded on request, or at once if only they can read the query. */
  function offerEditions(query: string, turn: number, answers: Answers): void {
    if (page.editions.length < 2) return;
    (more as HTMLElement).appendChild(element("h2", words.elsewhere));
    page.editions.slice(1).forEach(function (edition) {
      var place = element("div");
      var link = element("a") as HTMLAnchorElement;
      var label = element("span", edition.label);
      label.lang = edition.tag;
      link.appendChild(label);
      link.appendChild(document.createTextNode(` (${sizeOf(edition)})`));
      link.href = `${hrefOf(edition.page)}#q=${encoded(query)}`;
      var show = function () {
        link.setAttribute("aria-busy", "true");
        engine(edition).ask(query, function (theirs) {
          link.removeAttribute("aria-busy");
          if (turn !== asked || theirs === undefined) return;
          showElsewhere(place, edition, theirs, query);
        });
      };
      link.onclick = function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        show();
        return false;
      };
      place.appendChild(link);
      (more as HTMLElement).appendChild(place);
      if (answers.results.length === 0 && isWrittenAs(query, edition.tag) && !isWrittenAs(query, own.tag)) show();
    });
  }

  function showElsewhere(place: HTMLElement, edition: SearchEdition, answers: Answers, query: string): void {
    while (place.firstChild) place.removeChild(place.firstChild);
    place.lang = edition.tag;
    place.dir = edition.dir;
    place.appendChild(element("h3", `${edition.label}: ${answers.results.length}`));
    if (answers.results.length === 0) {
      var none = element("p", filled(words.none, query));
      none.lang = own.tag;
      place.appendChild(none);
    }
    var theirs = element("ol", undefined, "results");
    fill(theirs, answers.results.slice(0, 10), words.under, hrefOf);
    place.appendChild(theirs);
  }

  function sizeOf(edition: SearchEdition): string {
    return words.size.replace("{{size}}", String((edition.parts[0] || { size: 0 }).size));
  }

  /** The address follows the query, behind a `#`: Back finds it again, and no server learns of it. */
  function remember(query: string, isNew: boolean): void {
    if (queryIn(location.href) === query && location.search === "") return;
    var address = location.pathname + (query === "" ? "" : `#q=${encoded(query)}`);
    try {
      if (isNew) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch (error) {
      // Old browsers: the search works without.
    }
  }

  form.onsubmit = function () {
    clearTimeout(timer);
    remember(field.value, isSent);
    isSent = true;
    search(field.value);
    return false;
  };
  function follow() {
    remember(field.value, isSent);
    isSent = false;
    search(field.value);
  }
  field.oninput = function () {
    clearTimeout(timer);
    (list as HTMLElement).setAttribute("aria-busy", "true");
    timer = window.setTimeout(follow, PAUSE);
  };
  window.onhashchange = function () {
    isSent = true;
    field.value = queryIn(location.href);
    search(field.value);
  };
  document.onkeydown = function (event) {
    move(event, field, list as HTMLElement, follow);
  };
  // The words of an address that came with `?q=` were sent once; they are not sent again when the page is.
  field.value = queryIn(location.href) || field.value;
  if (location.search !== "") remember(field.value, false);
  setStatus("", false);
  if (field.value === "") field.focus();
  else search(field.value);
}

function filled(text: string, query: string): string {
  var short = query.length > 60 ? `${query.slice(0, 60)}…` : query;
  return text.split("{{query}}").join(short);
}

/** Returns true if a query is in the script of a language: Hangul for Korean, other letters for the others. */
function isWrittenAs(query: string, tag: string): boolean {
  return /[\u3131-\u3163\uac00-\ud7a3]/.test(query) === /^ko\b/.test(tag);
}
