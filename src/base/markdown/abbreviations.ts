import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";

/** An abbreviation, its meaning, and the line that defines it. */
interface Abbreviation {
  title: string;
  line: number;
  isUsed: boolean;
}

interface Known {
  words: Map<string, Abbreviation>;
  /** Lines that say something else of a word of which something is known. */
  twice: Array<{ word: string; line: number }>;
}
/** Each is looked for in all of the text. */
const MOST = 200;
/** Each writes its explanation once more. */
const MOST_OCCURRENCES = 5000;
const DEFINITION = /^\*\[([^\]\n]{1,200})\]:[ \t]*(\S.{0,499})$/;

/**
 * `*[WHO]: World Health Organization` explains WHO wherever it occurs, even before a Korean particle (CRC는), which
 * packages of this kind do not recognise.
 */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before("reference", "abbreviation", definition, { alt: ["paragraph", "reference"] });
  // Notes written in the text (^[…]) join the other tokens in footnote_tail.
  md.core.ruler.after("footnote_tail", "abbreviations", replaceAll);
  md.renderer.rules.abbr_open = (tokens, at) => `<abbr title="${md.utils.escapeHtml(tokens[at]?.content ?? "")}">`;
  md.renderer.rules.abbr_close = () => "</abbr>";
}

function definition(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const found = DEFINITION.exec(state.src.slice(start, state.eMarks[startLine]));
  if (found === null || (found[1] ?? "").trim() === "") return false;
  if (silent) return true;
  const known = knownIn(state.env);
  const [word, title] = [(found[1] ?? "").trim(), (found[2] ?? "").trim()];
  if (!known.words.has(word)) known.words.set(word, { title, line: startLine, isUsed: false });
  else if (known.words.get(word)?.title !== title) known.twice.push({ word, line: startLine });
  state.line = startLine + 1;
  return true;
}

function knownIn(env: unknown): Known {
  return ((env as { abbreviations?: Known }).abbreviations ??= { words: new Map(), twice: [] });
}

function replaceAll(state: StateCore): void {
  const known = (state.env as { abbreviations?: Known }).abbreviations;
  if (known === undefined) return;
  if (known.words.size > MOST)
    return report(state, "markdown/many-abbreviations", [...known.words.values()][MOST]?.line ?? 0, { limit: MOST });
  const words = [...known.words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A neighbour of another script (a Korean particle behind Latin letters) does not make a longer word.
  const pattern = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${words.join("|")})(?![\\p{Script=Latin}\\p{N}])`, "gu");
  let left = MOST_OCCURRENCES;
  for (const block of state.tokens) {
    if (block.type !== "inline" || block.children === null || left < 0) continue;
    block.children = block.children.flatMap((token) => (left < 0 ? [token] : split(state, token, pattern, known)));
    left -= block.children.filter(({ type }) => type === "abbr_open").length;
    if (left < 0) report(state, "markdown/many-abbreviations", block.map?.[0] ?? 0, { limit: MOST_OCCURRENCES });
  }
  for (const [word, { line, isUsed }] of known.words)
    if (!isUsed) report(state, "markdown/abbreviation-unused", line, { word });
  for (const { word, line } of known.twice) report(state, "markdown/abbreviation-twice", line, { word });
}

function report(state: StateCore, code: string, line: number, values: Record<string, string | number>): void {
  const token = new state.Token("problem", "", 0);
  token.hidden = true;
  token.map = [line, line + 1];
  token.meta = { problem: { code, values } };
  state.tokens.unshift(token);
}

function split(state: StateCore, token: Token, pattern: RegExp, known: Known): Token[] {
  if (token.type !== "text") return [token];
  const parts: Token[] = [];
  let done = 0;
  const push = (type: string, nesting: -1 | 0 | 1, content: string) => {
    const part = new state.Token(type, nesting === 0 ? "" : "abbr", nesting);
    part.content = content;
    part.level = token.level;
    parts.push(part);
  };
  for (const found of token.content.matchAll(pattern)) {
    if (found.index > done) push("text", 0, token.content.slice(done, found.index));
    const abbreviation = known.words.get(found[0]);
    if (abbreviation !== undefined) abbreviation.isUsed = true;
    push("abbr_open", 1, abbreviation?.title ?? "");
    push("text", 0, found[0]);
    push("abbr_close", -1, "");
    done = found.index + found[0].length;
  }
  if (parts.length === 0) return [token];
  if (done < token.content.length) push("text", 0, token.content.slice(done));
  return parts;
}
