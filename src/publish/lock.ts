import { MachineError } from "../base/errors.ts";
import { takeLock } from "../base/lock.mjs";
import { message } from "../base/messages/messages.ts";

/**
 * Locks an output folder for this process, and returns a function that unlocks it. Throws a MachineError if another
 * build has it.
 */
export function lockOutput(output: string): () => void {
  const lock = `${output}.lock`;
  const taken = takeLock(lock);
  if ("release" in taken) return taken.release;
  throw new MachineError(message("output/locked", { output, pid: taken.holder?.pid ?? "?", lock }));
}
