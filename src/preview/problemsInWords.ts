import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { InputError, MachineError, type Problem, UsageError } from "../base/errors.ts";
import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";

/** A problem as it is shown: in the editor's language. */
export interface ShownProblem {
  /** `content/ko/about.md:12`; "" where it is of no file. */
  place: string;
  what: string;
  remedy: string;
}

/** Problems in words, by file and line, each once. */
export function problemsInWords(problems: readonly Problem[], language: MessageLanguage): ShownProblem[] {
  const inOrder = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const shown = inOrder.map(
    ({ file, line, code, values }): ShownProblem => ({
      place: line === undefined ? file : `${file}:${line}`,
      what: message(code, values, language),
      remedy: message(`${code}.do`, values, language),
    }),
  );
  const keys = shown.map((one) => JSON.stringify(one));
  return shown.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** Why a site could not be read at all, or a page not be shown. */
export function errorInWords(error: unknown, folder: string, language: MessageLanguage): ShownProblem[] {
  if (error instanceof InputError) return problemsInWords(error.problems, language);
  if (error instanceof UsageError || error instanceof MachineError)
    return [{ place: "", what: error.message, remedy: "" }];
  const faults = (error as { errors?: readonly BuildFault[] }).errors;
  if (Array.isArray(faults) && faults.length > 0)
    return (faults as readonly BuildFault[]).map((fault) => faultInWords(fault, folder, language));
  return [
    {
      place: "",
      what: message("internal", { detail: String((error as Error)?.message ?? error) }, language),
      remedy: "",
    },
  ];
}

/** An error of esbuild in a layout or a style sheet. */
interface BuildFault {
  text: string;
  location: { file: string; line: number } | null;
}

function faultInWords({ text, location }: BuildFault, folder: string, language: MessageLanguage): ShownProblem {
  const place = location === null ? "" : `${nameOf(resolve(location.file), folder)}:${location.line}`;
  return {
    place,
    what: message("preview.code", { detail: text }, language),
    remedy: message("preview.code.do", {}, language),
  };
}

/** A file as an editor knows it: from the site folder, else from Dari's own; `/` between folders. */
export function nameOf(path: string, folder: string): string {
  const from = (base: string) => relative(base, path).split(sep).join("/");
  return [folder, realpathSync(folder), root].map(from).find((name) => !name.startsWith("../")) ?? path;
}

/** The same for a terminal. */
export function printed(shown: readonly ShownProblem[]): string {
  return shown
    .map(
      ({ place, what, remedy }) =>
        `${place === "" ? "" : `${place}: `}${what}${remedy === "" ? "" : `\n    → ${remedy}`}`,
    )
    .join("\n");
}
