import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { unseenIn } from "../files/unseen.ts";
import type { MarkdownProblem, TokenMeta } from "./text.ts";

/**
 * Codes of HTML let letters in that nobody sees (`&#x202e;`) and letters in parts (`e&#x301;`): the first are told, the others
 * composed. What was typed as it is has been through the door of all files.
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
    const found = unseenIn(shown).filter(({ isHarmful, index }) => isHarmful && !typed.includes(shown.charAt(index)));
    const line = token.map?.[0] ?? 0;
    return [
      ...found.map(({ letter, name }) => ({ line, code: "letters/unseen", values: { letter, name, count: 1 } })),
      ...lookAt(token.children ?? [], typed),
    ];
  });
}
