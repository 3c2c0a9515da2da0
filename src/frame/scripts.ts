import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { type ScriptName, scriptNames } from "./names.ts";

/** A script that readers download. */
export interface Script {
  /** Below the output folder; the name changes with the content, so a browser may keep it for ever. */
  file: string;
  code: string;
}

const made = new Map<ScriptName, Script>();

/**
 * A script of src/browser/, `<name>.ts` with all that it imports, as one classic script in ES5: a module, `let` or an
 * arrow does not run in the browsers of 2014. The syntax is written by hand; the compiler only refuses what is newer.
 */
export function scriptNamed(name: ScriptName): Script {
  // All at once: starting the compiler takes longer than its work.
  if (made.size === 0) codesOf(scriptNames).forEach((code, at) => void note(scriptNames[at] ?? name, code));
  return made.get(name) ?? note(name, readerCode(name));
}

function note(name: ScriptName, code: string): Script {
  const script = { file: `assets/${name}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`, code };
  made.set(name, script);
  return script;
}

/** The code of a file of src/browser/, to be a script of its own or to stand in a page. */
export function readerCode(name: string): string {
  return codesOf([name])[0] ?? "";
}

function codesOf(names: readonly string[]): string[] {
  const { outputFiles } = buildSync({
    entryPoints: names.map((name, at) => ({
      in: fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url)),
      out: String(at),
    })),
    outdir: "/",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es5",
    write: false,
    logLevel: "silent",
    legalComments: "none",
    charset: "utf8",
  });
  const byName = new Map(outputFiles.map(({ path, text }) => [basename(path), text.trimEnd()]));
  return names.map((_name, at) => byName.get(`${at}.js`) ?? "");
}

/** Makes all scripts anew when they are asked for: their sources may be others. */
export function forgetScripts(): void {
  made.clear();
}
