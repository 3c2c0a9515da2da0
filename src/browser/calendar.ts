/*
 * Dates that are over leave their list, the next one is marked, and the few that a page shows at first are the next few.
 * Without this script a reader sees all dates, with their days written out.
 */
var now = new Date().getTime() / 1000;
var sections = document.querySelectorAll("[data-dates]");

function remove(element: Element | null) {
  if (element !== null && element.parentNode !== null) element.parentNode.removeChild(element);
}

function tidy(section: Element) {
  var dates = section.querySelectorAll("[data-end]");
  var shown = Number(section.getAttribute("data-dates"));
  var first = section.querySelector("ol");
  var more = section.querySelector("details");
  var hidden = section.querySelector("[data-over]");
  var isMarked = false;
  var left = 0;
  for (var at = 0; at < dates.length; at++) {
    var date = dates[at] as Element;
    var list = date.parentNode as Element;
    if (Number(date.getAttribute("data-end")) <= now) {
      remove(date);
      // A month without a date goes with its heading.
      if (list.children.length === 0 && list.getAttribute("data-month") !== null) remove(list.parentNode as Element);
      continue;
    }
    left++;
    if (shown > 0 && left <= shown && first !== null && list !== first) first.appendChild(date);
    if (!isMarked && date.getAttribute("data-off") === null) {
      isMarked = true;
      var mark = document.createElement("strong");
      mark.appendChild(document.createTextNode(section.getAttribute("data-next") + " "));
      date.insertBefore(mark, date.firstChild);
      date.setAttribute("aria-current", "date");
    }
  }
  if (more !== null && more.querySelector("[data-end]") === null) remove(more);
  if (left === 0) {
    if (shown > 0) remove(first);
    if (hidden !== null) hidden.removeAttribute("hidden");
  }
}

for (var each = 0; each < sections.length; each++) tidy(sections[each] as Element);
