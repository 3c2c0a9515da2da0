export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const VOID = new Set(["br", "hr", "img", "wbr"]);
const REFERENCES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const PIECE =
  /([^<>&"]+|"|&(?:amp|lt|gt|quot);)|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-z][a-z-]*="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*")*)>/y;

/**
 * The tags of HTML in its plainest form: small letters, every value in double quotes, nothing but four references, no
 * comments, all closed in order. Throws at anything else, so no browser can read the text differently from this.
 */
export function strictTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (PIECE.lastIndex = 0; PIECE.lastIndex < html.length; ) {
    const at = PIECE.lastIndex;
    const found = PIECE.exec(html);
    if (found === null) throw new Error(`not in the plainest form: ${html.slice(at, at + 60)}`);
    const [, text, closed, name, written = ""] = found;
    if (text !== undefined) continue;
    if (closed !== undefined && open.pop() !== closed)
      throw new Error(`</${closed}> closes nothing: ${html.slice(0, at + 20)}`);
    if (name === undefined) continue;
    tags.push({ name, attributes: attributesIn(written) });
    if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is left open: ${html.slice(0, 200)}`);
  return tags;
}

function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`${name} stands twice in ${written}`);
    attributes[name] = value.replace(/&\w+;/g, (reference) => REFERENCES[reference] ?? "");
  }
  return attributes;
}

/** The elements that Markdown may become, and no others. */
const ELEMENTS = new Set([
  "a",
  "abbr",
  "aside",
  "bdi",
  "bdo",
  "blockquote",
  "br",
  "cite",
  "code",
  "del",
  "dfn",
  "div",
  "em",
  "figcaption",
  "figure",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "img",
  "ins",
  "kbd",
  "li",
  "mark",
  "ol",
  "p",
  "pre",
  "q",
  "rp",
  "rt",
  "ruby",
  "s",
  "section",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "time",
  "tr",
  "u",
  "ul",
  "var",
  "wbr",
]);
const ATTRIBUTES = new Set([
  "alt",
  "aria-label",
  "class",
  "datetime",
  "decoding",
  "dir",
  "height",
  "href",
  "id",
  "lang",
  "loading",
  "rel",
  "role",
  "src",
  "start",
  "tabindex",
  "title",
  "width",
]);
const HARMLESS = new Set(["http:", "https:", "mailto:", "tel:", "contact:"]);

/** Throws when there is anything in the HTML that a browser could run, or load from elsewhere. */
export function assertHarmless(html: string): void {
  for (const { name, attributes } of strictTags(html)) {
    if (!ELEMENTS.has(name)) throw new Error(`<${name}> is not allowed`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!ATTRIBUTES.has(attribute)) throw new Error(`${attribute} is not allowed on <${name}>`);
      if (attribute === "src" && !value.startsWith("/img/")) throw new Error(`src="${value}"`);
      // A browser takes tabs and line breaks out of an address before it looks at the scheme; so does URL.
      if (attribute === "href" && !HARMLESS.has(new URL(value, "https://here.example/").protocol))
        throw new Error(`href="${value}"`);
    }
  }
}
