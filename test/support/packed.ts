import { unzipSync } from "fflate";
import { packSite } from "../../src/assembly/packSite.ts";
import { InputError, type Problem } from "../../src/base/errors.ts";
import { usualForms } from "../../src/takeaway/formList.ts";
import type { Packed } from "../../src/takeaway/packAll.ts";
import type { Register } from "../../src/takeaway/verdict.ts";
import { emptyFolder, type Files, tinySite } from "./tinySite.ts";
import { epoch } from "./today.ts";

/** The copies of a tiny site, by their files. */
export interface PackedFiles {
  copies: ReadonlyMap<string, Packed>;
  register: Register;
  bytes(file: string): Buffer;
  text(file: string): string;
}

/** Packs a tiny site in the named forms (all, unless some are), in this process; nothing of it is in the cache. */
export async function packTiny(
  files: Files | string,
  forms: readonly string[] = usualForms,
  environment: Record<string, string> = {},
  cache = emptyFolder(),
): Promise<PackedFiles> {
  const { copies, register } = await packSite({
    folder: typeof files === "string" ? files : tinySite(files),
    environment: { SOURCE_DATE_EPOCH: epoch, ...environment },
    cache,
    steps: { step: () => {}, advance: () => {} },
    forms,
    hasQr: true,
  });
  const byFile = new Map(copies.map((copy) => [copy.file, copy]));
  const bytes = (file: string) => byFile.get(file)?.bytes() ?? Buffer.alloc(0);
  return { copies: byFile, register, bytes, text: (file) => bytes(file).toString("utf8") };
}

/** Returns the errors of packing a tiny site; none when it can be packed. */
export async function packProblems(files: Files, forms?: readonly string[]): Promise<readonly Problem[]> {
  try {
    await packTiny(files, forms);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** The files in a ZIP, as text. */
export function unzipped(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, Buffer.from(bytes).toString("utf8")]));
}
