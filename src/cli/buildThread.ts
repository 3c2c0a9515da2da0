import { parentPort, workerData } from "node:worker_threads";
import { InputError, type Problem } from "../base/errors.ts";
import type { Progress } from "../publish/progress.ts";
import type { Said } from "./buildApart.ts";
import { type BuildOptions, buildSite } from "./buildSite.ts";

/** The thread of a build (buildApart.ts): builds what it is told, and says how far it is and what came of it. */
const say = (said: Said) => parentPort?.postMessage(said);

/** Steps with their times are kept here, and shown by the other thread. */
function progressAcross(): Progress {
  const steps: Array<{ name: string; start: number; milliseconds: number }> = [];
  const close = () => {
    const last = steps.at(-1);
    if (last !== undefined && last.milliseconds < 0) last.milliseconds = Math.round(performance.now() - last.start);
  };
  return {
    step(name, count) {
      close();
      steps.push({ name, start: performance.now(), milliseconds: -1 });
      say({ kind: "step", name, count });
    },
    advance: () => say({ kind: "advance" }),
    end() {
      close();
      say({ kind: "end" });
      return steps.map(({ name, milliseconds }) => ({ name, milliseconds }));
    },
  };
}

try {
  const options = workerData as Omit<BuildOptions, "progress" | "onWarnings">;
  const onWarnings = (warnings: readonly Problem[]) => say({ kind: "warnings", warnings });
  const report = await buildSite({ ...options, progress: progressAcross(), onWarnings });
  say({ kind: "done", report });
} catch (error) {
  const { name, message, stack = "" } = error as Error;
  say({ kind: "failed", name, message, stack, problems: error instanceof InputError ? error.problems : [] });
}
