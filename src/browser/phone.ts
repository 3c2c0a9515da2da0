import {
  cachesOf,
  type KeptGroup,
  type KeptList,
  type KeptPart,
  partKey,
  SHARED,
  versionOf,
} from "../takeaway/phone/keptList.ts";
import type { LoadVersion, Outcome } from "../takeaway/phone/load.ts";
import type { PhoneWord, PhoneWords } from "../takeaway/phone/phoneWords.ts";

/* The part on keeping the site on this device: nothing is kept before the button is pressed, and one more removes all of it. */
var part = document.getElementById("offline-part");
var workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
if (part !== null && workers && "caches" in window && "fetch" in window && window.crypto && crypto.subtle)
  offer(part, workers);

function offer(section: HTMLElement, container: ServiceWorkerContainer): void {
  var path = section.getAttribute("data-root") || "/";
  var root = location.protocol + "//" + location.host + path;
  var words = JSON.parse(section.getAttribute("data-words") || "{}") as PhoneWords;
  var boxes = [].slice.call(section.getElementsByTagName("input")) as HTMLInputElement[];
  var element = function (name: string) {
    return document.getElementById(`offline-${name}`) as HTMLButtonElement;
  };
  var go = element("go");
  var remove = element("remove");
  var told = element("told");
  var bar = element("bar") as unknown as HTMLProgressElement;
  var list: KeptList | undefined;
  /** The version that is kept, or waits to be shown; "" where none is. */
  var version = "";
  var there: { [key: string]: 1 } = {};
  var isSmall = false;
  /** Counts what the reader asks for: what was asked before is given up. */
  var wish = 0;

  boxes.forEach(function (box) {
    box.onclick = show;
  });
  go.onclick = load;
  remove.onclick = removeAll;
  container.addEventListener("controllerchange", function () {
    location.reload();
  });
  Promise.all([look(), ask()]).then(
    function () {
      section.removeAttribute("hidden");
      show();
    },
    function () {
      /* A browser that keeps nothing for this site, in a private window say. */
    },
  );

  function say(word: PhoneWord, load?: number): void {
    told.textContent = words[word].replace("{{load}}", kilobytes(load || 0));
  }

  /** The part of the site kept on this device. */
  function look(): Promise<unknown> {
    there = {};
    version = "";
    return Promise.all([registered(), ownCaches()]).then(function (both) {
      var worker = both[0] && (both[0].waiting || both[0].active);
      version = (worker && worker.scriptURL.split("?")[1]) || "";
      // Where no other page is open any more, it need not wait.
      if (both[0] && both[0].waiting) both[0].waiting.postMessage("");
      if (worker) {
        var folders = version.split(".").map(function (group) {
          return group.replace(/-[^-]*$/, "");
        });
        boxes.forEach(function (box) {
          box.checked = folders.indexOf(box.value) >= 0;
        });
        say(both[0] && both[0].waiting ? "waiting" : "kept");
      } else if (both[1].length > 0) say("partly");
      remove.hidden = !worker && both[1].length === 0;
      return Promise.all(
        both[1].map(function (name) {
          return caches.open(name).then(function (cache) {
            return cache.keys().then(function (keys) {
              keys.forEach(function (key) {
                there[key.url.slice(root.length - path.length)] = 1;
              });
            });
          });
        }),
      );
    });
  }

  /** The version published now; without a connection, what is kept stays as it is. */
  function ask(): Promise<unknown> {
    return fetch(`${root}offline.json`, { cache: "no-store", credentials: "omit" })
      .then(function (answer) {
        isSmall = !!answer.headers.get("Content-Encoding");
        return answer.json();
      })
      .then(
        function (found: KeptList) {
          list = found;
        },
        function () {
          list = undefined;
        },
      );
  }

  function registered(): Promise<ServiceWorkerRegistration | undefined> {
    return container.getRegistration(root).then(function (found) {
      return found && found.scope === root ? found : undefined;
    });
  }

  function ownCaches(): Promise<string[]> {
    return caches.keys().then(function (names) {
      return names.filter(function (name) {
        return name.indexOf(cachesOf(path)) === 0;
      });
    });
  }

  /** The shared files, and the editions that the reader has chosen. */
  function wanted(): KeptGroup[] {
    return ((list && list.groups) || []).filter(function (group) {
      return (
        group.folder === SHARED ||
        boxes.some(function (box) {
          return box.checked && box.value === group.folder;
        })
      );
    });
  }

  function partsOf(groups: readonly KeptGroup[]): KeptPart[] {
    return groups.reduce(function (all: KeptPart[], group) {
      return all.concat(group.parts);
    }, []);
  }

  /** Bytes on the way: as the host compresses this list, so it does the rest. */
  function weight(one: Pick<KeptPart, "load" | "plain">): number {
    return isSmall ? one.load : one.plain;
  }

  function add(sum: number, one: KeptPart): number {
    return sum + weight(one);
  }

  function missing(groups: readonly KeptGroup[]): number {
    return partsOf(groups).reduce(
      function (sum, one) {
        return there[partKey(path, one)] ? sum : add(sum, one);
      },
      list ? weight(list.scripts) : 0,
    );
  }

  function show(): void {
    var groups = wanted();
    var isOffered = groups.length > 1 && versionOf(groups) !== version;
    go.hidden = !isOffered;
    go.textContent = words[version ? "newer" : Object.keys(there).length > 0 ? "more" : "go"].replace(
      "{{load}}",
      kilobytes(missing(groups)),
    );
    element("size").textContent = words.size.replace(
      "{{size}}",
      kilobytes(
        partsOf(groups).reduce(function (sum, one) {
          return sum + one.size;
        }, 0),
      ),
    );
    element("which").hidden = list === undefined;
    boxes.forEach(function (box) {
      var own = ((list && list.groups) || []).filter(function (group) {
        return group.folder === box.value;
      });
      ((box.parentNode as Node).lastChild as Node).textContent = `${kilobytes(partsOf(own).reduce(add, 0))} kB`;
    });
  }

  function load(): void {
    var groups = wanted();
    var all = missing(groups);
    var done = 0;
    var own = (wish += 1);
    go.disabled = true;
    bar.hidden = remove.hidden = false;
    bar.value = 0;
    say("loading", all);
    var isGivenUp = function () {
      return own !== wish;
    };
    withLoader(function (loadVersion) {
      return loadVersion({
        root: root,
        list: list as KeptList,
        parts: partsOf(groups),
        version: versionOf(groups),
        arrived: function (one) {
          if (!there[partKey(path, one)]) done += weight(one);
          bar.value = done / (all || 1);
        },
        isGivenUp: isGivenUp,
      });
    })
      .then(function (outcome) {
        if (isGivenUp()) return undefined;
        return look().then(function () {
          say(outcome);
        });
      })
      .catch(function () {
        say("failed");
      })
      .then(function () {
        go.disabled = false;
        bar.hidden = true;
        show();
      });
  }

  /** The script that loads is asked for when it is needed. */
  function withLoader(use: (loadVersion: LoadVersion) => Promise<Outcome>): Promise<Outcome> {
    return new Promise<Outcome>(function (end) {
      var script = document.createElement("script");
      script.src = section.getAttribute("data-loader") || "";
      script.onload = script.onerror = function () {
        var loader = (window as unknown as { dariLoad?: LoadVersion }).dariLoad;
        end(loader === undefined ? "stopped" : use(loader));
      };
      document.body.appendChild(script);
    });
  }

  function removeAll(): void {
    wish += 1;
    Promise.all([registered(), ownCaches()])
      .then(function (both) {
        return Promise.all(
          both[1]
            .map(function (name): Promise<unknown> {
              return caches.delete(name);
            })
            .concat(both[0] ? [both[0].unregister()] : []),
        );
      })
      .then(look)
      .then(
        function () {
          say("removed");
          show();
        },
        function () {
          say("failed");
        },
      );
  }

  function kilobytes(bytes: number): string {
    return String(Math.ceil(bytes / 1000));
  }
}
