import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { copyOf, isCopy } from "../copies.ts";
import { MANIFEST, type Manifest, parseManifest, SUMS, writtenIn } from "../manifest.ts";
import { MARK } from "../mark.ts";
import type { Finding } from "./finding.ts";

/** The manifest of a built folder; undefined when there is none, or one that no build wrote. */
export function manifestOf(folder: string): Manifest | undefined {
  const file = join(folder, MANIFEST);
  return existsSync(file) && statSync(file).isFile() ? parseManifest(readFileSync(file, "utf8")) : undefined;
}

/**
 * Compares a folder with its manifest, and the manifest with SHA256SUMS: a manifest that was tampered with differs from
 * it.
 */
export function verifyFolder(folder: string, manifest: Manifest): Finding[] {
  const known = new Set([MARK, MANIFEST, SUMS, ...manifest.files.map(({ file }) => file)]);
  const there = new Set(writtenIn(folder));
  const wanted = [...manifest.files].filter(({ file }) => there.has(file));
  const changed = new Set(
    wanted.filter(({ file, sum }) => sumOf(readFileSync(join(folder, file))) !== sum).map(({ file }) => file),
  );
  return [
    ...sumsFindings(folder, manifest),
    ...manifest.files.filter(({ file }) => !there.has(file)).map(({ file }): Finding => ({ kind: "missing", file })),
    ...[...changed].map((file): Finding => ({ kind: "changed", file })),
    ...[...there]
      .filter((file) => !changed.has(copyOf(file)?.of ?? "") && isWrongCopy(folder, file, there))
      .map((file): Finding => ({ kind: "copy", file })),
    ...[...there].filter((file) => !known.has(file)).map((file): Finding => ({ kind: "extra", file })),
  ];
}

/** Hosts send a copy in the place of its file: it must be one also where the manifest knows it. */
function isWrongCopy(folder: string, file: string, there: ReadonlySet<string>): boolean {
  const copy = copyOf(file);
  return (
    copy !== undefined &&
    there.has(copy.of) &&
    !isCopy(readFileSync(join(folder, file)), readFileSync(join(folder, copy.of)), copy.ending)
  );
}

function sumsFindings(folder: string, { files }: Manifest): Finding[] {
  if (!existsSync(join(folder, SUMS))) return [{ kind: "missing", file: SUMS }];
  const expected = [
    ...files.map(({ file, sum }) => `${sum}  ${file}`),
    `${sumOf(readFileSync(join(folder, MANIFEST)))}  ${MANIFEST}`,
  ];
  const isSame = readFileSync(join(folder, SUMS), "utf8") === `${expected.join("\n")}\n`;
  return isSame ? [] : [{ kind: "manifest", file: MANIFEST }];
}

/** SHA-256 in hexadecimal digits. */
export function sumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
