import "./leave.ts";
import type { Part } from "../search/answers.ts";
import { type Pagefind, pagefindEngine } from "../search/pagefind/engine.ts";
import { arrived, pocketEngine, receive } from "../search/pocket/engine.ts";
import { showSearch } from "../search/show/show.ts";

/** The search page of a site with an edition that is too large to be carried along. */
var modules: { [folder: string]: Pagefind } = {};

(window as unknown as { dari: typeof receive }).dari = function (name, thing) {
  if (name.indexOf("pagefind:") === 0) modules[name.slice(9)] = thing as Pagefind;
  else receive(name, thing);
};

showSearch(function (edition, guessFile, load, root) {
  var large = edition.large;
  // From disk no module can be loaded; and where they are unknown, the text itself is better than nothing.
  if (large === undefined || location.protocol === "file:" || !("noModule" in document.createElement("script")))
    return pocketEngine(edition.parts, guessFile, load);
  var folder = large.folder;
  var name = folder.replace(/^.*\//, "");
  return pagefindEngine(large.words as Part, guessFile, {
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
});
