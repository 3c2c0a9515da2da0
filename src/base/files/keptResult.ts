import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { root } from "../root.ts";
import { keep, keptBytes } from "./kept.ts";

/** Where a result is kept, and the sum of all that it is made of: the last one of each name. */
export interface ResultPlace {
  folder: string;
  name: string;
  sum: string;
}

/** The result that was kept, if it was made of the same. */
export function keptResult<T>({ folder, name, sum }: ResultPlace): T | undefined {
  const bytes = keptBytes(folder, name);
  return bytes?.subarray(0, sum.length).toString() === sum ? (deserialize(bytes.subarray(sum.length)) as T) : undefined;
}

/** Keeps a result of plain values and bytes, in the place of what was made of something else. */
export function keepResult({ folder, name, sum }: ResultPlace, result: unknown): void {
  keep(folder, name, Buffer.concat([Buffer.from(sum), serialize(result)]));
}

/** The sum of all of Dari's code, its packages and Node: other code makes something else of the same. */
export function sumOfCode(): string {
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(root, "package-lock.json"), join(root, "node_modules/.package-lock.json")])
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
