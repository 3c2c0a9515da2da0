import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { UsageError } from "../../base/errors.ts";
import { message } from "../../base/messages/messages.ts";
import { SETTINGS } from "../../site/readSite.ts";
import { type Changes, textChanges } from "./changes.ts";
import { menuEdits } from "./menuEdits.ts";
import { listIn, noted, noteMoved, withNotes } from "./notesInTexts.ts";
import { ownPictures, recordOf } from "./pageFiles.ts";
import { type Moves, movedName, relinked } from "./relink.ts";
import { type SiteTexts, type TextFile, yamlFile } from "./siteTexts.ts";
import { unlinked } from "./unlinked.ts";
import { type Edit, edited, scalarEdits } from "./yamlEdits.ts";

/** Everything that taking a page away means in every edition; `to` is the page in its place, if there is one. Throws a UsageError for what must stay. */
export function planRemove(all: SiteTexts, path: string, to: string | undefined): Changes {
  const { texts, site, files } = all;
  const going = new Set(texts.filter((text) => text.path === path));
  check(all, path, to, going);
  const removed = new Set([...going].flatMap(({ file }) => [file, recordOf(file)]).filter((file) => files.has(file)));
  for (const picture of ownPictures(all, going)) removed.add(picture);
  const moves: Moves = {
    pathFor: (one) => (one === path ? to : undefined),
    files: new Map(),
    editions: site.editions.map(({ folder }) => folder),
  };
  const place = placeOfNotes(all, path, to, going);
  const { written, lines, write } = textChanges();
  for (const text of texts) {
    if (going.has(text)) continue;
    const isToIt = (href: string) => leadsTo(text, href, path, moves);
    const edits =
      to === undefined
        ? unlinked(text, isToIt)
        : text.links.flatMap(({ href, from, to: end, isPicture }): Edit[] =>
            !isPicture && isToIt(href) ? [{ from, to: end, text: pointed(href, to, moves) }] : [],
          );
    let yaml = edited(
      text.yaml,
      actionEdits(text, isToIt, (href) => pointed(href, to ?? "", moves), to),
    );
    if (text === place) yaml = notes(yaml, path, to, going);
    write(text.file, [text.head + text.yaml, text.body], [text.head + yaml, edited(text.body, edits)]);
  }
  for (const file of [...files].filter((one) => /^content\/[^/]+\.ya?ml$/.test(one))) {
    const before = yamlFile(site, file) ?? "";
    let after =
      file === SETTINGS
        ? before
        : withoutEventPage(
            before,
            path,
            to,
            going,
            site.editions.map(({ tag, folder }) => ({ tag, folder })),
          );
    if (file === SETTINGS) {
      after = edited(
        after,
        scalarEdits(after, (value, key, isKey) =>
          !isKey && /^(leave\.page|notice\.to)$/.test(key.join(".")) && to !== undefined
            ? movedName(value, moves)
            : undefined,
        ),
      );
      const isIt = (address: string) => address.replace(/^\/|\/$/g, "") === path;
      const next = to === undefined ? undefined : `/${to}/`;
      after = edited(
        after,
        menuEdits(after, (address) => (isIt(address) ? next : address)),
      );
      if (place === undefined)
        after = to === undefined ? withNotes(after, "gone", [noted(path)]) : noteMoved(after, path, to);
    }
    write(file, [before], [after]);
  }
  return { renamed: new Map(), removed, written, lines };
}

/**
 * The text that notes what has become of the page: that which takes its place, else the nearest above. A post is known to feeds
 * by its first address, so it takes over none; then the settings note it.
 */
function placeOfNotes(
  { texts, site }: SiteTexts,
  path: string,
  to: string | undefined,
  going: ReadonlySet<TextFile>,
): TextFile | undefined {
  const at = (one: string) => {
    const found = texts.filter((text) => text.path === one && !going.has(text));
    return found.find(({ edition }) => edition === site.reference.folder) ?? found[0];
  };
  if (to !== undefined) {
    const target = at(to);
    return target !== undefined && !/^date:/m.test(target.yaml) ? target : undefined;
  }
  for (let above = path; above !== ""; ) {
    above = above.slice(0, Math.max(0, above.lastIndexOf("/")));
    const found = at(above);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The notes of a removed page, rewritten: addresses that led to it lead on with it, or are gone with it. */
function notes(yaml: string, path: string, to: string | undefined, going: ReadonlySet<TextFile>): string {
  const inherited = (key: "moved" | "gone") =>
    [...going].flatMap((text) => listIn(text.yaml, key)).map((one) => (one.startsWith("#") ? noted(path) + one : one));
  const [moved, gone] = [inherited("moved"), inherited("gone")];
  if (to === undefined)
    return withNotes(yaml, "gone", [
      noted(path),
      ...moved,
      ...gone.filter((one) => !one.startsWith(`${noted(path)}#`)),
    ]);
  const hasPlaces = [...going].some(({ body }) => /^#{2,6} /m.test(body));
  const withMoved = withNotes(yaml, "moved", [...moved, noted(path)]);
  return withNotes(withMoved, "gone", [...gone, ...(hasPlaces ? [noted(path, "*")] : [])]);
}

/** A path that no page has. */
const NOWHERE = "~nowhere~";

function leadsTo(text: TextFile, href: string, path: string, moves: Moves): boolean {
  const probe: Moves = { ...moves, pathFor: (one) => (one === path ? NOWHERE : undefined) };
  return relinked(href, { old: text.file, now: text.file }, probe).includes(NOWHERE);
}

/** A link to the page that takes the place of another; what it named on that one is not there. */
function pointed(href: string, to: string, moves: Moves): string {
  const edition = moves.editions.find((folder) => href.startsWith(`/${folder}/`));
  return `${edition === undefined ? "" : `/${edition}`}/${to}/`;
}

/** Buttons of a first page that lead there lead to the other page, or go. */
function actionEdits(
  { yaml }: TextFile,
  isMeant: (href: string) => boolean,
  next: (href: string) => string,
  to: string | undefined,
): Edit[] {
  if (to !== undefined)
    return scalarEdits(yaml, (value, path, isKey) =>
      !isKey && path[0] === "actions" && path.at(-1) === "to" && isMeant(value) ? next(value) : undefined,
    );
  const { contents } = parseDocument(yaml, { schema: "core", logLevel: "error" });
  const actions = isMap(contents) ? contents.get("actions") : undefined;
  if (!isSeq(actions)) return [];
  const meant = actions.items.filter((item) => isMap(item) && isMeant(String(item.get("to") ?? ""))) as Node[];
  if (meant.length === 0) return [];
  if (meant.length === actions.items.length) return [lineOf(yaml, "actions", actions)];
  return meant.map((item) => {
    const from = yaml.lastIndexOf("\n", (item.range?.[0] ?? 0) - 1) + 1;
    const end = yaml.slice(0, item.range?.[1] ?? from).trimEnd().length;
    return { from, to: Math.min(yaml.length, end + 1), text: "" };
  });
}

function lineOf(yaml: string, key: string, value: Node): Edit {
  const from = yaml.search(new RegExp(`^${key}:`, "m"));
  const end = yaml.slice(0, value.range?.[1] ?? from).trimEnd().length;
  return { from, to: Math.min(yaml.length, end + 1), text: "" };
}

/** Events whose page goes tell of the other one; else of none, and keep its title as their own. */
function withoutEventPage(
  yaml: string,
  path: string,
  to: string | undefined,
  going: ReadonlySet<TextFile>,
  editions: ReadonlyArray<{ tag: string; folder: string }>,
): string {
  const isIt = (value: string) => value.replace(/^\/|(\.md|\/)$/g, "") === path;
  const isPage = (key: readonly string[]) => key.length === 2 && key[1] === "page";
  if (to !== undefined)
    return edited(
      yaml,
      scalarEdits(yaml, (value, key, isKey) => (!isKey && isPage(key) && isIt(value) ? `/${to}/` : undefined)),
    );
  const { contents } = parseDocument(yaml, { schema: "core", logLevel: "error" });
  if (!isMap(contents)) return yaml;
  const edits = contents.items.flatMap(({ value }): Edit[] => {
    if (!isMap(value)) return [];
    const pair = value.items.find((item) => isScalar(item.key) && item.key.value === "page");
    if (!isScalar(pair?.key) || !isScalar(pair.value) || !isIt(String(pair.value.value))) return [];
    const [from, end] = [pair.key.range?.[0] ?? 0, pair.value.range?.[1] ?? 0];
    const titles = editions.flatMap(({ tag, folder }) => {
      const text = [...going].find(({ edition }) => edition === folder);
      const title = text && parseDocument(text.yaml, { schema: "core", logLevel: "error" }).toJS()?.title;
      return typeof title === "string" ? [`${tag}: ${JSON.stringify(title)}`] : [];
    });
    return [{ from, to: end, text: value.has("title") ? "" : `title: { ${titles.join(", ")} }` }];
  });
  return edited(yaml, edits).replace(/^[ \t]+\n/gm, "");
}

function check(
  { texts, laws, site }: SiteTexts,
  path: string,
  to: string | undefined,
  going: ReadonlySet<TextFile>,
): void {
  const stop = (code: string, values: Record<string, string> = {}): never => {
    throw new UsageError(message(`remove.${code}`, { page: path, to: to ?? "", ...values }));
  };
  if (path === "" || going.size === 0) stop(path === "" ? "home" : "none");
  const law = laws.find((name) => path === name || path.startsWith(`${name}/`));
  if (law !== undefined) stop("law", { law });
  if (to !== undefined && (to === path || !texts.some((text) => text.path === to))) stop("to");
  if (to === undefined && site.safetyPath === path) stop("safety");
}
