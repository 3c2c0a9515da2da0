import { cachesOf } from "../takeaway/phone/keptList.ts";
import type { WorkerScope } from "../takeaway/phone/workerScope.ts";

/* This site keeps nothing in browsers any more. What an earlier version of it has kept is removed, and so is this. */
var worker = self as unknown as WorkerScope;
var own = cachesOf(location.pathname.replace(/[^/]*$/, ""));

worker.addEventListener("install", function () {
  worker.skipWaiting();
});

worker.addEventListener("activate", function (event) {
  event.waitUntil(
    caches
      .keys()
      .then(function (names) {
        return Promise.all(
          names.map(function (name) {
            return name.indexOf(own) === 0 ? caches.delete(name) : undefined;
          }),
        );
      })
      .then(function () {
        return worker.registration.unregister();
      }),
  );
});
