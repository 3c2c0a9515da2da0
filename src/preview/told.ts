import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { InputError, MachineError, type Problem, UsageError } from "../base/errors.ts";
import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";

/** A problem as it is shown: in the editor's language. */
export interface Told {
  /** `content/ko/about.md:12`; "" where it is of no file. */
  place: string;
  what: string;
  remedy: string;
}

/** Problems in words, by file and line, each once. */
export function toldOf(problems: readonly Problem[], language: MessageLanguage): Told[] {
  const inOrder = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const told = inOrder.map(
    ({ file, line, code, values }): Told => ({
      place: line === undefined ? file : `${file}:${line}`,
      what: message(code, values, language),
      remedy: message(`${code}.do`, values, language),
    }),
  );
  const keys = told.map((one) => JSON.stringify(one));
  return told.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** Why a site could not be read at all, or a page not be shown. */
export function toldOfError(error: unknown, folder: string, language: MessageLanguage): Told[] {
  if (error instanceof InputError) return toldOf(error.problems, language);
  if (error instanceof UsageError || error instanceof MachineError)
    return [{ place: "", what: error.message, remedy: "" }];
  const faults = (error as { errors?: readonly BuildFault[] }).errors;
  if (Array.isArray(faults) && faults.length > 0)
    return (faults as readonly BuildFault[]).map((fault) => toldOfFault(fault, folder, language));
  return [
    {
      place: "",
      what: message("internal", { detail: String((error as Error)?.message ?? error) }, language),
      remedy: "",
    },
  ];
}

/** What esbuild says of a layout or a style sheet. */
interface BuildFault {
  text: string;
  location: { file: string; line: number } | null;
}

function toldOfFault({ text, location }: BuildFault, folder: string, language: MessageLanguage): Told {
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
export function printed(told: readonly Told[]): string {
  return told
    .map(
      ({ place, what, remedy }) =>
        `${place === "" ? "" : `${place}: `}${what}${remedy === "" ? "" : `\n    → ${remedy}`}`,
    )
    .join("\n");
}
