/** An element's attributes, decoded; `text` is what stands between its tags, as it is written. */
export interface Element {
  attributes: Record<string, string>;
  text: string;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its character references resolved. Throws at one that XML does not know. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined || hex !== undefined)
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? "", 16));
    const found = ENTITIES[name ?? ""];
    if (found === undefined) throw new Error(`unknown or bare reference ${whole}`);
    return found;
  });
}

/** All elements of a name in HTML or XML that Dari wrote (attributes in double quotes), in their order. */
export function elements(markup: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}((?:\\s[^\\s"=<>/]+(?:="[^"]*")?)*)\\s*(?:/>|>(?:([^]*?)</${name}>)?)`, "g");
  return [...markup.matchAll(pattern)].map(([, attributes = "", text = ""]) => ({
    attributes: attributesIn(attributes),
    text,
  }));
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s"=]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
}
