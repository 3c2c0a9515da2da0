import { unescaped } from "./markup.ts";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text and that of all below it. */
  text: string;
}

const NAME = "[A-Za-z_][\\w.:-]*";
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, "y");
const TEXT = /[^<]+/y;

/**
 * Reads XML 1.0 without DTD, comments or CDATA, as Dari writes it. Throws at anything that is not well-formed: tags that
 * do not close, attributes named twice, bare `&`, characters that XML cannot carry, prefixes without a namespace.
 */
export function parseXml(text: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error("a character that XML cannot carry");
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(text)?.[0];
  if (declaration === undefined) throw new Error("no XML declaration");
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  for (let at = declaration.length; at < text.length; ) {
    const inside = open[open.length - 1] as XmlElement;
    TAG.lastIndex = TEXT.lastIndex = at;
    const tag = TAG.exec(text);
    const found = tag ?? TEXT.exec(text);
    if (found === null) throw new Error(`not well-formed: ${text.slice(at, at + 80)}`);
    at += found[0].length;
    if (tag === null) addText(open, found[0]);
    else if (tag[1] === "/") close(open, tag[2] ?? "");
    else {
      const element = { name: tag[2] ?? "", attributes: attributesIn(tag[3] ?? ""), children: [], text: "" };
      inside.children.push(element);
      open.push(element);
      checkPrefixes(open);
      if (tag[4] === "/") open.pop();
    }
  }
  const [root, ...others] = document.children;
  if (root === undefined || others.length > 0 || open.length > 1)
    throw new Error("not one root element that is closed");
  return root;
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function addText(open: readonly XmlElement[], raw: string): void {
  if (raw.includes("]]>") || (open.length === 1 && raw.trim() !== ""))
    throw new Error(`text where none may stand: ${raw.slice(0, 40)}`);
  for (const element of open) element.text += unescaped(raw);
}

function close(open: XmlElement[], name: string): void {
  if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
}

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, "g"))) {
    if (Object.hasOwn(attributes, name)) throw new Error(`the attribute ${name} twice`);
    attributes[name] = unescaped(value);
  }
  return attributes;
}

function checkPrefixes(open: readonly XmlElement[]): void {
  const { name, attributes } = open[open.length - 1] as XmlElement;
  for (const [, prefix] of [name, ...Object.keys(attributes)].join(" ").matchAll(/(?:^| )([^ :]+):/g)) {
    const isKnown =
      prefix === "xml" ||
      prefix === "xmlns" ||
      open.some((element) => Object.hasOwn(element.attributes, `xmlns:${prefix}`));
    if (!isKnown) throw new Error(`the prefix ${prefix} has no namespace`);
  }
}
