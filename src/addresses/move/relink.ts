import { posix } from "node:path";
import { decoded } from "../../base/files/decoded.ts";
import { kindOfLink } from "../../base/markdown/links.ts";

/** Old and new places: of pages by path, of files by name. */
export interface Moves {
  /** The new path of a page, with what is below it; undefined where it stays. */
  pathFor(path: string): string | undefined;
  /** Files that move, from the site folder. */
  files: ReadonlyMap<string, string>;
  /** Folders of editions. */
  editions: readonly string[];
}

/** An address in a text after a move; the same where it need not change. `file` is the text's own file, before and after. */
export function relinked(href: string, file: { old: string; now: string }, moves: Moves, isPicture = false): string {
  if (kindOfLink(href) !== "inside") return href;
  const [, written = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (written === "") return href;
  if (written.startsWith("/") && !isPicture) {
    const next = absolute(decoded(written), moves);
    return next === undefined ? href : next + rest;
  }
  const target = posix.join(posix.dirname(file.old), decoded(written));
  const now = movedFile(target.replace(/\/$/, ""), moves);
  if (now === undefined && posix.dirname(file.old) === posix.dirname(file.now)) return href;
  const way = posix.relative(posix.dirname(file.now), now ?? target.replace(/\/$/, "")) || ".";
  const next = way + (written.endsWith("/") ? "/" : "");
  return (next === posix.normalize(decoded(written)) ? written : encodeURI(next)) + rest;
}

/** A path from the root of an edition, or with the edition's folder before it. */
function absolute(written: string, moves: Moves): string | undefined {
  const [, edition = "", path = "", ending = ""] =
    new RegExp(`^/((?:${moves.editions.join("|")})/)?(.*?)((?:/index)?\\.md|/|)$`).exec(written) ?? [];
  const next = path === "" ? undefined : moves.pathFor(path);
  return next === undefined ? undefined : `/${edition}${next}${ending}`;
}

/** A file below content/ after a move, also where a link names it without its ending. */
function movedFile(target: string, moves: Moves): string | undefined {
  const known = moves.files.get(target) ?? moves.files.get(`${target}.md`)?.replace(/\.md$/, "");
  if (known !== undefined) return known;
  const [, folder = "", path = "", ending = ""] = /^content\/([^/]+)\/(.*?)(\.md|)$/.exec(target) ?? [];
  const next = path === "" ? undefined : moves.pathFor(path);
  return next === undefined || !moves.editions.includes(folder) ? undefined : `content/${folder}/${next}${ending}`;
}

/** A page that YAML names, with or without slashes around it. */
export function movedName(written: string, moves: Moves): string | undefined {
  const [, begin = "", path = "", end = ""] = /^(\/?)(.*?)((?:\.md|\/)?(?:#.*)?)$/s.exec(written.trim()) ?? [];
  const next = moves.pathFor(path);
  return next === undefined ? undefined : begin + next + end;
}
