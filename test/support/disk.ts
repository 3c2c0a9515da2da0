import { spawnSync } from "node:child_process";
import { emptyFolder } from "./tinySite.ts";

/** A disk of this many kilobytes; undefined where nobody may mount one. */
export function disk(kilobytes: number): { folder: string; remove(): void } | undefined {
  const folder = emptyFolder();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder], {
    stdio: "ignore",
  });
  return status === 0 ? { folder, remove: () => void spawnSync("umount", [folder]) } : undefined;
}
