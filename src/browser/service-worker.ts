import { cachesOf, type KeptWhole, wholeKey } from "../takeaway/phone/keptList.ts";
import type { WorkerScope } from "../takeaway/phone/workerScope.ts";

/*
Answers from what the reader has had kept, in one version: that of its own address. It puts nothing into any cache. A
newer version is another worker, which the browser lets wait until no page of this one is open.
*/
var worker = self as unknown as WorkerScope;
var root = location.pathname.replace(/[^/]*$/, "");
var version = location.search.slice(1);
var cacheName = cachesOf(root) + version;
var groups = version.split(".");
var isCurrent = groups.every(function (group) {
  return worker.current.indexOf(group) >= 0;
});
/** Folders of the editions that are kept. */
var editions = groups.slice(1).map(function (group) {
  return group.replace(/-[^-]*$/, "");
});

worker.addEventListener("install", function (event) {
  event.waitUntil(
    whole().then(function (found) {
      if (found === undefined) throw new Error("not all of it is there");
      return takeOver();
    }),
  );
});

worker.addEventListener("message", function (event) {
  event.waitUntil(takeOver());
});

worker.addEventListener("activate", function (event) {
  event.waitUntil(removeOthers());
});

worker.addEventListener("fetch", function (event) {
  var request = event.request;
  var url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.indexOf(root) !== 0) return;
  event.respondWith(request.mode === "navigate" ? page(request, url) : file(request, url.pathname));
});

function kept(path: string, name?: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: name || cacheName });
}

function whole(): Promise<KeptWhole | undefined> {
  return kept(wholeKey(root)).then(function (found) {
    return found && found.json();
  });
}

/** Waits no longer where at most one page of the site is open: the one from which it was loaded. */
function takeOver(): Promise<unknown> {
  var active = worker.registration.active;
  if (active !== null && active.scriptURL === location.href) return worker.skipWaiting();
  return worker.clients.matchAll({ type: "window", includeUncontrolled: true }).then(function (windows) {
    var own = windows.filter(function (one) {
      return one.url.indexOf(location.origin + root) === 0;
    });
    return own.length <= 1 ? worker.skipWaiting() : undefined;
  });
}

/** The versions before this one; what is still being loaded stays. */
function removeOthers(): Promise<unknown> {
  return caches.keys().then(function (names) {
    return Promise.all(
      names.map(function (name) {
        if (name === cacheName || name.indexOf(cachesOf(root)) !== 0) return undefined;
        return kept(wholeKey(root), name).then(function (found) {
          return found && caches.delete(name);
        });
      }),
    );
  });
}

function page(request: Request, url: URL): Promise<Response> {
  var path = url.pathname.replace(/\/index\.html$/, "/");
  return kept(path).then(function (found) {
    if (found !== undefined) return isCurrent ? found : told(found, path);
    return kept(`${path}/`).then(function (folder) {
      if (folder !== undefined) return Response.redirect(`${path}/${url.search}`);
      return fetch(request).catch(function (error) {
        return lost(path, error);
      });
    });
  });
}

function file(request: Request, path: string): Promise<Response> {
  return kept(path).then(function (found) {
    if (found !== undefined) return found;
    if (request.destination !== "image") return fetch(request);
    return whole().then(function (facts) {
      var other = facts && facts.same[path.slice(root.length)];
      return other === undefined
        ? fetch(request)
        : kept(root + other).then(function (picture) {
            return picture || fetch(request);
          });
    });
  });
}

function editionOf(path: string): string {
  return path.slice(root.length).split("/")[0] || "";
}

/** A kept page with the line that it is no longer current. */
function told(found: Response, path: string): Promise<Response> {
  return Promise.all([found.text(), whole()]).then(function (both) {
    var notice = (both[1] && both[1].notices[editionOf(path)]) || "";
    var html = both[0].replace(/<main[^>]*>/, function (main) {
      return main + notice;
    });
    return new Response(html, { headers: found.headers });
  });
}

/** Without a connection, the 404 page of the edition, or of one that is kept. */
function lost(path: string, error: unknown): Promise<Response> {
  var own = editionOf(path);
  var folder = editions.indexOf(own) < 0 ? editions[0] : own;
  return kept(`${root}${folder}/404.html`).then(function (found) {
    if (found === undefined) throw error;
    return new Response(found.body, { status: 404, headers: found.headers });
  });
}
