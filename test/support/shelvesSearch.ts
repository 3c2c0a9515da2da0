import type { Answers } from "../../src/search/answers.ts";
import type { Index } from "../../src/search/pocket/index.ts";
import { type Packed, unpacked } from "../../src/search/pocket/pack.ts";
import { guesses } from "../../src/search/query/guess.ts";
import type { Large } from "../../src/search/searchOf.ts";
import { shelvesEngine } from "../../src/search/shelves/engine.ts";
import type { Catalogue, Shelf } from "../../src/search/shelves/index.ts";

/** A search on shelves as a browser runs it, from the very scripts that it downloads. */
export interface ShelvesSearch {
  /** The answers of a page that has just been opened, and the files that it asked for. */
  ask(query: string): { answers: Answers; requested: string[] };
}

export function shelvesSearch({ catalogue, words, shelves, whole }: Large): ShelvesSearch {
  const scripts = new Map([catalogue, words, ...shelves].map(({ file, text }) => [file, text]));
  return {
    ask(query) {
      const arrived = new Map<string, unknown>();
      const requested: string[] = [];
      const engine = shelvesEngine(
        { catalogue, words, guess: "guess.js", left: whole },
        {
          catalogue: (file) => arrived.get(file) as Catalogue | undefined,
          shelf: (file) => arrived.get(file) as Shelf | undefined,
          words: (file) => {
            const packed = arrived.get(file);
            return packed === undefined ? undefined : (unpacked(packed as Packed) as Index);
          },
          guesses: () => arrived.get("guess.js") as typeof guesses | undefined,
          load: (file, done) => {
            requested.push(file);
            const text = scripts.get(file);
            if (file === "guess.js") arrived.set(file, guesses);
            else if (text !== undefined)
              new Function("dari", text)((name: string, thing: unknown) => arrived.set(name, thing));
            done(arrived.has(file));
          },
        },
      );
      let answers: Answers | undefined;
      engine.ask(query, (all) => void (answers = all));
      if (answers === undefined) throw new Error(`no answer at all to ${query}`);
      return { answers, requested };
    },
  };
}
