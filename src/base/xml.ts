/** XML that is safe to put inside other XML. */
export interface Xml {
  readonly xml: string;
}

type Part = string | number | Xml | readonly Xml[] | undefined;

/** XML from a template: what is filled in is escaped unless it is XML itself. */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  return { xml: strings.reduce((all, text, at) => all + filled(parts[at - 1]) + text) };
}

function filled(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "object") return "xml" in part ? part.xml : part.map((one) => one.xml).join("");
  // Characters that XML 1.0 cannot carry are left out.
  return String(part)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
