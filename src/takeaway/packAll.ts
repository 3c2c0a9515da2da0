import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stopOnErrors } from "../base/errors.ts";
import { keep, keptBytes } from "../base/files/kept.ts";
import { root } from "../base/root.ts";
import { formList } from "./formList.ts";
import type { CarriedFile, Copy, Packing } from "./packing.ts";

/** A copy that was made; its bytes lie in the cache. */
export interface Packed extends Omit<Copy, "facts" | "make" | "of"> {
  /** Bytes. */
  size: number;
  /** SHA-256 in hexadecimal digits. */
  sha256: string;
  /** Its name in the cache. */
  key: string;
  bytes(): Buffer;
}

/** Told how far packing has come. */
export interface PackSteps {
  step(name: string, count?: number): void;
  advance(): void;
}

/** Copies made at once: pictures are encoded in threads of their own. */
const AT_ONCE = 4;

/**
 * Makes every copy in the named forms, or takes it from the cache where the same facts were packed before. Throws an
 * InputError with all that editors must mend.
 */
export async function packAll(
  packing: Packing,
  forms: readonly string[],
  cache: string,
  steps: PackSteps,
): Promise<Packed[]> {
  const copies: Copy[] = [];
  for (const form of formList) if (forms.includes(form.name)) copies.push(...(await form.copies(packing)));
  stopOnErrors(packing.findings);
  steps.step("pack", copies.length);
  const folder = join(cache, "takeaway");
  const code = sumOfCode();
  const packed: Packed[] = [];
  // What is made of others comes after them.
  const waiting = [...copies.entries()].sort(([, a], [, b]) => Number(a.of !== undefined) - Number(b.of !== undefined));
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, copy] = next;
      packed[at] = await packedFrom(copy, code, folder);
      steps.advance();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  stopOnErrors(packing.findings);
  return packed;
}

async function packedFrom({ facts, make, of = [], ...copy }: Copy, code: string, folder: string): Promise<Packed> {
  const key = createHash("sha256").update(`${code}\n${copy.form}\n${copy.file}\n${facts}`).digest("hex");
  let held: Buffer | undefined;
  let bytes = keptBytes(folder, key);
  if (bytes === undefined) {
    const parts: CarriedFile[] = [];
    for (const part of of) parts.push({ file: part.file, bytes: (await packedFrom(part, code, folder)).bytes() });
    bytes = Buffer.from(await make(parts));
    keep(folder, key, bytes);
    // A cache that takes nothing stops no pack.
    if (keptBytes(folder, key) === undefined) held = bytes;
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { file } = copy;
  return {
    ...copy,
    size: bytes.length,
    sha256,
    key,
    bytes: () => {
      const kept = held ?? keptBytes(folder, key);
      if (kept === undefined) throw new Error(`${file} is no longer in the cache`);
      return kept;
    },
  };
}

let code: string | undefined;

/** The sum of the code that makes copies: another code makes other bytes of the same facts. */
function sumOfCode(): string {
  if (code !== undefined) return code;
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of ["src/takeaway", "src/base/typeset"])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort())
      if (/\.m?ts$|\.mjs$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
  code = hash.digest("hex");
  return code;
}
