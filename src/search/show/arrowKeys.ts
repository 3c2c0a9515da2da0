/** Arrow keys go through the results, Escape back to the field, and in the field it empties it and all with it. */
export function move(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement, follow: () => void): void {
  var links = list.getElementsByTagName("a");
  var at = -2;
  if (document.activeElement === field) at = -1;
  for (var each = 0; each < links.length; each += 1) if (links[each] === document.activeElement) at = each;
  if (at === -2 || event.altKey || event.ctrlKey || event.metaKey) return;
  var isDown = event.key === "ArrowDown" || event.keyCode === 40;
  var isUp = event.key === "ArrowUp" || event.keyCode === 38;
  if (event.key === "Escape" || event.keyCode === 27) {
    if (at === -1 && field.value !== "") {
      field.value = "";
      follow();
    }
    field.focus();
    return;
  }
  if (!isDown && !isUp) return;
  var next = at + (isDown ? 1 : -1);
  if (next === -1) field.focus();
  else if (links[next]) (links[next] as HTMLElement).focus();
  else return;
  event.preventDefault();
}
