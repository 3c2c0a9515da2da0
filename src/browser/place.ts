/*
 * The language menu keeps the place: it leads to the part of the page to which the reader has come, going down; going up to the menu
 * loses nothing. Headings and units have a name that all editions share. Without this script it leads to the beginning of the page.
 */
var last = window.pageYOffset;
var deepest = last;

window.addEventListener("scroll", function () {
  if (window.pageYOffset > last) deepest = window.pageYOffset;
  last = window.pageYOffset;
});

document.addEventListener(
  "click",
  function (event) {
    var link = event.target as HTMLAnchorElement | null;
    if (!link || !link.hreflang || !link.href) return;
    var all = document.querySelectorAll("main [id]");
    var name = "";
    // The last name above; the way out covers the top of the window.
    for (var at = 0; at < all.length; at++) {
      var element = all[at] as Element;
      if (deepest && element.getBoundingClientRect().top + last < deepest + 99) name = element.id;
    }
    // On a page that needs no scrolling, the place that its address names.
    var target = document.querySelector(":target");
    if (!name && target) {
      all = target.querySelectorAll("[id]");
      name = ((all[all.length - 1] || target) as Element).id;
    }
    link.href = link.href.split("#")[0] + (name && "#" + name);
  },
  true,
);

export {};
