import type { EleventyConfig } from "@11ty/eleventy";
import { documentsOf, type TextFile } from "../assembly/documents.ts";
import { readLayouts } from "../assembly/layouts.ts";
import { quotesOf } from "../frame/quotes.ts";
import { readStyles } from "../frame/styles.ts";
import { type Build, loadedSite } from "./build.ts";
import { root } from "../base/root.ts";

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;

/** Writes every HTML page and every text file for machines: one virtual template, paginated over all of them. */
export function documentsPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.addGlobalData("documents", async () => {
    const { catalogue } = loadedSite(build);
    const folders = [`${root}/layouts`, `${catalogue.site.folder}/layouts`];
    const documents = documentsOf(loadedSite(build), await readLayouts(folders, build.cache), readStyles(folders, quotesOf(loadedSite(build))));
    build.kinds = Object.fromEntries(documents.flatMap(({ file, limit }) => (limit === undefined ? [] : [[file, limit]])));
    build.progress?.step("write", documents.length);
    return documents;
  });
  eleventy.addTemplate("documents.11ty.js", {
    data: {
      pagination: { data: "documents", size: 1, alias: "document", addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: ({ document }: { document: TextFile }) => document.file,
    },
    render: ({ document }) => {
      const { file, text } = document as TextFile;
      const content = text();
      const policy = POLICY.exec(content)?.[1];
      if (policy !== undefined) build.policies.add(policy);
      build.written.set(file, Buffer.byteLength(content));
      return content;
    },
  });
}
