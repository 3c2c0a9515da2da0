import { Parser } from "htmlparser2";
import { ATTRIBUTES, EDITOR_ATTRIBUTES, EDITOR_DATA, ELEMENTS, TRANSPARENT } from "./svgNames.ts";
import { safeStyle } from "./svgStyle.ts";

/** A drawing written anew. */
export interface CleanSvg {
  svg: string;
  /** Metadata that reveal who made the drawing, and with what. */
  traces: string[];
  /** Parts that could run, load or imitate something; the drawing may look different without them. */
  dangers: string[];
}

const MOST_DEPTH = 256;

/** Ends the reading of a drawing that nests deeper than any does. */
class TooDeep extends Error {}

/**
 * Rewrites an SVG with the elements and attributes of an allow-list, which excludes comments, instructions, editors'
 * data, scripts, event handlers, external references and HTML. `clean` removes the traces from an embedded picture.
 * Undefined if it is not an SVG, or if only a full XML parser could resolve its entities.
 */
export function cleanSvg(text: string, clean: (bytes: Buffer) => Buffer | undefined): CleanSvg | undefined {
  if (/<!ENTITY/i.test(text)) return undefined;
  const written: string[] = [];
  const [traces, dangers] = [new Set<string>(), new Set<string>()];
  /** Open elements; undefined for those that are not written. */
  const open: Array<string | undefined> = [];
  /** The number of open elements that are dropped with their contents. */
  let dropped = 0;
  let style = "";
  let isSound = true;
  /** Elements that are drawn nowhere themselves, but by their name elsewhere. */
  const isReused = /<(\w+:)?use\b|url\(/i.test(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isRoot = open.length === 0;
        if (isRoot && (name !== "svg" || written.length > 0)) isSound = false;
        if (open.length > MOST_DEPTH) throw new TooDeep();
        const isHidden = !isReused && isUndrawn(attributes);
        if (isHidden) traces.add("hidden parts");
        const isKept = dropped === 0 && ELEMENTS.has(name) && !isHidden;
        if (!isKept) {
          if (dropped === 0 && !isHidden) (EDITOR_DATA.test(name) ? traces : dangers).add(`<${name}>`);
          open.push(undefined);
          if (dropped > 0 || isHidden || !TRANSPARENT.has(name)) dropped += 1;
          return;
        }
        open.push(name);
        if (name === "style") style = "";
        else written.push(`<${name}${attributesOf(name, attributes, traces, dangers, clean)}>`);
      },
      onclosetag: (name) => {
        const opened = open.pop();
        if (opened === undefined) dropped -= dropped > 0 ? 1 : 0;
        else if (opened === "style") written.push(styleElement(style, traces, dangers));
        else if (written.at(-1)?.startsWith(`<${name}`)) written.push(`${written.pop()?.slice(0, -1) ?? ""}/>`);
        else written.push(`</${name}>`);
      },
      ontext: (part) => {
        if (dropped > 0) return;
        if (open.at(-1) === "style") style += part;
        else if (open.length > 0) written.push(escapedText(part));
      },
      oncomment: () => void traces.add("comment"),
      onprocessinginstruction: (name) => {
        if (/^\?xml-stylesheet/i.test(name)) dangers.add("<?xml-stylesheet?>");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.end(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
  const svg = `${written.join("").trim()}\n`;
  return isSound && svg.startsWith("<svg")
    ? { svg: withNamespace(svg), traces: [...traces], dangers: [...dangers] }
    : undefined;
}

/** True for an element that is never drawn, as layers that a program hides. */
function isUndrawn({ display = "", style = "" }: Record<string, string>): boolean {
  return display.trim() === "none" || /(^|[;\s])display\s*:\s*none\b/i.test(style);
}

function attributesOf(
  element: string,
  attributes: Record<string, string>,
  traces: Set<string>,
  dangers: Set<string>,
  clean: (bytes: Buffer) => Buffer | undefined,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (!ATTRIBUTES.has(name)) {
        (EDITOR_ATTRIBUTES.test(name) ? traces : dangers).add(name);
        return "";
      }
      const safe = safeValue(element, name, value, traces, clean);
      if (safe === undefined) dangers.add(`${name}="${value.slice(0, 30)}"`);
      return safe === undefined ? "" : ` ${name}="${escaped(safe)}"`;
    })
    .join("");
}

/** Returns the safe value of an attribute; undefined if it refers to anything outside the drawing. */
function safeValue(
  element: string,
  name: string,
  value: string,
  traces: Set<string>,
  clean: (bytes: Buffer) => Buffer | undefined,
): string | undefined {
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg" ? value : undefined;
  if (name === "xmlns:xlink") return value === "http://www.w3.org/1999/xlink" ? value : undefined;
  if (name === "href" || name === "xlink:href")
    return element === "image"
      ? innerPicture(value, traces, clean)
      : /^#[^\s]*$/.test(value.trim())
        ? value.trim()
        : undefined;
  if (name === "id" || name === "class" || name.startsWith("aria-") || name === "d") return value;
  return safeStyle(value);
}

/** A picture inside the drawing, without its traces. */
function innerPicture(
  value: string,
  traces: Set<string>,
  clean: (bytes: Buffer) => Buffer | undefined,
): string | undefined {
  const data = /^\s*data:image\/(png|jpe?g|webp|gif);base64,([\sA-Za-z0-9+/=]*)$/.exec(value);
  if (data === null) return undefined;
  const bytes = Buffer.from(data[2] ?? "", "base64");
  const cleaned = clean(bytes);
  if (cleaned === undefined) return undefined;
  if (!cleaned.equals(bytes)) traces.add("traces in a picture");
  return `data:image/${data[1]};base64,${cleaned.toString("base64")}`;
}

function styleElement(style: string, traces: Set<string>, dangers: Set<string>): string {
  const safe = safeStyle(style);
  if (safe === undefined) dangers.add("<style>");
  if (style.includes("/*")) traces.add("comment");
  return safe === undefined ? "" : `<style>${escapedText(safe.trim())}</style>`;
}

/** Editors may leave the namespace to a DOCTYPE, which is gone. */
function withNamespace(svg: string): string {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const missing =
    (head.includes('xmlns="') ? "" : ' xmlns="http://www.w3.org/2000/svg"') +
    (svg.includes("xlink:") && !head.includes("xmlns:xlink=") ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : "");
  return `<svg${missing}${svg.slice(4)}`;
}

function escaped(text: string): string {
  return escapedText(text).replace(/"/g, "&quot;");
}

function escapedText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
