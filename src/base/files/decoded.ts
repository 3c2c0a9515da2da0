/** A part of an address without its percent signs, in composed form; as it is when they are no UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
