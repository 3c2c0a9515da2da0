import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { sheetPdf } from "../forms/sheetPdf.ts";
import { pagesWithoutSheet, sheetsOf } from "../forms/sheet.ts";
import { type Build, loadedSite } from "./build.ts";

/** Writes the form of each request page as a PDF, for those who send paper. */
export function sheetsPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", ({ directories }) => {
    const loaded = loadedSite(build);
    for (const sheet of sheetsOf(loaded)) writeFileSync(join(directories.output, sheet.file), sheetPdf(sheet));
    for (const { file } of pagesWithoutSheet(loaded)) loaded.warnings.push({ file, code: "forms/no-sheet", values: {} });
  });
}
