/** The site's root, from the address of a script of the page: right at any depth, under any path, and from disk. */
export function rootOf(scripts: ArrayLike<{ src?: string; getAttribute(name: string): string | null }>): string {
  for (var at = 0; at < scripts.length; at += 1) {
    var found = /^(.*\/)assets\/[^/]*$/.exec((scripts[at] as { src?: string }).src || "");
    if (found !== null) return found[1] as string;
  }
  return "";
}

/**
 * Loads a classic script below `assets/`, once even if it is requested repeatedly meanwhile; after a failure it is
 * loaded again. Works from disk, where fetch does not.
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
