/** Adds a button that copies the page's address, and one that hands it to another app, each where the browser can do it. */
var place = document.getElementById("share");
var input = document.getElementById("address") as HTMLInputElement | null;
if (place && input) offer(place, input, place.getAttribute("data-title") || "");

function offer(place: HTMLElement, input: HTMLInputElement, title: string): void {
  var url = input.value;
  var told = document.querySelector(".told");
  function tell(name: string): void {
    if (told) told.textContent = place.getAttribute("data-" + name);
  }
  function copyOld(): void {
    input.focus();
    input.setSelectionRange(0, url.length);
    var isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch (refused) {
      /* told below */
    }
    tell(isCopied ? "copied" : "failed");
  }
  button(place, "copy", function () {
    if (navigator.clipboard && navigator.clipboard.writeText)
      navigator.clipboard.writeText(url).then(function () {
        tell("copied");
      }, copyOld);
    else copyOld();
  });
  if (navigator.share)
    button(place, "send", function () {
      // A reader who changes their mind has done nothing wrong.
      navigator.share({ title: title, url: url }).then(undefined, function () {});
    });
}

function button(place: HTMLElement, name: string, act: () => void): void {
  var made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = place.getAttribute("data-" + name);
  made.addEventListener("click", act);
  place.appendChild(made);
}
