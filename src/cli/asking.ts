import { createInterface } from "node:readline";

/** Asks on the terminal, one question after another. */
export interface Asking {
  /** The answer typed, without blanks around it; `usual` where nothing is. Asks again, with what `wrong` says, until it is fit. */
  ask(question: string, usual?: string, wrong?: (answer: string) => string | undefined): Promise<string>;
  close(): void;
}

/** Questions on standard error, so that what a command writes can be read by another; answers from standard input. */
export function askingOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asking {
  const lines = createInterface({ input, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question, usual = "", wrong = () => undefined) {
      for (;;) {
        output.write(`${question}${usual === "" ? "" : ` [${usual}]`} `);
        const { value, done } = await typed.next();
        if (done === true) return usual;
        const answer = String(value).trim() || usual;
        const fault = wrong(answer);
        if (fault === undefined) return answer;
        output.write(`${fault}\n`);
      }
    },
    close: () => lines.close(),
  };
}
