/**
 * Adds a button that copies the page's address, and one that shares it with another app, if the browser supports them.
 */
var place = document.getElementById("share");
var input = document.getElementById("address") as HTMLInputElement | null;
if (place && input) offer(place, input, place.getAttribute("data-title") || "");

function offer(place: HTMLElement, input: HTMLInputElement, title: string): void {
  var url = input.value;
  var statusLine = document.querySelector(".told");
  function showStatus(name: string): void {
    if (statusLine) statusLine.textContent = place.getAttribute("data-" + name);
  }
  function copyOld(): void {
    input.focus();
    input.setSelectionRange(0, url.length);
    var isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch (refused) {
      /* reported below */
    }
    showStatus(isCopied ? "copied" : "failed");
  }
  button(place, "copy", function () {
    if (navigator.clipboard && navigator.clipboard.writeText)
      navigator.clipboard.writeText(url).then(function () {
        showStatus("copied");
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
