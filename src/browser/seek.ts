/*
The field in the header of every page. It has no name, so a browser sends nothing of it: this takes the words to the
search page behind a `#`, which stays on the reader's machine.
*/

var form = document.querySelector<HTMLFormElement>("form.seek");
if (form)
  form.onsubmit = function () {
    var words = ((form as HTMLFormElement).querySelector("input") as HTMLInputElement).value;
    location.href = (form as HTMLFormElement).action + "#q=" + encodeURIComponent(words);
    return false;
  };

export {};
