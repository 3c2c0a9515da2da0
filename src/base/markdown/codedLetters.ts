import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { invisibleIn } from "../files/invisible.ts";
import type { MarkdownProblem, TokenMeta } from "./text.ts";

/**
 * HTML character codes bring in invisible characters (`&#x202e;`) and decomposed ones (`e&#x301;`): the former are
 * reported, the latter composed. Typed characters were checked when the file was read.
 */
export function codedLetters(md: MarkdownIt): void {
  md.core.ruler.after("text_join", "coded_letters", (state: StateCore) => {
    if (!state.src.includes("&")) return;
    for (const token of state.tokens) {
      const found = lookAt(token.children ?? [], state.src);
      if (found.length > 0) token.meta = { ...(token.meta as TokenMeta | null), coded: found } satisfies TokenMeta;
    }
  });
}

function lookAt(children: readonly Token[], typed: string): MarkdownProblem[] {
  return children.flatMap((token) => {
    token.content = token.content.normalize("NFC");
    const shown = [token.content, ...(token.attrs ?? []).map(([, value]) => String(value))].join("\n");
    const found = invisibleIn(shown).filter(
      ({ isHarmful, index }) => isHarmful && !typed.includes(shown.charAt(index)),
    );
    const line = token.map?.[0] ?? 0;
    return [
      ...found.map(({ letter, name }) => ({ line, code: "letters/unseen", values: { letter, name, count: 1 } })),
      ...lookAt(token.children ?? [], typed),
    ];
  });
}
