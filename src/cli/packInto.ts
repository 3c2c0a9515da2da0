import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packSite } from "../assembly/packSite.ts";
import { cacheFolder } from "../base/cacheFolder.ts";
import { asideOf } from "../publish/aside.ts";
import { lockOutput } from "../publish/lock.ts";
import { actionableError } from "../publish/machineFault.ts";
import { removeOwn } from "../publish/mark.ts";
import { onInterrupt } from "../publish/onInterrupt.ts";
import { outputFor } from "../publish/output.ts";
import type { Progress } from "../publish/progress.ts";
import { swapIn } from "../publish/swap.ts";
import { writerInto } from "../publish/written.ts";
import { COPIES, recordedIn, recordWith } from "../takeaway/register.ts";
import { shortNames } from "../takeaway/shortNames.ts";

export interface PackIntoOptions {
  /** Absolute paths. */
  folder: string;
  output: string;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
  /** Names of forms. */
  forms: readonly string[];
  hasQr: boolean;
  names: "long" | "short";
  /** True where the sums of the copies are recorded in the site folder. */
  isRecorded: boolean;
}

/**
 * Packs a site aside and swaps the folder in when every copy is made: whatever goes wrong, the last good copies stay. Throws
 * what `buildSite` throws, and for the same reasons.
 */
export async function packInto({
  folder,
  output,
  environment,
  progress,
  forms,
  hasQr,
  names,
  isRecorded,
}: PackIntoOptions): Promise<{ files: number; bytes: number }> {
  const target = outputFor(output, folder);
  const toRelease: Array<() => void> = [];
  const release = () => {
    for (let undo = toRelease.pop(); undo !== undefined; undo = toRelease.pop()) undo();
  };
  toRelease.push(onInterrupt(release));
  try {
    mkdirSync(dirname(target), { recursive: true });
    toRelease.push(lockOutput(target));
    const fresh = asideOf(target);
    toRelease.push(() => removeOwn(fresh));
    progress.step("read");
    const { site, copies, register } = await packSite({
      folder,
      environment,
      cache: cacheFolder,
      steps: progress,
      forms,
      hasQr,
    });
    const writer = writerInto(fresh);
    const nameOf = names === "short" ? shortNames(copies.map(({ file }) => file)) : (file: string) => file;
    for (const { file, bytes } of copies) await writer.write({ file: nameOf(file), bytes });
    const sums = [...writer.files.values()].map(({ file, sum }) => `${sum}  ${file}\n`).join("");
    await writer.write({ file: "SHA256SUMS", bytes: () => sums });
    await writer.write({ file: "copies.json", bytes: () => JSON.stringify(register) });
    progress.end();
    const record = join(site.folder, COPIES);
    const next = join(dirname(record), `.copies.next-${process.pid}`);
    toRelease.push(() => rmSync(next, { force: true }));
    // Aside: a full disk takes no line of it, and nothing is said to be given away that never was.
    if (isRecorded) writeFileSync(next, recordWith(recordedIn(site.folder), register));
    swapIn(fresh, target);
    if (isRecorded) renameSync(next, record);
    const all = [...writer.files.values()];
    return { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    throw actionableError(error, output);
  } finally {
    release();
  }
}
