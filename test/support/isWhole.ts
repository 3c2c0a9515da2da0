import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the faults of a built folder by its own SHA256SUMS: files that are missing, changed or too many. */
export function isWhole(folder: string): string[] {
  const sums = new Map(
    readFileSync(join(folder, "SHA256SUMS"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => file !== "SHA256SUMS" && file !== ".dari");
  const wrong = files.filter(
    (file) =>
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex") !== sums.get(file),
  );
  return [...wrong, ...[...sums.keys()].filter((file) => !files.includes(file))].sort();
}
