/** A change of one operator or constant, for a test to notice. */
export interface Mutant {
  /** Path below the root. */
  file: string;
  line: number;
  at: number;
  from: string;
  to: string;
}

/** Mutations of operators and constants. Operators stand between spaces: `<` of a type does not. */
const CHANGES: ReadonlyArray<[RegExp, (found: string) => string]> = [
  [/(?<= )(===|!==|&&|\|\||<=|>=|<|>|\+|-|\*|\/)(?= )/y, (found) => OPERATORS[found] ?? found],
  [/\b(true|false)\b/y, (found) => (found === "true" ? "false" : "true")],
  [/(?<![\w.$])\d[\d_]*(?![\w.])/y, (found) => String(Number(found.replaceAll("_", "")) + 1)],
  [/(?<=[ (])!(?=[\w(])/y, () => ""],
];
const OPERATORS: Record<string, string> = {
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
};

/** Every place of a TypeScript file that can be changed so; what stands in types, imports, texts and comments cannot. */
export function mutantsIn(file: string, text: string): Mutant[] {
  const code = withoutWords(text);
  const mutants: Mutant[] = [];
  let line = 1;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === "\n") line += 1;
    for (const [pattern, change] of CHANGES) {
      pattern.lastIndex = at;
      const found = pattern.exec(code)?.[0];
      if (found === undefined) continue;
      mutants.push({ file, line, at, from: found, to: change(found) });
      at += found.length - 1;
      break;
    }
  }
  return mutants;
}

/** The file with the change in it. */
export function mutated(text: string, { at, from, to }: Mutant): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

const WORDS = [
  /\/\*[^]*?\*\//y,
  /\/\/[^\n]*/y,
  /"(?:[^"\\\n]|\\.)*"/y,
  /'(?:[^'\\\n]|\\.)*'/y,
  // A template with what is computed in it.
  /`(?:[^`\\]|\\.)*`/y,
  // A regular expression stands where a value begins.
  /(?<=[(,=:[!&|?{};\n]\s*|=> |return )\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
  /^import [^;]*;/my,
  /^(?:export )?(?:type \w+[^=]*=|interface )[^]*?(?:\n\}|;\n)/my,
];

/** The same length, with spaces for all that is no code. */
function withoutWords(text: string): string {
  let code = "";
  while (code.length < text.length) {
    const at = code.length;
    const found = WORDS.map((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0];
    }).find((words) => words !== undefined);
    code += found === undefined ? text[at] : found.replace(/[^\n]/g, " ");
  }
  return code;
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
