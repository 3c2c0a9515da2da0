/*
Leave quickly: the link, or three times Shift or Escape, empties the page and puts another site in its place in the
way back. Older pages of this site in the same tab stand further back; a mark for this tab lets them step aside too.
*/

/** Three keys within this time, in milliseconds. */
var TIME = 2000;
var MARK = "left";

var way = document.querySelector<HTMLAnchorElement>("a.leave");
if (way) arm(way);

function arm(link: HTMLAnchorElement): void {
  var keys: number[] = [];
  var isLeaving = false;

  function leave(): void {
    var address = link.href;
    isLeaving = true;
    try {
      sessionStorage.setItem(MARK, "1");
    } catch (error) {
      /* No storage: the pages further back stay. */
    }
    try {
      // Nothing is left to see, in the window and in its title, until the other site answers; nor does it learn of this
      // one.
      document.documentElement.innerHTML =
        "<title>" + link.hostname + "</title><meta name=referrer content=no-referrer>";
      document.documentElement.style.background = "#fff";
    } catch (error) {
      /* Whatever an old browser refuses, it leaves. */
    }
    location.replace(address);
  }

  /** A page to which the reader came back after leaving is not shown again; one opened anew is. */
  function look(isBack: boolean): void {
    try {
      if (!sessionStorage.getItem(MARK)) return;
      if (!isBack) sessionStorage.removeItem(MARK);
    } catch (error) {
      return;
    }
    if (isBack) leave();
  }

  link.onclick = function () {
    leave();
    return false;
  };
  // When it is let go: a key that is held down counts once. Any other key between begins the count anew.
  document.addEventListener("keyup", function (event) {
    if (event.keyCode !== 16 && event.keyCode !== 27) {
      keys = [];
      return;
    }
    var now = +new Date();
    keys = keys.concat(now).slice(-3);
    if (keys.length === 3 && now - Math.min.apply(null, keys) <= TIME) leave();
  });
  // One Escape more would stop the browser on its way.
  document.addEventListener(
    "keydown",
    function (event) {
      if (isLeaving) event.preventDefault();
    },
    true,
  );
  // A page that the browser kept comes back without running anew.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) look(true);
  });
  look(!!window.performance && !!performance.navigation && performance.navigation.type === 2);
}

export {};
