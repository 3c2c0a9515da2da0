/*
 * The language menu keeps the place: it leads to the part of the page that the reader is in. Headings and units have a name that
 * all editions share. Without this script it leads to the beginning of the page.
 */
document.addEventListener(
  "click",
  function (event) {
    var link = event.target as HTMLAnchorElement | null;
    if (!link || !link.hreflang || !link.href) return;
    var all = document.querySelectorAll("main [id]");
    var name = "";
    // The last name that has gone up to the top of the window, where the way out stands.
    for (var at = 0; at < all.length; at++) {
      var element = all[at] as Element;
      if (element.getBoundingClientRect().top < 99) name = element.id;
    }
    link.href = link.href.split("#")[0] + (window.pageYOffset && name ? "#" + name : "");
  },
  true,
);

export {};
