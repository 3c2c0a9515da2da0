/** One declaration of a style sheet, with the rule it stands in. */
export interface Declaration {
  property: string;
  value: string;
}

export interface Rule {
  /** The at-rules around it, outermost first: `@media print`. */
  within: string[];
  selectors: string[];
  declarations: Declaration[];
}

/** The rules of a style sheet, in their order. Text in quotes is emptied first: nothing in it is CSS. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const bare = css.replace(/\/\*[^]*?\*\//g, "").replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  read(bare, [], rules);
  return rules;
}

/** Rules whose declarations stand directly in an at-rule, like those of `@page`, have the at-rule for a selector. */
function read(css: string, within: string[], rules: Rule[]): void {
  let at = 0;
  let declarations = "";
  while (at < css.length) {
    const open = css.indexOf("{", at);
    const before = open < 0 ? css.slice(at) : css.slice(at, open);
    const cut = before.lastIndexOf(";") + 1;
    declarations += open < 0 ? before : before.slice(0, cut);
    if (open < 0) break;
    const close = closing(css, open);
    const head = before.slice(cut).trim();
    const body = css.slice(open + 1, close);
    if (head.startsWith("@")) read(body, [...within, head], rules);
    else rules.push({ within, selectors: parts(head, ","), declarations: declarationsIn(body) });
    at = close + 1;
  }
  const own = declarationsIn(declarations);
  if (own.length > 0) rules.push({ within, selectors: within.slice(-1), declarations: own });
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}" && (depth -= 1) === 0) return at;
  }
  throw new Error(`a brace stays open: ${css.slice(open, open + 60)}`);
}

function declarationsIn(body: string): Declaration[] {
  return parts(body, ";").map((text) => {
    const colon = text.indexOf(":");
    return { property: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
  });
}

/** Splits at a sign that stands in no brackets. */
function parts(text: string, sign: string): string[] {
  let depth = 0;
  let part = "";
  const found: string[] = [];
  for (const letter of text) {
    if ("([".includes(letter)) depth += 1;
    if (")]".includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) {
      found.push(part);
      part = "";
    } else part += letter;
  }
  return [...found, part].map((one) => one.trim()).filter((one) => one !== "");
}
