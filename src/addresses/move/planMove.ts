import { posix } from "node:path";
import { UsageError } from "../../base/errors.ts";
import { nameProblem } from "../../base/files/fileNames.ts";
import { message } from "../../base/messages/messages.ts";
import { SETTINGS } from "../../site/readSite.ts";
import { type Changes, textChanges } from "./changes.ts";
import { menuEdits } from "./menuEdits.ts";
import { listIn, noted, noteMoved, pairsIn, withNotes, withoutNote } from "./notesInTexts.ts";
import { ownPictures, recordOf } from "./pageFiles.ts";
import { type Moves, movedName, relinked } from "./relink.ts";
import { type SiteTexts, type TextFile, yamlFile } from "./siteTexts.ts";
import { edited, scalarEdits } from "./yamlEdits.ts";

/** Files that belong to an instrument besides its texts, by their names without that of its folder. */
const OF_LAW = ["content/*.yml", "content/*.lock.json", "i18n/terms/*.yml", "i18n/keywords/*.yml"];
/** Its files for machines, as readers fetch them. */
const FOR_MACHINES = ["json", "txt", "akn.xml"];

/** Everything that moving a page, with all below it, means in every edition. Throws a UsageError for what cannot be moved, or where. */
export function planMove(all: SiteTexts, from: string, to: string, isReserved: (path: string) => boolean): Changes {
  const { texts, laws, site, files } = all;
  const isBelow = (path: string) => path === from || path.startsWith(`${from}/`);
  const moving = new Set(texts.filter(({ path }) => isBelow(path)));
  check(all, from, to, moving, isReserved);
  const newPath = (path: string) => to + path.slice(from.length);
  const renamed = new Map<string, string>();
  for (const { folder } of site.editions)
    for (const file of files) {
      const begin = `content/${folder}/${from}`;
      if (file.startsWith(`${begin}/`) || file === `${begin}.md`)
        renamed.set(file, `content/${folder}/${to}${file.slice(begin.length)}`);
    }
  for (const [old, now] of [...renamed])
    if (old.endsWith(".md") && files.has(recordOf(old))) renamed.set(recordOf(old), recordOf(now));
  for (const picture of ownPictures(all, moving)) {
    const edition = picture.split("/")[1] ?? "";
    const target = posix.join(`content/${edition}`, posix.dirname(to), posix.basename(picture));
    if (!renamed.has(picture) && !files.has(target) && target !== picture) renamed.set(picture, target);
  }
  const isLaw = laws.includes(from);
  const back = chainFrom(pairsIn(yamlFile(site, SETTINGS) ?? ""), to);
  const taken = new Set([...moving].map(({ path }) => newPath(path)));
  for (const name of isLaw ? OF_LAW : []) {
    const file = name.replace("*", from);
    if (files.has(file)) renamed.set(file, name.replace("*", to));
  }
  const moves: Moves = {
    pathFor: (path) => (isBelow(path) ? newPath(path) : undefined),
    files: renamed,
    editions: site.editions.map(({ folder }) => folder),
  };
  const { written, lines, write } = textChanges();
  const reference = texts.find(({ path, edition }) => path === from && edition === site.reference.folder);
  const notedIn = reference ?? texts.find(({ path }) => path === from);
  const isFolder = isLaw || notedIn === undefined || [...moving].some(({ path }) => path !== from);
  for (const text of texts) {
    const now = renamed.get(text.file) ?? text.file;
    let yaml = relinkedYaml(text, now, moves);
    // Who comes back to a folder that had moved brings along what was noted below its other name.
    for (const key of ["moved", "gone"] as const)
      yaml = withNotes(
        yaml,
        key,
        listIn(yaml, key).flatMap((one) => counterpart(one, back, to, taken)),
      );
    if (isListed(yaml, "gone", to)) yaml = withoutNote(yaml, "gone", to, site);
    if (moving.has(text)) yaml = withoutNote(yaml, "moved", newPath(text.path), site);
    if (text === notedIn && !isFolder) yaml = noteMoved(yaml, from);
    const edits = text.links.map(({ href, from: begin, to: end, isPicture }) => ({
      from: begin,
      to: end,
      text: relinked(href, { old: text.file, now }, moves, isPicture),
    }));
    write(now, [text.head + text.yaml, text.body], [text.head + yaml, edited(text.body, edits)]);
  }
  for (const file of [...files].filter((one) => /^content\/[^/]+\.ya?ml$/.test(one))) {
    const before = yamlFile(site, file) ?? "";
    let after = edited(
      before,
      scalarEdits(before, (value, path, isKey) => named(file, value, path, isKey, moves)),
    );
    if (file === SETTINGS) {
      after = edited(
        after,
        menuEdits(after, (address) => movedName(address, moves) ?? address),
      );
      for (const [old, target] of pairsIn(after))
        for (const one of counterpart(old, back, to, taken)) after = noteMoved(after, pathIn(one), pathIn(target));
      after = withoutNote(after, "moved", to, site);
      if (isFolder) after = noteMoved(after, from, to);
      if (isLaw)
        for (const ending of FOR_MACHINES)
          after = noteMoved(after, `${from}/${from}.${ending}`, `${to}/${to}.${ending}`);
      if (isLaw) after = noteMoved(after, `${from}.tmx`, `${to}.tmx`);
    }
    write(renamed.get(file) ?? file, [before], [after]);
  }
  return { renamed, removed: new Set(), written, lines };
}

/** The new value of a setting or event that names a page; undefined where it stays. */
function named(file: string, value: string, path: readonly string[], isKey: boolean, moves: Moves): string | undefined {
  if (isKey) return undefined;
  const key = path.join(".");
  const isPage =
    file === SETTINGS ? key === "leave.page" || key === "notice.to" : path.length === 2 && path[1] === "page";
  return isPage ? movedName(value, moves) : undefined;
}

/** Front matter whose addresses lead to where pages and pictures stand now. */
function relinkedYaml({ file, yaml }: TextFile, now: string, moves: Moves): string {
  return edited(
    yaml,
    scalarEdits(yaml, (value, path, isKey) => {
      if (isKey)
        return path[0] === "pictures" && path.length <= 2 && value !== "pictures"
          ? relinked(value, { old: file, now }, moves, true)
          : undefined;
      if (path[0] === "actions" && path.at(-1) === "to") return relinked(value, { old: file, now }, moves);
      if (path.join(".") === "photo.file") return relinked(value, { old: file, now }, moves, true);
      if (path[0] === "source" && path[1] === "page") return moves.files.get(value);
      return undefined;
    }),
  );
}

/** Where a folder has moved by the settings, step by step. */
function chainFrom(pairs: ReadonlyArray<[string, string]>, path: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = path; at !== undefined; ) {
    const before: string = at;
    at = pairs.map(([old, target]) => [pathIn(old), pathIn(target)]).find(([old]) => old === before)?.[1];
    if (at === undefined || chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

/** The new address of a page that moves with its folder, as a list; empty where another page will be there. */
function counterpart(written: string, folders: readonly string[], to: string, taken: ReadonlySet<string>): string[] {
  const [, path = "", anchor] = /^\/?([^#]*?)\/?(?:#(.*))?$/s.exec(written) ?? [];
  const folder = folders.find((one) => path.startsWith(`${one}/`));
  if (folder === undefined) return [];
  const next = to + path.slice(folder.length);
  return taken.has(next) && anchor === undefined ? [] : [noted(next, anchor)];
}

function pathIn(written: string): string {
  return written.replace(/^\/|\/$/g, "");
}

function isListed(yaml: string, key: "moved" | "gone", path: string): boolean {
  return listIn(yaml, key).some((one) => one === noted(path) || one.replace(/^\/|\/$/g, "") === path);
}

function check(
  { texts, laws, files, site }: SiteTexts,
  from: string,
  to: string,
  moving: ReadonlySet<TextFile>,
  isReserved: (path: string) => boolean,
): void {
  const stop = (code: string, values: Record<string, string> = {}): never => {
    throw new UsageError(message(`move.${code}`, { from, to, ...values }));
  };
  if (from === "" || moving.size === 0) stop(from === "" ? "home" : "none");
  const bad = to.split("/").find((part) => nameProblem(part) !== undefined);
  if (to === "" || bad !== undefined) stop("name", { name: bad ?? to });
  if (to === from || to.startsWith(`${from}/`)) stop("within");
  const there = texts.find(({ path }) => path === to || path.startsWith(`${to}/`));
  const taken =
    there?.file ??
    [...files].find((file) => site.editions.some(({ folder }) => file.startsWith(`content/${folder}/${to}/`)));
  if (taken !== undefined) stop("taken", { file: taken });
  const claimed = texts.find(({ path, yaml }) => path !== from && isListed(yaml, "moved", to));
  const chain = chainFrom(pairsIn(yamlFile(site, SETTINGS) ?? ""), to);
  const isOther = chain.length > 0 && chain.at(-1) !== from;
  if (claimed !== undefined || isOther) stop("claimed", { file: claimed?.file ?? SETTINGS });
  if (isReserved(to)) stop("reserved");
  const [first = "", ...rest] = from.split("/");
  if (laws.includes(first) && rest.length > 0) stop("article", { law: first });
  if (laws.includes(from) && to.includes("/")) stop("law");
  if (laws.includes(to.split("/")[0] ?? "")) stop("into-law", { law: to.split("/")[0] ?? "" });
}
