/** The attributes in `{#id .class key=value}` after a heading, a span or a picture. */
export interface Attributes {
  /** The first id. */
  id?: string;
  /** Ids behind the first one. */
  also?: string[];
  classes: string[];
  pairs: Record<string, string>;
  /** Offset behind the closing brace. */
  end: number;
}

const ITEM = /\s*(?:#([^\s{}"=]+)|\.([\w-]+)|([A-Za-z][\w-]*)=(?:"([^"{}\n]*)"|([^\s{}"]+)))/y;

/** Reads attributes that begin at `start`; undefined when there is no well-formed list there. */
export function parseAttributes(text: string, start: number): Attributes | undefined {
  if (text[start] !== "{") return undefined;
  const found: Attributes = { classes: [], pairs: {}, end: start };
  let at = start + 1;
  for (;;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (item === null) break;
    const [whole, id, className, key, quoted, bare] = item;
    if (id !== undefined && found.id !== undefined) found.also = [...(found.also ?? []), id];
    else if (id !== undefined) found.id = id;
    else if (className !== undefined) found.classes.push(className);
    else if (key !== undefined) found.pairs[key] = quoted ?? bare ?? "";
    at += whole.length;
  }
  const close = /\s*\}/y;
  close.lastIndex = at;
  const end = close.exec(text);
  if (end === null || at === start + 1) return undefined;
  found.end = at + end[0].length;
  return found;
}

/** The names that were written but are not allowed here. */
export function refusedAttributes(attributes: Attributes, allowed: readonly string[]): string[] {
  const written = [
    ...(attributes.id === undefined ? [] : ["id"]),
    // One thing has one name, but for a heading, which may keep the names that it had.
    ...(attributes.also === undefined || allowed.includes("also") ? [] : [`#${attributes.also[0]}`]),
    ...attributes.classes.map((name) => `.${name}`),
    ...Object.keys(attributes.pairs),
  ];
  return written.filter((name) => !allowed.includes(name));
}

/** Returns true for a well-formed language tag. The language has two or three letters: `english` is no tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
