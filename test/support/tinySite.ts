import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type LoadedSite, loadSite } from "../../src/assembly/loadSite.ts";
import { InputError, type Problem } from "../../src/base/errors.ts";
import { command } from "./command.ts";
import { epoch } from "./today.ts";

/** The files of a tiny site, by path. */
export type Files = Record<string, string | Buffer>;

/** Settings of two editions and a home page in each: enough for a site. */
export const twoEditions: Files = {
  "content/site.yml": [
    "name: Tiny",
    "origin: https://tiny.example",
    "editions:",
    "  - { tag: en, folder: en, label: English, fallback: [ko] }",
    "  - { tag: ko, folder: ko, label: 한국어, fallback: [en] }",
    "",
  ].join("\n"),
  "content/en/index.md": page("Home"),
  "content/ko/index.md": page("첫 화면"),
};

/** A page with the least front matter that it needs. */
export function page(title: string, body = "", more = ""): string {
  return `---\ntitle: ${title}\ndescription: About ${title}.\n${more}---\n\n${body}\n`;
}

const temporary = new Set<string>();
process.on("exit", removeTemporary);

/** Removes all folders that go away with the process, before its end: another test file makes its own. */
export function removeTemporary(): void {
  for (const path of temporary) rmSync(path, { recursive: true, force: true });
  temporary.clear();
}

/** An empty folder that goes away with the process. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dari-"));
  temporary.add(folder);
  return folder;
}

/** Writes files into a folder that goes away with the process. */
export function tinySite(files: Files): string {
  const folder = emptyFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Reads and checks a tiny site in this process. */
export async function load(files: Files | string, environment: Record<string, string> = {}): Promise<LoadedSite> {
  return loadSite({
    folder: typeof files === "string" ? files : tinySite(files),
    environment: { SOURCE_DATE_EPOCH: epoch, ...environment },
    drafts: false,
  });
}

/** The errors that reading a tiny site gives; none when it is sound. */
export async function problemsOf(files: Files | string): Promise<readonly Problem[]> {
  try {
    await load(files);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

export interface Built {
  code: number | null;
  /** All that the command printed. */
  printed: string;
  output: string;
  /** A file of the output as text; "" when it is not there. */
  read(file: string): string;
}

/** Builds a site folder as a user would, with the command (command.ts says in which process). */
export function buildTiny(files: Files | string, environment: Record<string, string> = {}, output?: string): Built {
  const folder = typeof files === "string" ? files : tinySite(files);
  const target = output ?? join(folder, "..", `${folder.split("/").at(-1)}-out`);
  // A test may name a folder that was there before, to see it refused: such a folder is never this function's to delete.
  if (!existsSync(target)) temporary.add(target).add(`${target}.report.json`);
  return buildInto(target, folder, environment);
}

/** The same into a folder that stays. */
export function buildInto(output: string, folder: string, environment: Record<string, string>): Built {
  const { code, out, error } = command("build", ["--site", folder, "--output", output], {
    SOURCE_DATE_EPOCH: epoch,
    ...environment,
  });
  return { code, printed: out + error, output, read: (file) => textAt(join(output, file)) };
}

/** A file as text; "" when it is not there. */
export const textAt = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");
