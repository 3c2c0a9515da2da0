import type { Problem } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { progressOn } from "../publish/progress.ts";
import { type Report, reportFile } from "../publish/report.ts";
import { assertIsSite } from "../site/readSite.ts";
import { buildApart } from "./buildApart.ts";
import { type Format, isForPrograms, writeFindings } from "./format/formats.ts";
import { besideSite, siteFolder } from "./here.ts";

/** The options of every command that builds. */
export const buildOptions = {
  site: { type: "string" },
  output: { type: "string" },
  host: { type: "string" },
} as const;

/**
 * Builds what the options name, and prints what came of it; for programs the findings alone to standard output. Warnings are
 * counted rather than printed where somebody only wants to see the site (`areWarningsCounted`).
 */
export async function buildAndReport(
  options: { site?: string; output?: string; host?: string },
  { format = "text", areWarningsCounted = false }: { format?: Format; areWarningsCounted?: boolean } = {},
): Promise<string> {
  const folder = siteFolder(options.site);
  assertIsSite(folder);
  const output = besideSite(options.output, "_site");
  const start = performance.now();
  let warnings: readonly Problem[] = [];
  const report = await buildApart({
    folder,
    output,
    environment: options.host === undefined ? process.env : { ...process.env, SITE_HOST: options.host },
    progress: progressOn(process.stderr, process.env),
    onUnchanged: () => (isForPrograms(format) ? console.error : console.log)(message("build.unchanged")),
    onWarnings: (found) => (warnings = found),
  });
  if (format !== "text") writeFindings(format, { errors: [], warnings: [...warnings] }, folder);
  const isEachPrinted = format === "text" && !areWarningsCounted;
  printReport(report, output, (performance.now() - start) / 1000, format, isEachPrinted);
  const count = report.warnings.length;
  if (areWarningsCounted && count > 0) console.log(message("build.hints", { count }));
  return output;
}

function printReport(report: Report, output: string, seconds: number, format: Format, isEachPrinted: boolean): void {
  const print = isForPrograms(format) ? console.error : console.log;
  for (const { tag, pages, fallbacks } of report.editions)
    print(message("build.edition", { tag, pages, fallbacks: fallbacks.length }));
  if (isEachPrinted) for (const warning of report.warnings) print(warning);
  const { files, bytes } = report.sizes;
  const { pages, median, nearest } = report.weights;
  if (nearest !== undefined) print(message("build.weights", { pages, median, ...nearest }));
  print(
    message("build.done", {
      files,
      size: (bytes / 1e6).toFixed(1),
      seconds: seconds.toFixed(1),
      output,
      report: reportFile(output),
    }),
  );
}
