import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";
import { editions, pathOf, writeCorpus } from "./corpus.ts";

/** A preview of another generator, with a small layout of its own. */
export interface Peer {
  name: string;
  command: readonly string[];
  folder: string;
  /** The file that is edited, and where its page is. */
  file: string;
  address: string;
}

/** The page that all edit. */
export const EDITED = 501;

const page =
  "<!doctype html><html><head><meta charset=utf-8><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content }}</body></html>\n";
const head = (title: string, description: string, day: string | undefined) =>
  `title: "${title}"\ndescription: "${description}"\n${day === undefined ? "" : `date: ${day}\n`}`;

/** Eleventy with --incremental, Hugo and VitePress, as far as this machine has them or can fetch them. */
export function peersOn(folder: string, pages: number, port: number): Peer[] {
  return [
    eleventy(join(folder, "eleventy"), pages, port),
    hugo(join(folder, "hugo"), pages, port),
    vitePress(join(folder, "vitepress"), pages, port),
  ].filter((peer) => peer !== undefined);
}

function eleventy(folder: string, pages: number, port: number): Peer {
  writeCorpus(folder, pages, (...facts) => `${head(...facts)}layout: page.html\n`);
  mkdirSync(join(folder, "_includes"));
  writeFileSync(join(folder, "_includes/page.html"), page);
  writeFileSync(join(folder, "package.json"), "{}");
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const command = [
    process.execPath,
    join(root, "node_modules/@11ty/eleventy/cmd.cjs"),
    "--serve",
    "--incremental",
    "--quiet",
    `--port=${port}`,
  ];
  return {
    name: "Eleventy --serve --incremental",
    command,
    folder,
    file: `en/${pathOf(EDITED)}.md`,
    address: `/en/${pathOf(EDITED)}/`,
  };
}

function hugo(folder: string, pages: number, port: number): Peer | undefined {
  if (spawnSync("hugo", ["version"]).status !== 0) return undefined;
  writeCorpus(join(folder, "content"), pages, head);
  // What Hugo takes for the first page of a section.
  for (const [, name] of editions)
    for (const path of ["", "rights/", "training/", "campaigns/", "news/"])
      renameSync(join(folder, "content", name, `${path}index.md`), join(folder, "content", name, `${path}_index.md`));
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  for (const kind of ["single", "list"])
    writeFileSync(
      join(folder, `layouts/_default/${kind}.html`),
      page.replaceAll("{{ title }}", "{{ .Title }}").replace("{{ content }}", "{{ .Content }}"),
    );
  writeFileSync(
    join(folder, "config.toml"),
    "baseURL = 'http://localhost/'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n",
  );
  return {
    name: "Hugo server",
    command: ["hugo", "server", "--port", String(port), "--bind", "127.0.0.1"],
    folder,
    file: `content/en/${pathOf(EDITED)}.md`,
    address: `/en/${pathOf(EDITED)}/`,
  };
}

function vitePress(folder: string, pages: number, port: number): Peer | undefined {
  writeCorpus(folder, pages, head);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const npm = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact", "vitepress@1.6.3"],
    { cwd: folder, encoding: "utf8" },
  );
  if (npm.status !== 0) return undefined;
  mkdirSync(join(folder, ".vitepress"));
  writeFileSync(join(folder, ".vitepress/config.js"), "export default { title: 'Bench', ignoreDeadLinks: true };\n");
  rmSync(join(folder, ".vitepress/cache"), { recursive: true, force: true });
  return {
    name: "VitePress dev",
    command: [process.execPath, join(folder, "node_modules/vitepress/bin/vitepress.js"), "dev", "--port", String(port)],
    folder,
    file: `en/${pathOf(EDITED)}.md`,
    address: `/en/${pathOf(EDITED)}.html`,
  };
}
