import type { EleventyConfig } from "@11ty/eleventy";
import { capabilities } from "../assembly/capabilities.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { type Build, madeBy } from "./build.ts";

/**
 * The pages and text files without a Markdown file: a virtual template for each capability, paginated over everything
 * it writes.
 */
export function documents(eleventy: EleventyConfig, build: Build): void {
  eleventy.addExtension("document", {
    outputFileExtension: "html",
    read: false,
    getData: false,
    compileOptions: { permalink: "raw", cache: false },
    compile: () => (data) => (data.output as OutputFile).bytes(data) as string | Promise<string>,
  });
  // Pages of the tree that are made: they are the capability's that made them, and nobody else's.
  for (const name of ["", ...capabilities.map((capability) => capability.name)]) {
    const outputs = () => [
      ...madeBy(build).pages.filter(({ owner, source }) => owner === name && source === undefined),
      ...(madeBy(build).documents.get(name) ?? []),
    ];
    eleventy.addGlobalData(`outputsOf-${name}`, outputs);
    eleventy.addTemplate(`${name || "tree"}.document`, "", {
      pagination: { data: `outputsOf-${name}`, size: 1, alias: "output", addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: ({ output }: { output: OutputFile }) => output.file,
    });
  }
}
