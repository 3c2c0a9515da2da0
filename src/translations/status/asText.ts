import { message } from "../../base/messages/messages.ts";
import type { Site } from "../../site/site.ts";
import { changeLines } from "../inWords.ts";
import type { PageState } from "../pageStates.ts";
import type { WordsProgress } from "../wordsProgress.ts";
import { reviewWords, stateWords } from "./cells.ts";
import { type Task, tasksOf } from "./tasks.ts";

/** The line width of lists of names, in characters. */
const WIDTH = 100;

/** The state of translations for a terminal: what is to be done first, then all pages in a table. */
export function statusText(
  pages: readonly PageState[],
  editions: Site["editions"],
  words: readonly WordsProgress[],
  isColoured: boolean,
): string {
  const tasks = tasksOf(pages, editions);
  const parts = [
    part("behind", tasks.behind, ({ edition, path, title, comparison }) => [
      `${edition.tag} ${path || "/"} (${title})`,
      ...comparison.changes.flatMap((change) => [
        `  ${message(`status.fate-${change.fate}`)} ${anchor(change.ownSection ?? change.theirSection)}`,
        ...changeLines(change, isColoured).map((line) => `    ${line}`),
      ]),
      `  → ${message("status.accept-it", { page: path || "/", tag: edition.tag })}`,
    ]),
    names("orphaned", tasks.orphaned),
    names("unrecorded", tasks.unrecorded),
    names("translate", tasks.toTranslate),
    names("drafts", tasks.drafts),
    names("dated", tasks.dated),
    names("review", tasks.toReview),
    wordLines(words.filter(({ missing }) => missing.length > 0)),
  ].filter((lines) => lines.length > 0);
  const todo = parts.length === 0 ? [[message("status.nothing")]] : parts;
  return [...todo.map((lines) => lines.join("\n")), table(pages, editions), summaries(pages, editions)].join("\n\n");
}

function wordLines(words: readonly WordsProgress[]): string[] {
  if (words.length === 0) return [];
  return [
    message("status.todo-words"),
    ...words.map(({ tag, done, all, file }) => `  ${message("status.words", { tag, done, all, file })}`),
  ];
}

function part<T extends Task>(kind: string, tasks: readonly T[], lines: (task: T) => string[]): string[] {
  return tasks.length === 0
    ? []
    : [
        message(`status.todo-${kind}`, { count: tasks.length }),
        ...tasks.flatMap((task) => lines(task).map((line) => `  ${line}`)),
      ];
}

/** A list of pages for each edition, articles of a law as a run. */
function names(kind: string, tasks: readonly Task[]): string[] {
  if (tasks.length === 0) return [];
  const editions = [...new Set(tasks.map(({ edition }) => edition))];
  const lines = editions.flatMap((edition) => {
    const own = tasks.filter((task) => task.edition === edition);
    return wrapped(
      `  ${edition.tag} (${own.length}): `,
      inRuns(
        own.map(
          ({ path, state: { untranslated } }) =>
            (path || "/") + (untranslated === undefined ? "" : ` (${message("status.untranslated", untranslated)})`),
        ),
      ),
    );
  });
  return [message(`status.todo-${kind}`, { count: tasks.length }), ...lines];
}

/** `article-1, article-2, article-3` is `article-1 … article-3`. */
function inRuns(paths: readonly string[]): string[] {
  const runs: Array<{ first: string; last: string; stem: string; number: number }> = [];
  for (const path of paths) {
    const [, stem = path, number = ""] = /^(.*article-)(\d+)$/.exec(path) ?? [];
    const last = runs.at(-1);
    if (last !== undefined && number !== "" && last.stem === stem && last.number + 1 === Number(number))
      [last.last, last.number] = [path, Number(number)];
    else runs.push({ first: path, last: path, stem, number: number === "" ? Number.NaN : Number(number) });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first} … ${last.split("/").at(-1)}`));
}

function wrapped(head: string, items: readonly string[]): string[] {
  const lines = [head];
  items.forEach((item, at) => {
    const text = item + (at < items.length - 1 ? ", " : "");
    const line = lines.at(-1) ?? "";
    if (line.length + text.length > WIDTH && line !== head) lines.push(`    ${text}`);
    else lines[lines.length - 1] = line + text;
  });
  return lines.map((line) => line.trimEnd());
}

function anchor(section: string | undefined): string {
  return section === undefined ? "" : `#${section}`;
}

function table(pages: readonly PageState[], editions: Site["editions"]): string {
  const rows = pages.map(({ path, editions: states }) => [
    path || "/",
    ...editions.map(({ tag }) => {
      const state = states.get(tag);
      return state === undefined ? "" : [stateWords(state), reviewWords(state)].filter(Boolean).join(", ");
    }),
  ]);
  return columns([[message("status.title"), ...editions.map(({ tag }) => tag)], ...rows]);
}

/** Columns side by side; Hangul and its kin take two places on a terminal. */
function columns(rows: readonly string[][]): string {
  const width = (text: string) =>
    [...text].reduce(
      (sum, sign) =>
        sum + (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign) ? 2 : 1),
      0,
    );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function summaries(pages: readonly PageState[], editions: Site["editions"]): string {
  return editions
    .map(({ tag }) => {
      const own = pages.flatMap(({ editions: states }) => states.get(tag) ?? []);
      const count = (isMeant: (state: (typeof own)[number]) => boolean) => own.filter(isMeant).length;
      return message("status.summary", {
        tag,
        all: pages.length,
        own: count(({ page }) => page !== undefined),
        behind: count(({ state }) => state === "behind"),
        reviewed: count(({ review }) => review.state === "valid"),
      });
    })
    .join("\n");
}
