import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** A note as markdown-it-footnote keeps it: written in the text itself (`tokens`), or under a name. */
interface Note {
  label?: string;
  content?: string;
  tokens?: Token[];
  count?: number;
}

interface Footnotes {
  list?: Note[];
}

/**
 * Puts the notes below the text. This replaces the rule of markdown-it-footnote (4.0.0), which copies all tokens of the
 * text for each note: twenty thousand notes take a minute.
 */
export function footnoteTail(md: MarkdownIt): void {
  md.core.ruler.at("footnote_tail", (state: StateCore) => {
    const { footnotes } = state.env as { footnotes?: Footnotes };
    if (footnotes === undefined) return;
    const written = new Map<string, Token[]>();
    const text: Token[] = [];
    let note: Token[] | undefined;
    for (const token of state.tokens) {
      if (token.type === "footnote_reference_open")
        written.set(String((token.meta as { label: string }).label), (note = []));
      else if (token.type === "footnote_reference_close") note = undefined;
      else (note ?? text).push(token);
    }
    state.tokens = text;
    if (footnotes.list === undefined) return;
    const push = (type: string, nesting: -1 | 0 | 1, meta?: Record<string, unknown>) => {
      const token = new state.Token(type, "", nesting);
      if (meta !== undefined) token.meta = meta;
      text.push(token);
    };
    push("footnote_block_open", 1);
    footnotes.list.forEach(({ label, content = "", tokens, count = 1 }, id) => {
      push("footnote_open", 1, { id, label });
      for (const token of tokens === undefined ? (written.get(label ?? "") ?? []) : paragraph(state, content, tokens))
        text.push(token);
      const last = text.at(-1)?.type === "paragraph_close" ? text.pop() : undefined;
      for (let subId = 0; subId < Math.max(count, 1); subId += 1) push("footnote_anchor", 0, { id, subId, label });
      if (last !== undefined) text.push(last);
      push("footnote_close", -1);
    });
    push("footnote_block_close", -1);
  });
}

/** The words of a note that was written in the text, as a paragraph. */
function paragraph({ Token }: StateCore, content: string, children: Token[]): Token[] {
  const [open, inline, close] = [
    new Token("paragraph_open", "p", 1),
    new Token("inline", "", 0),
    new Token("paragraph_close", "p", -1),
  ];
  [open.block, close.block, inline.children, inline.content] = [true, true, children, content];
  return [open, inline, close];
}
