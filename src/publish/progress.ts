import { message } from "../base/messages/messages.ts";

/** Reports the progress of a build; silent without a terminal. */
export interface Progress {
  /** Begins a step; `count` is how many things it goes through. */
  step(name: string, count?: number): void;
  /** One more of the things of this step is done. */
  advance(): void;
  /** Ends the last step: milliseconds of each step, in their order. */
  end(): Array<{ name: string; milliseconds: number }>;
}

/** Steps with their times on a terminal; elsewhere only their times are kept. */
export function progressOn(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Progress {
  const isShown = stream.isTTY === true && !environment.CI;
  const steps: Array<{ name: string; start: number; count?: number; done: number; milliseconds: number }> = [];
  const close = () => {
    const last = steps.at(-1);
    if (last === undefined || last.milliseconds >= 0) return;
    last.milliseconds = Math.round(performance.now() - last.start);
    if (isShown)
      stream.write(`\r\u001b[2K✓ ${textOf(last)} \u001b[2m${(last.milliseconds / 1000).toFixed(1)} s\u001b[0m\n`);
  };
  const textOf = (step: { name: string; count?: number }) =>
    message(`step.${step.name}`) + (step.count === undefined ? "" : ` (${step.count})`);
  return {
    step(name, count) {
      close();
      const step = { name, start: performance.now(), count, done: 0, milliseconds: -1 };
      steps.push(step);
      if (isShown) stream.write(`… ${textOf(step)}`);
    },
    advance() {
      const last = steps.at(-1);
      if (last === undefined) return;
      last.done += 1;
      if (isShown) stream.write(`\r\u001b[2K… ${textOf(last)} ${bar(last.done, last.count ?? last.done)}`);
    },
    end() {
      close();
      return steps.map(({ name, milliseconds }) => ({ name, milliseconds }));
    },
  };
}

const BAR = 24;

/** Returns a progress bar: `█████░░░ 5/8`. */
function bar(done: number, count: number): string {
  const full = Math.min(BAR, Math.round((done / Math.max(1, count)) * BAR));
  return `${"█".repeat(full)}${"░".repeat(BAR - full)} ${done}/${count}`;
}
