/** The site's root, as the address of a script of the page tells it: right at any depth, under any path, and from disk. */
export function rootOf(scripts: ArrayLike<{ src?: string; getAttribute(name: string): string | null }>): string {
  for (var at = 0; at < scripts.length; at += 1) {
    var found = /^(.*\/)assets\/[^/]*$/.exec((scripts[at] as { src?: string }).src || "");
    if (found !== null) return found[1] as string;
  }
  return "";
}

/** Loads a classic script below `assets/`; a second attempt asks anew. Works from disk, where nothing else does. */
export function scriptLoader(root: string): (file: string, done: (isThere: boolean) => void) => void {
  var tries: { [file: string]: number } = {};
  return function (file, done) {
    var attempt = tries[file] = (tries[file] || 0) + 1;
    var script = document.createElement("script");
    var isOver = false;
    var end = function (isThere: boolean) {
      if (!isOver) done(isThere);
      isOver = true;
    };
    script.src = `${root}assets/${file}${attempt > 1 ? `?${attempt}` : ""}`;
    script.onload = function () {
      end(true);
    };
    script.onerror = function () {
      end(false);
    };
    (document.head || document.body).appendChild(script);
  };
}
