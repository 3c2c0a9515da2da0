import type { Problem } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { progressOn } from "../publish/progress.ts";
import { type Report, reportFile } from "../publish/report.ts";
import { buildApart } from "./buildApart.ts";
import { pathFrom } from "./command.ts";
import { type Format, isForPrograms, writeFindings } from "./format/formats.ts";

/** The options of every command that builds. */
export const buildOptions = { site: { type: "string" }, output: { type: "string" } } as const;

/** Builds what the options name, and prints what came of it; for programs the findings alone to standard output. */
export async function buildAndTell(
  options: { site?: string; output?: string },
  format: Format = "text",
): Promise<string> {
  const folder = options.site === undefined ? root : pathFrom(options.site);
  const output = options.output === undefined ? `${root}/_site` : pathFrom(options.output);
  const start = performance.now();
  let warnings: readonly Problem[] = [];
  const report = await buildApart({
    folder,
    output,
    environment: process.env,
    progress: progressOn(process.stderr, process.env),
    onWarnings: (found) => (warnings = found),
  });
  if (format !== "text") writeFindings(format, { errors: [], warnings: [...warnings] }, folder);
  tell(report, output, (performance.now() - start) / 1000, format);
  return output;
}

function tell(report: Report, output: string, seconds: number, format: Format): void {
  const print = isForPrograms(format) ? console.error : console.log;
  for (const { tag, pages, fallbacks } of report.editions)
    print(message("build.edition", { tag, pages, fallbacks: fallbacks.length }));
  if (format === "text") for (const warning of report.warnings) print(warning);
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
