/**
 * A `mailto:` address that fills in a message (RFC 6068). Everything is encoded, line ends as CRLF, so that no text can
 * add a header: control characters are taken out, in the subject line ends too.
 */
export function mailto(email: string, subject: string, body: string): string {
  const clean = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029]/gu, "");
  const message = clean(body.replace(/\r\n?/g, "\n")).replace(/\n/g, "\r\n");
  // Half a surrogate pair is no text.
  const encoded = (text: string) =>
    encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd")).replace(/'/g, "%27");
  return `mailto:${encoded(email).replace("%40", "@")}?subject=${encoded(clean(subject.replace(/[\r\n]+/g, " ")).trim())}&body=${encoded(message)}`;
}
