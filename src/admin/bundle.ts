import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { OutputFile } from "../site/outputFile.ts";
import { ADMIN } from "./names.ts";

const own = dirname(dirname(createRequire(import.meta.url).resolve("@sveltia/cms")));

/** Parts of Sveltia that no form of Dari's uses: maps, colours of code, conversion of pictures, languages of its interface. */
const UNUSED =
  /^(@shikijs\/|svgo\/|leaflet|terra-draw|exifr)|\/(heic|webp_enc|webp_enc_simd|shiki-engine)-|\/locales\/(?!ko\.)/;
/** Fonts that Sveltia would otherwise fetch from a server that has nothing to do with the site. */
const FONTS = /\bassets\/[\w.-]+\.woff2/g;
const ELSEWHERE = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;

/** The scripts and fonts of the editing page, below its folder; each is there in the site itself. */
export async function editorFiles(): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("client/admin.ts", import.meta.url))],
    outdir: ADMIN,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "silent",
    legalComments: "none",
    charset: "utf8",
    chunkNames: "[name]-[hash]",
    plugins: [trimmed],
  });
  const index = readFileSync(join(own, "npm/index.js"), "utf8");
  const fonts = [...new Set(index.match(FONTS))].map((file) => ({
    file: `${ADMIN}/${file}`,
    bytes: () => readFileSync(join(own, "npm", file)),
  }));
  const licences = ["LICENSE.txt", ...fonts.map(({ file }) => licenceOf(basename(file)))].map((file) => ({
    file: `${ADMIN}/licences/${basename(file) === "LICENSE.txt" ? "sveltia-cms.txt" : basename(file)}`,
    bytes: () => readFileSync(join(own, file)),
  }));
  return [
    ...outputFiles.map(({ path, contents }) => ({ file: `${ADMIN}/${basename(path)}`, bytes: () => contents })),
    ...fonts,
    ...licences,
  ];
}

function licenceOf(font: string): string {
  return `npm/assets/${font.replace(/-latin.*/, "")}.LICENSE.txt`;
}

const trimmed: Plugin = {
  name: "trimmed",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === "dynamic-import" && UNUSED.test(path) ? { path: "unused", namespace: "unused" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export default {}" }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path }) => ({
      // Its own copies of the fonts are loaded by other code.
      contents: readFileSync(path, "utf8").replaceAll(ELSEWHERE, ""),
      loader: "js",
    }));
  },
};
