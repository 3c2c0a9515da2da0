import type { MarkdownIt, Token } from "markdown-it";
import { parseAttributes, refusedAttributes } from "./attributes.ts";
import { plainText } from "./plainText.ts";
import { renderOptions } from "./renderOptions.ts";
import type { RenderOptions, TokenMeta } from "./text.ts";

/** Ids that the layouts and the footnotes use themselves. */
const TAKEN =
  /^(main|menu|top|notes|q|0-9|address|form|form-[a-z]+|share|search-[a-z]+|offline-[a-z]+|.+-heading|fn(ref)?\d+(:\d+)?)$/;

/** Gives every heading an anchor in its own script, or the one that the editor wrote as `{#id}` behind it. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (state) => {
    const used = new Set<string>();
    const counts = new Map<string, number>();
    const inlines = state.tokens.flatMap((token, at) =>
      token.type === "heading_open" ? [[token, state.tokens[at + 1]] as const] : [],
    );
    // Written ids first: one made from a heading's words must not take them.
    const written = inlines.map(([open, inline]) => writtenId(open, inline, used));
    inlines.forEach(([open, inline], at) => {
      if (inline === undefined) return;
      open.attrSet("id", written[at] ?? free(anchorFor(plainText(inline)), used, counts));
    });
  });
  md.renderer.rules.heading_open = (tokens, at, _options, env) => openHeading(md, tokens, at, renderOptions(env));
}

/** A heading with all its names; without any where texts stand one below the other. */
function openHeading(
  md: MarkdownIt,
  tokens: readonly Token[],
  at: number,
  { placeTo, namesBeside }: RenderOptions,
): string {
  const { tag = "", attrs, meta } = tokens[at] ?? {};
  const id = attrs?.find(([name]) => name === "id")?.[1];
  if (placeTo !== undefined || id === undefined) return `<${tag}>`;
  const beside = [...((meta as TokenMeta | null)?.also ?? []), ...(namesBeside?.(String(id)) ?? [])];
  const named = (name: string) => ` id="${md.utils.escapeHtml(name)}"`;
  return `<${tag}${named(String(id))}>${beside.map((name) => `<span${named(name)}></span>`).join("")}`;
}

function writtenId(open: Token, inline: Token | undefined, used: Set<string>): string | undefined {
  const last = inline?.children?.at(-1);
  const at = last?.type === "text" ? last.content.lastIndexOf("{") : -1;
  if (last === undefined || at < 0) return undefined;
  const attributes = parseAttributes(last.content, at);
  if (attributes === undefined || last.content.slice(attributes.end).trim() !== "") return undefined;
  last.content = last.content.slice(0, at).trimEnd();
  const refused = refusedAttributes(attributes, ["id", "also"]);
  const { id, also = [] } = attributes;
  const meta: TokenMeta = also.length === 0 ? {} : { also };
  if (refused[0] !== undefined)
    meta.problem = { code: "markdown/attribute", values: { name: refused[0], allowed: "#id" } };
  for (const one of id === undefined ? [] : [id, ...also]) {
    if (TAKEN.test(one) || used.has(one)) meta.problem = { code: "markdown/same-id", values: { id: one } };
    used.add(one);
  }
  if (Object.keys(meta).length > 0) open.meta = { ...meta };
  return id;
}

/** The anchor of a heading's words: letters and digits of any script, joined by `-`. */
export function anchorFor(text: string): string {
  const anchor = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return anchor === "" ? "section" : anchor;
}

function free(anchor: string, used: Set<string>, counts: Map<string, number>): string {
  let id = anchor;
  let count = counts.get(anchor) ?? 1;
  for (; TAKEN.test(id) || used.has(id); id = `${anchor}-${count}`) count += 1;
  counts.set(anchor, count);
  used.add(id);
  return id;
}
