/** Files that stand in a text as `data:` addresses: pictures in CSS, in HTML, in JSON. */
export function filesInText(text: string): Buffer[] {
  if (!text.includes("data:")) return [];
  const encoded = [...text.matchAll(/data:[\w/.+-]+(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=\s]{16,})/g)].map(
    ([, data = ""]) => Buffer.from(data, "base64"),
  );
  // An address in quotation marks ends at the same mark, one without at a blank or a bracket.
  const plain = [...text.matchAll(/(["']|)data:image\/svg\+xml(?:;(?!base64)[\w=.-]+)*,/g)].map(
    ({ 0: head, 1: mark = "", index }) => {
      const rest = text.slice(index + head.length);
      const end = mark === "" ? rest.search(/[\s)"'>]/) : rest.indexOf(mark);
      return Buffer.from(decoded(end < 0 ? rest : rest.slice(0, end)));
    },
  );
  return [...encoded, ...plain];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
