import { writeFileSync } from "node:fs";
import type { Problem } from "../base/errors.ts";
import { describeProblem } from "../base/messages/messages.ts";
import type { Shown } from "../site/shown.ts";
import type { BuiltSite } from "./gates/builtSite.ts";
import { type Weights, weightsOf } from "./gates/weights.ts";
import { kindOf } from "./kinds.ts";
import { MARK } from "./mark.ts";
import type { Writer } from "./written.ts";

/** The result of a build, for deployers and editors; written beside the output folder, never into it. */
export interface Report {
  editions: Array<{ tag: string; pages: number; fallbacks: string[]; bytes: number }>;
  /** All that is uploaded; of pages the uncompressed bytes. */
  sizes: { files: number; bytes: number; htmlMedian: number; heaviest: Array<{ file: string; bytes: number }> };
  /** Page sizes on the wire by kind, with the limits of the site. */
  weights: Weights;
  warnings: string[];
  steps: Array<{ name: string; milliseconds: number }>;
}

/** Measures a written site. */
export function reportOn(
  { catalogue, warnings }: Shown,
  built: BuiltSite,
  writer: Writer,
  steps: Report["steps"],
): Report {
  const files = [...writer.files.values()].filter(({ file }) => kindOf(file) !== "compressed");
  // The mark is for the next build.
  const uploaded = [...writer.files.values()].filter(({ file }) => file !== MARK);
  const html = files
    .filter(({ file }) => file.endsWith(".html"))
    .sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
  return {
    editions: catalogue.site.editions.map((edition) => {
      const renditions = [...(catalogue.renditions.get(edition.tag)?.values() ?? [])];
      return {
        tag: edition.tag,
        pages: renditions.filter(({ isFallback }) => !isFallback).length,
        fallbacks: renditions
          .filter(({ isFallback }) => isFallback)
          .map(({ path, page }) => `${path || "/"} (${page.edition.tag})`),
        bytes: sum(files.filter(({ file }) => file.startsWith(`${edition.folder}/`))),
      };
    }),
    sizes: {
      files: uploaded.length,
      bytes: sum(uploaded),
      htmlMedian: html[Math.floor(html.length / 2)]?.bytes ?? 0,
      heaviest: html.slice(0, 10).map(({ file, bytes }) => ({ file, bytes })),
    },
    weights: weightsOf(built),
    warnings: warningsIn(warnings),
    steps,
  };
}

/** Warnings as a report has them, in the language of the editor. */
export function warningsIn(warnings: readonly Problem[]): string[] {
  return warnings.map((problem) => describeProblem(problem));
}

function sum(files: ReadonlyArray<{ bytes: number }>): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** Returns the path of the report for an output folder. */
export function reportFile(output: string): string {
  return `${output.replace(/[\\/]+$/, "")}.report.json`;
}

/** Writes the report beside its output folder. */
export function writeReport(report: Report, output: string): void {
  writeFileSync(reportFile(output), `${JSON.stringify(report, null, 2)}\n`);
}
