import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Site } from "../site/site.ts";
import { isScriptName, type ScriptName, scriptNames } from "./names.ts";

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
  const known = made.get(name);
  if (known !== undefined) return known;
  // All of a form at once: starting the compiler takes longer than its work.
  const names = scriptNames.filter((other) => PLAIN.test(other) === PLAIN.test(name));
  codesOf(names, PLAIN.test(name)).forEach((code, at) => void note(names[at] ?? name, code));
  return made.get(name) ?? note(name, readerCode(name));
}

function note(name: ScriptName, code: string): Script {
  const script = { file: `assets/${name}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`, code };
  made.set(name, script);
  return script;
}

/** The ending of the names of scripts for sites without Korean: the same file of src/browser/, without what only Korean needs. */
const PLAIN = /-plain$/;

/** The code of a file of src/browser/, to be a script of its own or to stand in a page. */
export function readerCode(name: string): string {
  return codesOf([name], PLAIN.test(name))[0] ?? "";
}

function codesOf(names: readonly string[], isPlain: boolean): string[] {
  const { outputFiles } = buildSync({
    entryPoints: names.map((name, at) => ({
      in: fileURLToPath(new URL(`../browser/${name.replace(PLAIN, "")}.ts`, import.meta.url)),
      out: String(at),
    })),
    outdir: "/",
    define: { NO_KOREAN: isPlain ? "true" : "undefined" },
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

/** The name of a script in the form that a site's editions need: those without Korean carry nothing of it. */
export function scriptIn({ editions }: Pick<Site, "editions">, name: ScriptName): ScriptName {
  const plain = `${name}-plain`;
  return isScriptName(plain) && !editions.some(({ tag }) => /^ko\b/i.test(tag)) ? plain : name;
}

/** The names of all scripts of a site: of those in two forms the one that its editions need. */
export function scriptsOf(site: Pick<Site, "editions">): ScriptName[] {
  return [...new Set(scriptNames.filter((name) => !PLAIN.test(name)).map((name) => scriptIn(site, name)))];
}

/** Makes all scripts anew when they are asked for: their sources may be others. */
export function forgetScripts(): void {
  made.clear();
}
