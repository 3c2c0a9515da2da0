import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** `[name]: /address/` as it is written in the text. */
interface Definition {
  label: string;
  map: Token["map"];
}

const known = new WeakMap<object, Definition[]>();

/** `[name]: address` is not shown: one that no link uses, or that occurs twice, has no effect and is reported. */
export function definitions(md: MarkdownIt): void {
  md.core.ruler.before("strip_references", "definitions", ({ tokens, env }: StateCore) => {
    const found = tokens.filter(({ type }) => type === "reference_definition");
    known.set(
      env,
      found.map(({ map, meta }) => ({ label: labelIn(meta) ?? "", map })),
    );
  });
  md.core.ruler.before("text_join", "definitions_used", (state: StateCore) => {
    const used = new Set<string>();
    for (const token of state.tokens) collect(token.children ?? [], used);
    const seen = new Set<string>();
    for (const { label, map } of known.get(state.env) ?? []) {
      const code = seen.has(label)
        ? "markdown/definition-twice"
        : used.has(label)
          ? undefined
          : "markdown/definition-unused";
      seen.add(label);
      if (code === undefined) continue;
      const token = new state.Token("problem", "", 0);
      token.hidden = true;
      token.map = map;
      token.meta = { problem: { code, values: { label: label.toLowerCase().slice(0, 60) } } };
      state.tokens.unshift(token);
    }
  });
}

function collect(tokens: readonly Token[], used: Set<string>): void {
  for (const { type, meta, children } of tokens) {
    const label = type === "link_open" || type === "image" ? labelIn(meta) : undefined;
    if (label !== undefined) used.add(label);
    if (children !== null) collect(children, used);
  }
}

function labelIn(meta: unknown): string | undefined {
  return (meta as { label?: string } | null)?.label;
}
