import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Inputs, inFonts, type OwnFonts } from "./compiler.ts";
import { fontFiles } from "./fonts.ts";

/** Typst in threads, which typeset while this one does other things; the same bytes as `typesetPdf` and `typesetSvg`. */
export interface TypesettingThreads {
  pdf(source: string, inputs: Inputs): Promise<Buffer>;
  svg(source: string, inputs: Inputs): Promise<string>;
  /** Ends the threads. */
  end(): Promise<void>;
}

/** An order to a thread. */
interface Order {
  kind: "pdf" | "svg";
  source: string;
  inputs: Inputs;
}

type Answer = { number: number } & ({ made: Uint8Array | string } | { fault: string });

interface Thread {
  worker: Worker;
  waiting: Map<number, { done(made: Uint8Array | string): void; failed(error: Error): void }>;
}

/** Each holds fonts and layouts of its own, some 150 MB. */
const MOST = 3;

/** Threads that typeset in these fonts and Dari's own, one less than the machine can run; the first begins when it is needed. */
export function typesetApart(fonts: OwnFonts): TypesettingThreads {
  const most = Math.min(MOST, Math.max(1, availableParallelism() - 1));
  const threads: Thread[] = [];
  const files = [...fontFiles(), ...fonts.files];
  let orders = 0;
  const least = () => {
    const [idlest] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
    if (idlest !== undefined && (idlest.waiting.size === 0 || threads.length >= most)) return idlest;
    const fresh = threadWith(files);
    threads.push(fresh);
    return fresh;
  };
  const made = (order: Order) =>
    new Promise<Uint8Array | string>((done, failed) => {
      const { worker, waiting } = least();
      orders += 1;
      waiting.set(orders, { done, failed });
      worker.postMessage({ ...order, source: inFonts(order.source, fonts), number: orders });
    });
  return {
    pdf: async (source, inputs) => Buffer.from((await made({ kind: "pdf", source, inputs })) as Uint8Array),
    svg: async (source, inputs) => String(await made({ kind: "svg", source, inputs })),
    end: async () => void (await Promise.all(threads.map(({ worker }) => worker.terminate()))),
  };
}

function threadWith(files: readonly Buffer[]): Thread {
  const worker = new Worker(new URL("./typstThread.mjs", import.meta.url), { execArgv: [], workerData: files });
  const waiting: Thread["waiting"] = new Map();
  worker.on("message", (answer: Answer) => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("made" in answer) one?.done(answer.made);
    else one?.failed(new Error(answer.fault));
  });
  const stop = (error: Error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.once("error", stop);
  worker.once("exit", () => stop(new Error("Typst's thread has ended")));
  return { worker, waiting };
}
