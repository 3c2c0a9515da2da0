import "./leave.ts";
import type { Engine, Part } from "../search/answers.ts";
import { type Pagefind, pagefindEngine } from "../search/pagefind/engine.ts";
import { arrived, pocketEngine, receive } from "../search/pocket/engine.ts";
import { shelvesEngine } from "../search/shelves/engine.ts";
import type { Catalogue, Shelf } from "../search/shelves/index.ts";
import { showSearch } from "../search/show/show.ts";

/** The search page of a site with an edition that is too large to be carried along: shelves first, all texts when the reader asks. */
var modules: { [folder: string]: Pagefind } = {};
var catalogues: { [file: string]: Catalogue } = {};
var shelves: { [file: string]: Shelf } = {};

(window as unknown as { dari: typeof receive }).dari = function (name, thing) {
  if (name.indexOf("pagefind:") === 0) modules[name.slice(9)] = thing as Pagefind;
  else if (/-0\.[0-9a-f]+\.js$/.test(name)) catalogues[name] = thing as Catalogue;
  else if (/\.[0-9a-f]+-\d+\.js$/.test(name)) shelves[name] = thing as Shelf;
  else receive(name, thing);
};

showSearch(function (edition, guessFile, load, root): Engine {
  var large = edition.large;
  if (large === undefined) return pocketEngine(edition.parts, guessFile, load);
  var folder = large.folder;
  var name = folder.replace(/^.*\//, "");
  // From disk no module can be loaded, and old browsers know none.
  var hasPagefind = location.protocol !== "file:" && "noModule" in document.createElement("script");
  var first = shelvesEngine(
    {
      catalogue: edition.parts[0] as Part,
      words: large.words,
      guess: guessFile,
      left: hasPagefind ? large.whole : 0,
    },
    {
      catalogue: function (file) {
        return catalogues[file];
      },
      shelf: function (file) {
        return shelves[file];
      },
      words: arrived.index,
      guesses: arrived.guesses,
      load: load,
    },
  );
  var whole = pagefindEngine(large.words, guessFile, {
    index: arrived.index,
    guesses: arrived.guesses,
    pagefind: function () {
      return modules[name];
    },
    load: load,
    loadPagefind: function (done) {
      var script = document.createElement("script");
      script.type = "module";
      script.src = `${root}${folder}/bridge.js`;
      script.onload = script.onerror = done as () => void;
      document.head.appendChild(script);
    },
  });
  return {
    ask: function (query, done, isWhole) {
      (isWhole && hasPagefind ? whole : first).ask(query, done);
    },
  };
});
