/** The site's root, as the address of a script of the page tells it: right at any depth, under any path, and from disk. */
export function rootOf(scripts: ArrayLike<{ src?: string; getAttribute(name: string): string | null }>): string {
  for (var at = 0; at < scripts.length; at += 1) {
    var found = /^(.*\/)assets\/[^/]*$/.exec((scripts[at] as { src?: string }).src || "");
    if (found !== null) return found[1] as string;
  }
  return "";
}

/**
 * Loads a classic script below `assets/`, once however often it is asked for meanwhile; what has failed is asked for anew.
 * Works from disk, where nothing else does.
 */
export function scriptLoader(root: string): (file: string, done: (isThere: boolean) => void) => void {
  var tries: { [file: string]: number } = {};
  var waiting: { [file: string]: Array<(isThere: boolean) => void> | undefined } = {};
  var isRead = false;
  document.addEventListener("DOMContentLoaded", function () {
    isRead = true;
  });
  return function (file, done) {
    var others = waiting[file];
    if (others !== undefined) return void others.push(done);
    waiting[file] = [done];
    var end = function (isThere: boolean) {
      var all = waiting[file] || [];
      waiting[file] = undefined;
      all.forEach(function (one) {
        one(isThere);
      });
    };
    var address = `${root}assets/${file}`;
    // What the page declares itself is on its way until the page has been read.
    var script = isRead ? undefined : declared(address);
    var isNew = script === undefined;
    if (script === undefined) {
      var attempt = (tries[file] = (tries[file] || 0) + 1);
      script = document.createElement("script");
      script.src = attempt > 1 ? `${address}?${attempt}` : address;
    }
    script.onload = function () {
      end(true);
    };
    script.onerror = function () {
      end(false);
    };
    if (isNew) (document.head || document.body).appendChild(script);
  };
}

function declared(address: string): HTMLScriptElement | undefined {
  var scripts = document.getElementsByTagName("script");
  for (var at = 0; at < scripts.length; at += 1)
    if ((scripts[at] as HTMLScriptElement).src === address) return scripts[at];
  return undefined;
}
