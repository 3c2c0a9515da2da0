import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decoded } from "../../base/files/decoded.ts";
import { type BuiltElement, builtPage } from "../../publish/gates/builtPage.ts";
import { candidatesOf, loadsOf } from "../../publish/gates/loads.ts";
import type { Writer } from "../../publish/written.ts";
import { addressOf } from "../../site/editions/addresses.ts";
import type { Site } from "../../site/site.ts";
import { SHARED } from "./keptList.ts";

/** The files of a site that a browser keeps: each with its group, and the pictures that stand for others. */
export interface KeptFiles {
  /** The folder of an edition or `_all`, by file. */
  groups: ReadonlyMap<string, string>;
  same: Readonly<Record<string, string>>;
}

/** A phone shows no more points across than this, with some to spare. */
const WIDE_ENOUGH = 800;

/** Pages of the root that readers may land on. */
const ROOT_PAGES: ReadonlySet<string> = new Set(["index.html", "404.html"]);

/**
 * The files of a built site that its pages need without a connection: every page of an edition in its usual form, what
 * they load, and the scripts with the search. Of a picture in several sizes one is kept.
 */
export function keptFiles(site: Site, copied: ReadonlySet<string>, { folder, files }: Writer): KeptFiles {
  const folders = new Set(site.editions.map((edition) => edition.folder));
  const groups = new Map<string, string>();
  const same: Record<string, string> = {};
  const keep = (file: string, group: string) =>
    void groups.set(file, (groups.get(file) ?? group) === group ? group : SHARED);
  for (const file of [...files.keys()].sort()) {
    const group = groupOfPage(file, folders, copied) ?? groupOfScript(file, folders);
    if (group === undefined) continue;
    keep(file, group);
    if (!file.endsWith(".html")) continue;
    const { elements } = builtPage(file, readFileSync(join(folder, file), "utf8"));
    for (const { address, others } of loaded(elements)) {
      const known = fileAt(site, address, file);
      if (known === undefined || !files.has(known) || known.endsWith(".html")) continue;
      keep(known, group);
      for (const other of others) {
        const variant = fileAt(site, other, file);
        if (variant !== undefined && variant !== known) same[variant] = known;
      }
    }
  }
  return { groups, same };
}

function groupOfPage(file: string, folders: ReadonlySet<string>, copied: ReadonlySet<string>): string | undefined {
  if (!file.endsWith(".html") || copied.has(file) || file.endsWith("/410.html")) return undefined;
  if (ROOT_PAGES.has(file)) return SHARED;
  const [top = ""] = file.split("/");
  return folders.has(top) ? top : undefined;
}

/** Scripts that are asked for only when they are needed stand in no page: all are kept, and each index with its edition. */
function groupOfScript(file: string, folders: ReadonlySet<string>): string | undefined {
  if (!/^assets\/[^/]+\.js$/.test(file)) return undefined;
  const [, index] = /^assets\/find-(.+?)(?:-\d+|-words)?\.[0-9a-f]{8}(?:-\d+)?\.js$/.exec(file) ?? [];
  return index !== undefined && folders.has(index) ? index : SHARED;
}

/** The files that elements load, each picture once, with its other sizes. */
function loaded(elements: readonly BuiltElement[]): Array<{ address: string; others: readonly string[] }> {
  const found: Array<{ address: string; others: readonly string[] }> = [];
  let sources: string[] = [];
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === "source") sources.push(attributes.srcset ?? "");
    else if (name === "img") {
      found.push(pictureOf(attributes, sources));
      sources = [];
    } else if (name !== "meta") for (const address of loadsOf(element)) found.push({ address, others: [] });
  }
  return found;
}

/** WebP where there is one: every browser with service workers shows it. */
function pictureOf(
  { src = "", srcset = "" }: BuiltElement["attributes"],
  sources: readonly string[],
): { address: string; others: readonly string[] } {
  const all = [...sources, srcset].flatMap(candidatesOf).sort((a, b) => a.width - b.width);
  const webp = all.filter(({ address }) => address.endsWith(".webp"));
  const fit = webp.length > 0 ? webp : candidatesOf(srcset).sort((a, b) => a.width - b.width);
  const address = (fit.filter(({ width }) => width <= WIDE_ENOUGH).at(-1) ?? fit[0])?.address ?? src;
  return { address, others: [src, ...all.map((one) => one.address)] };
}

function fileAt(site: Site, address: string, from: string): string | undefined {
  const here = `https://x.example${addressOf(site, from)}`;
  if (!URL.canParse(address, here)) return undefined;
  const { host, pathname } = new URL(address, here);
  const path = decoded(pathname);
  const base = decoded(site.base);
  return host === "x.example" && path.startsWith(base) ? path.slice(base.length) : undefined;
}
