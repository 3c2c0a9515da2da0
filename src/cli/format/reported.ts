import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Findings, Problem } from "../../base/errors.ts";
import { guideTo } from "../../base/messages/guide.ts";
import { message, messageLanguage } from "../../base/messages/messages.ts";

/** A finding as a program reads it, in the editor's language. */
export interface Reported {
  severity: "error" | "warning";
  /** From the site folder; of a built page from the output folder. */
  file: string;
  line?: number;
  column?: number;
  code: string;
  message: string;
  /** The remedy. */
  advice?: string;
  /** Where the guide explains it. */
  guide?: string;
  /** The file in which an editor mends it, where that is another one: the source of a built page. */
  source?: string;
}

/** All findings, by file and line, each once; errors of a file before its warnings. */
export function reportedOf({ errors, warnings }: Findings, folder: string): Reported[] {
  const all = [
    ...errors.map((problem) => one(problem, "error", folder)),
    ...warnings.map((problem) => one(problem, "warning", folder)),
  ];
  const seen = new Set<string>();
  return all
    .filter((finding) => {
      const key = JSON.stringify(finding);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
}

function one({ file, line, code, values }: Problem, severity: Reported["severity"], folder: string): Reported {
  const language = messageLanguage();
  const source = sourceOf(file, folder);
  const guide = guideTo(code, language);
  return {
    severity,
    file,
    ...(line === undefined ? {} : { line }),
    code,
    message: message(code, values, language),
    advice: message(`${code}.do`, values, language),
    ...(guide === undefined ? {} : { guide }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The file of a page from that of its built page, in any form: `text/en/about/index.html` is made from `content/en/about.md`. */
function sourceOf(file: string, folder: string): string | undefined {
  const [, path] = /^(?:text\/)?(.+?)\/(?:[^/]+\.html)$/.exec(file) ?? [];
  return [`content/${path}.md`, `content/${path}/index.md`].find((name) => existsSync(join(folder, name)));
}

/** The folder of a site as its repository names it, with a slash at its end; "" where it is the repository. */
export function placeInRepository(folder: string, environment: NodeJS.ProcessEnv): string {
  const top = environment.GITHUB_WORKSPACE || environment.CI_PROJECT_DIR || topOf(folder) || folder;
  const path = relative(top, folder).split(sep).join("/");
  return path === "" || path.startsWith("..") ? "" : `${path}/`;
}

function topOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  return dirname(folder) === folder ? undefined : topOf(dirname(folder));
}
