import { cachesOf, type KeptList, type KeptPack, type KeptPart, PACK, partKey, wholeKey } from "./keptList.ts";

/** How loading ended: all is kept, or waits until no page of the version before is open; or what stood in its way. */
export type Outcome = "kept" | "waiting" | "stopped" | "full" | "altered" | "failed";

interface Loading {
  /** The site's root with its origin. */
  root: string;
  list: KeptList;
  parts: readonly KeptPart[];
  /** The version that is loaded, as its cache is named. */
  version: string;
  /** Called when a part is there. */
  arrived(part: KeptPart): void;
  isGivenUp(): boolean;
}

/** The loader, as its script offers it. */
export type LoadVersion = (asked: Loading) => Promise<Outcome>;

/**
 * Loads all parts of a version into a cache of its own, and then has its worker installed: what another version has is not
 * loaded again.
 */
export function loadVersion(asked: Loading): Promise<Outcome> {
  var path = asked.root.replace(/^[a-z]+:\/\/[^/]+/, "");
  var prefix = cachesOf(path);
  var name = prefix + asked.version;
  var outcome: Outcome = "failed";
  return caches
    .keys()
    .then(function (names) {
      var others = names.filter(function (one) {
        return one !== name && one.indexOf(prefix) === 0;
      });
      return caches.open(name).then(function (cache) {
        var at = -1;
        function next(): Promise<unknown> {
          at += 1;
          var part = asked.parts[at];
          if (asked.isGivenUp()) throw new Error();
          if (part === undefined) return whole(cache).then(removeHalves);
          return partInto(cache, part, others).then(function () {
            asked.arrived(part as KeptPart);
            return next();
          });
        }
        return next();
      });
    })
    .then(function () {
      outcome = "failed";
      return register(`${path}service-worker.js?${asked.version}`, path);
    })
    .catch(function (error) {
      if (error && error.name === "QuotaExceededError") outcome = "full";
      if (outcome === "stopped" && !asked.isGivenUp()) return outcome;
      // Half of a version is of use only where the other half can follow.
      return caches.delete(name).then(function () {
        return outcome;
      });
    });

  /** The caches that earlier attempts have left of other versions. */
  function removeHalves(): Promise<unknown> {
    return caches.keys().then(function (names) {
      return Promise.all(
        names.map(function (one) {
          if (one.indexOf(prefix) !== 0) return undefined;
          return caches.match(wholeKey(path), { cacheName: one }).then(function (found) {
            return found ? undefined : caches.delete(one);
          });
        }),
      );
    });
  }

  function whole(cache: Cache): Promise<unknown> {
    return cache.put(
      wholeKey(path),
      new Response(JSON.stringify({ notices: asked.list.notices, same: asked.list.same })),
    );
  }

  function partInto(cache: Cache, part: KeptPart, others: readonly string[]): Promise<unknown> {
    var key = partKey(path, part);
    return cache.match(key).then(function (known) {
      if (known !== undefined) return undefined;
      return copied(cache, key, others, 0).then(function (isCopied) {
        return isCopied ? undefined : fetched(cache, part, key);
      });
    });
  }

  function copied(to: Cache, key: string, others: readonly string[], at: number): Promise<boolean> {
    var other = others[at];
    if (other === undefined) return Promise.resolve(false);
    return caches.open(other).then(function (from) {
      return from.match(key).then(function (mark) {
        if (mark === undefined) return copied(to, key, others, at + 1);
        return mark
          .clone()
          .json()
          .then(function (files: string[]) {
            return Promise.all(
              files.map(function (file) {
                return from.match(addressOf(file)).then(function (found) {
                  if (found === undefined) throw new Error();
                  return to.put(addressOf(file), found);
                });
              }),
            );
          })
          .then(function () {
            return to.put(key, mark as Response);
          })
          .then(function () {
            return true;
          });
      });
    });
  }

  function fetched(cache: Cache, part: KeptPart, key: string): Promise<unknown> {
    outcome = "stopped";
    // Nothing of it stays in the browser's other store.
    return fetch(asked.root + encodeURI(part.file), { cache: "no-store", credentials: "omit" })
      .then(function (answer) {
        if (!answer.ok) throw new Error();
        return answer.arrayBuffer();
      })
      .then(function (bytes) {
        outcome = "failed";
        return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
          if (hexadecimal(digest) !== part.sum) {
            outcome = "altered";
            throw new Error();
          }
          var files: { [file: string]: string | ArrayBuffer } = {};
          if (PACK.test(part.file)) files = JSON.parse(new TextDecoder().decode(bytes)) as KeptPack;
          else files[part.file] = bytes;
          var names = Object.keys(files);
          return Promise.all(
            names.map(function (file) {
              return cache.put(addressOf(file), answerOf(file, files[file] as string));
            }),
          ).then(function () {
            return cache.put(key, new Response(JSON.stringify(names)));
          });
        });
      });
  }

  /** The address under which a page asks for a file. */
  function addressOf(file: string): string {
    return asked.root + encodeURI(file).replace(/(^|\/)index\.html$/, "$1");
  }

  function answerOf(file: string, body: string | ArrayBuffer): Response {
    var headers: { [name: string]: string } = { "Content-Type": asked.list.types[file.replace(/^.*\./, "")] || "" };
    for (var one in asked.list.headers) headers[one] = asked.list.headers[one] as string;
    return new Response(body, { headers: headers });
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [].map
    .call(new Uint8Array(bytes), function (byte: number) {
      return (256 + byte).toString(16).slice(1);
    })
    .join("");
}

/** The worker of a version that is there as a whole. */
function register(script: string, scope: string): Promise<Outcome> {
  return navigator.serviceWorker.register(script, { scope: scope }).then(function (registration) {
    return new Promise<Outcome>(function (end) {
      var worker = registration.installing || registration.waiting || registration.active;
      var tell = function () {
        var state = worker && worker.state;
        if (state === "activated") end("kept");
        else if (state === "redundant" || !state) end("failed");
        // Until no other page of the site is open.
        else if (state === "installed" && registration.active) end("waiting");
      };
      if (worker) worker.onstatechange = tell;
      tell();
    });
  });
}
