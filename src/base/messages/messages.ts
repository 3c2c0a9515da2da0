import { readFileSync } from "node:fs";
import i18next from "i18next";
import type { Problem } from "../errors.ts";
import { settleParticles } from "../korean/particles.ts";
import { guideTo } from "./guide.ts";
import { messageLanguage } from "./language.mjs";

export { messageLanguage };

/** Languages in which Dari speaks to editors. */
export const messageLanguages = ["en", "ko"] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

const catalogue = i18next.createInstance();
void catalogue.init({
  initAsync: false,
  fallbackLng: "en",
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(messageLanguages.map((language) => [language, { translation: catalogueOf(language) }])),
});

function catalogueOf(language: MessageLanguage): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), "utf8"));
}

/** One message, with its values filled in; in Korean the particles after a value fit it. */
export function message(
  code: string,
  values: Record<string, string | number> = {},
  language = messageLanguage(),
): string {
  const text = catalogue.getFixedT(language)(code, { ...values, nest: false });
  return language === "ko" ? settleParticles(text) : text;
}

/** A problem as an editor reads it: `file:line: what is wrong`, and below it what to do. */
export function describeProblem(problem: Problem, language = messageLanguage()): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const what = message(problem.code, problem.values, language);
  const remedy = message(`${problem.code}.do`, problem.values, language);
  return `${place}: ${what}\n    → ${remedy}`;
}

/** All problems in the order of files and lines, ready to be printed: each once, and so the same advice and the place in the guide. */
export function describeProblems(problems: readonly Problem[], language = messageLanguage()): string {
  const said = new Set<string>();
  return [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)))
    .flatMap((problem) => {
      const place = guideTo(problem.code, language);
      const lines = describeProblem(problem, language).split("\n");
      return place === undefined ? lines : [...lines, `      ${place}`];
    })
    .filter((line) => {
      const isNew = !said.has(line);
      said.add(line);
      return isNew;
    })
    .join("\n");
}
