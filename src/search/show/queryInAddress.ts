/** The query of an address, behind `?` or `#`, decoded; "" for none or for one that cannot be read. */
export function queryIn(address: string): string {
  var found = /[?&#]q=([^&#]*)/.exec(address);
  if (found === null) return "";
  try {
    return decodeURIComponent((found[1] as string).replace(/\+/g, " "));
  } catch (error) {
    return "";
  }
}

/** A text as an address has it; half a sign, which no address can have, is left out. */
export function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (error) {
    return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ""));
  }
}
