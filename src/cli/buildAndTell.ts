import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { progressOn } from "../publish/progress.ts";
import { type Report, reportFile } from "../publish/report.ts";
import { buildSite } from "./buildSite.ts";
import { pathFrom } from "./command.ts";

/** The options of every command that builds. */
export const buildOptions = {
  site: { type: "string" },
  output: { type: "string" },
  host: { type: "string" },
} as const;

/** Builds what the options name, and prints what came of it. */
export async function buildAndTell(options: { site?: string; output?: string; host?: string }): Promise<string> {
  const folder = options.site === undefined ? root : pathFrom(options.site);
  const output = options.output === undefined ? `${root}/_site` : pathFrom(options.output);
  const start = performance.now();
  const report = await buildSite({
    folder,
    output,
    environment: options.host === undefined ? process.env : { ...process.env, SITE_HOST: options.host },
    progress: progressOn(process.stderr, process.env),
  });
  tell(report, output, (performance.now() - start) / 1000);
  return output;
}

function tell(report: Report, output: string, seconds: number): void {
  for (const { tag, pages, fallbacks } of report.editions)
    console.log(message("build.edition", { tag, pages, fallbacks: fallbacks.length }));
  for (const warning of report.warnings) console.log(warning);
  const { files, bytes } = report.sizes;
  const { pages, median, nearest } = report.weights;
  if (nearest !== undefined) console.log(message("build.weights", { pages, median, ...nearest }));
  console.log(
    message("build.done", {
      files,
      size: (bytes / 1e6).toFixed(1),
      seconds: seconds.toFixed(1),
      output,
      report: reportFile(output),
    }),
  );
}
