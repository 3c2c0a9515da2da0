import { appendFileSync } from "node:fs";
import { type Findings, UsageError } from "../../base/errors.ts";
import { describeProblems, message } from "../../base/messages/messages.ts";
import { annotations, summaryOf } from "./github.ts";
import { codeQuality } from "./gitlab.ts";
import { placeInRepository, type Reported, reportedOf } from "./reported.ts";

/** For people, for programs, for the code hosts that put each error on its line. */
export const formats = ["text", "json", "github", "gitlab"] as const;
export type Format = (typeof formats)[number];

/** The format that was typed. Throws a UsageError for one that there is not. */
export function formatOf(typed: string | undefined): Format {
  const format = formats.find((one) => one === (typed ?? "text"));
  if (format === undefined)
    throw new UsageError(message("usage.format", { value: typed ?? "", known: formats.join(", ") }));
  return format;
}

/** True for formats read by programs: other lines must not stand among the findings. */
export const isForPrograms = (format: Format) => format === "json" || format === "gitlab";

/**
 * Prints findings: for people to standard error, for programs to standard output. `folder` is the site's, `more` what is
 * found besides. On GitHub, where a step shows ten errors, all of them also come into the summary of the run.
 */
export function writeFindings(
  format: Format,
  findings: Findings,
  folder: string,
  more: readonly Reported[] = [],
): void {
  if (format === "text") {
    if (findings.errors.length + findings.warnings.length > 0) console.error(inWords(findings));
    return;
  }
  const told = [...reportedOf(findings, folder), ...more];
  const place = placeInRepository(folder, process.env);
  if (format === "json") {
    const of = (severity: Reported["severity"]) => told.filter((one) => one.severity === severity).map(withoutSeverity);
    console.log(JSON.stringify({ errors: of("error"), warnings: of("warning") }, null, 2));
  } else if (format === "gitlab") console.log(JSON.stringify(codeQuality(told, place), null, 2));
  else {
    for (const line of annotations(told, place)) console.log(line);
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary && told.length > 0) appendFileSync(summary, summaryOf(told, place));
  }
}

/** Warnings, then errors: what must be mended is what one sees last. */
export function inWords({ errors, warnings }: Findings): string {
  const part = (code: string, problems: Findings["errors"]) =>
    problems.length === 0 ? [] : [`${message(code, { count: problems.length })}\n${describeProblems(problems)}`];
  return [...part("check.warnings", warnings), ...part("check.errors", errors)].join("\n\n");
}

function withoutSeverity({ severity: _, ...told }: Reported): Omit<Reported, "severity"> {
  return told;
}
