import { relative, resolve, sep } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { lastFilesOf, otherFilesOf } from "../assembly/outputFiles.ts";
import { jsonSchemas } from "../editors/jsonSchemas.ts";
import type { Writer } from "../publish/written.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { type Build, madeBy } from "./build.ts";

/** Files written at once, so that none of them waits for the disk. */
const AT_ONCE = 8;

/** Notes what Eleventy writes, after all transforms; then writes every other file. */
export function recordOutput(eleventy: EleventyConfig, build: Build): void {
  const { writer, cache, steps } = build;
  eleventy.addTransform("dari-output", function (content) {
    if (typeof this.page.outputPath === "string")
      writer.record(relative(build.output, resolve(this.page.outputPath)).split(sep).join("/"), content);
    return content;
  });
  eleventy.on("eleventy.after", async () => {
    // The preview does without: nobody shares it, and its server asks for what it needs.
    const { loaded } = madeBy(build);
    for await (const files of otherFilesOf(loaded, { cache, ...steps, schemas: jsonSchemas }))
      await writeAll(files, writer);
    await writeAll(lastFilesOf(loaded, writer), writer);
  });
}

async function writeAll(files: readonly OutputFile[], writer: Writer): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await writer.write(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
