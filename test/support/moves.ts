import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ADDRESSES, type Places, withPublished, writeAddressLock } from "../../src/addresses/lockFile.ts";
import { apply } from "../../src/addresses/move/changes.ts";
import { planMove } from "../../src/addresses/move/planMove.ts";
import { planRemove } from "../../src/addresses/move/planRemove.ts";
import { readSiteTexts, type SiteTexts } from "../../src/addresses/move/siteTexts.ts";
import type { LoadedSite } from "../../src/assembly/loadSite.ts";
import { UsageError } from "../../src/base/errors.ts";
import { anchorsOf } from "../../src/site/editions/anchors.ts";

/** Numbers between 0 and 1 that look like chance, the same ones for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Does something to a site as an editor might, with the commands or by hand as the errors advise; says what. */
export function changeAtRandom({ catalogue }: LoadedSite, random: () => number, step: number): string {
  const { site } = catalogue;
  const all = readSiteTexts(site);
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new UsageError("there is none");
    return list[Math.floor(random() * list.length)] as T;
  };
  const isFree = ({ path }: { path: string }) =>
    path !== "" && !all.laws.some((law) => path === law || path.startsWith(`${law}/`));
  const paths = [...new Set(all.texts.filter(isFree).map(({ path }) => path))];
  const path = one(paths);
  const kind = random();
  try {
    if (kind < 0.4) return moved(all, path, `${random() < 0.5 ? "" : `${one(paths)}/`}page-${step}`);
    if (kind < 0.5) return removed(all, path, random() < 0.7 ? one(paths) : undefined);
    if (kind < 0.75) return renamed(all, step, one);
    return split(all, step, one);
  } catch (error) {
    if (error instanceof UsageError) return `refused: ${error.message}`;
    throw error;
  }
}

function moved(all: SiteTexts, from: string, to: string): string {
  apply(
    all.site.folder,
    planMove(all, from, to, () => false),
  );
  return `${from} → ${to}`;
}

function removed(all: SiteTexts, path: string, to: string | undefined): string {
  apply(all.site.folder, planRemove(all, path, to));
  // Without the page with the form no page can be requested: the line goes, as the error advises.
  if (all.texts.some((text) => text.path === path && /^type: request$/m.test(text.yaml)))
    for (const text of readSiteTexts(all.site).texts.filter(({ yaml }) => /^request: true$/m.test(yaml)))
      write(all, text.file, text.head + text.yaml.replace(/^request: true\n/m, "") + text.body);
  return `– ${path} ${to ?? ""}`;
}

const HEADING = /^## (.*?)( \{#[^}]+\})?$/m;

/** A heading gets other words, and keeps its name as the error advises. */
function renamed(all: SiteTexts, step: number, one: <T>(list: readonly T[]) => T): string {
  const text = one(
    all.texts.filter(({ body, path }) => HEADING.test(body) && !all.laws.includes(path.split("/")[0] ?? "")),
  );
  const [line = "", words = "", names = ""] = HEADING.exec(text.body) ?? [];
  const old = names === "" ? `{#${anchorOf(words)}}` : names.trim();
  write(all, text.file, text.head + text.yaml + text.body.replace(line, `## Heading ${step} ${old}`));
  return `${text.file}: ${line}`;
}

/** The first section of a page moves to a new page, in every edition that has one of as many sections. */
function split(all: SiteTexts, step: number, one: <T>(list: readonly T[]) => T): string {
  const chosen = one(
    all.texts.filter(
      ({ body, path }) => path !== "" && body.split("\n## ").length > 2 && !all.laws.includes(path.split("/")[0] ?? ""),
    ),
  );
  for (const text of all.texts.filter(({ path }) => path === chosen.path)) {
    const [first = "", section, ...rest] = text.body.split("\n## ");
    if (section === undefined) continue;
    const heading = section.split("\n")[0] ?? "";
    const names = /\{([^}]+)\}/.exec(heading)?.[1]?.match(/#[^\s}]+/g) ?? [`#${anchorOf(heading)}`];
    // One line is enough for all editions, and two are refused: the first is kept.
    const notes = names
      .map((name) => `"/${text.path}/${name}"`)
      .filter((note) => !all.texts.some(({ yaml, path }) => path !== `part-${step}` && yaml.includes(note)));
    const moved = notes.length === 0 ? "" : `moved: [${notes.join(", ")}]\n`;
    const file = `content/${text.edition}/part-${step}.md`;
    write(all, file, `---\ntitle: Part ${step}\ndescription: Part ${step}.\n${moved}---\n\n## ${section}\n`);
    write(all, text.file, text.head + text.yaml + [first, ...rest].join("\n## "));
  }
  return `split ${chosen.path}`;
}

function anchorOf(words: string): string {
  return words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function write({ site }: SiteTexts, file: string, text: string): void {
  writeFileSync(join(site.folder, file), text);
}

/** Adds what a site publishes to its lock. */
export function lockNow({ catalogue: { site }, addresses }: LoadedSite): Places {
  const places = withPublished(addresses.lock?.places ?? new Map(), addresses.published);
  writeFileSync(join(site.folder, ADDRESSES), writeAddressLock(places));
  return places;
}

/** Old addresses and places that nothing is at, by what the built site would say of them: not by the check of the lock. */
export function deadIn({ catalogue, addresses }: LoadedSite, places: Places): string[] {
  const { site, renditions } = catalogue;
  const ways = new Map(addresses.old.moved.map(({ from, to }) => [`${from.edition} ${from.path}`, to]));
  const gone = new Set(addresses.old.gone.map(({ edition, path }) => `${edition} ${path}`));
  const hops = addresses.old.moved.filter(({ to }) => ways.has(`${to.edition} ${to.path}`));
  const dead: string[] = hops.map(({ from }) => `two steps: ${from.edition}/${from.path}`);
  for (const [place, editions] of places) {
    const [, address = "", anchor] = /^([^#]*)(?:#(.*))?$/s.exec(place) ?? [];
    if (!address.endsWith("/")) continue;
    const path = address.replace(/^\/|\/$/g, "");
    for (const edition of editions.keys()) {
      const key = `${edition} ${path}`;
      const end = ways.get(key) ?? { edition, path };
      const tag = site.editions.find(({ folder }) => folder === end.edition)?.tag ?? "";
      const page = renditions.get(tag)?.get(end.path)?.page;
      const isMade = catalogue.made.pages.includes(path);
      if (gone.has(key) || isMade) continue;
      if (page === undefined) dead.push(`${edition}${place}`);
      else if (anchor !== undefined) {
        const shown = `${end.edition} ${end.path}`;
        const left = [
          ...(addresses.elsewhere.get(shown) ?? []).map((one) => one.anchor),
          ...(addresses.goneAnchors.get(shown) ?? []),
        ];
        if (![...anchorsOf(page, catalogue), ...left].includes(anchor)) dead.push(`${edition}${place}`);
      }
    }
  }
  return dead;
}

/** The text of a file, where a failure should show it. */
export function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
