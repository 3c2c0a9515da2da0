/** A text as CSS writes it; nothing in it ends the string, or the style element around it. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<\n\r\f\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
