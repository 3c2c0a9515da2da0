import type { Answers } from "../../src/search/answers.ts";
import { pocketEngine, receive } from "../../src/search/pocket/engine.ts";
import { guesses } from "../../src/search/query/guess.ts";
import type { EditionSearch } from "../../src/search/searchOf.ts";

/** A search in the pocket as a browser runs it, from the very scripts that it downloads; `requested` lists what it asked for. */
export interface PocketSearch {
  /** The answers of a page that has just been opened, unless it `isWarm`; with `isWhole`, having looked through all texts. */
  ask(query: string, options?: { isWarm?: boolean; isWhole?: boolean }): Answers;
  requested: string[];
}

/** The search of an edition. Every question stands alone: what the last one has loaded is forgotten where that can be told. */
export function pocketSearch({ parts }: Pick<EditionSearch, "parts">): PocketSearch {
  const requested: string[] = [];
  const engine = pocketEngine(parts, "guess.js", (file, done) => {
    requested.push(file);
    const part = parts.find((one) => one.file === file);
    if (part === undefined) receive("guess", guesses);
    else new Function("dari", part.text)(receive);
    done(true);
  });
  return {
    requested,
    ask(query, { isWarm = false, isWhole = false } = {}) {
      receive("guess", isWarm ? guesses : undefined);
      let answers: Answers | undefined;
      engine.ask(query, (all) => void (answers = all), isWhole);
      if (answers === undefined) throw new Error(`no answer at all to ${query}`);
      return answers;
    },
  };
}
