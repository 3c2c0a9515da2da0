import { isOlder } from "../site/pages/page.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import { renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { root } from "../base/root.ts";
import { message } from "../base/messages/messages.ts";
import { loadSite } from "../assembly/loadSite.ts";
import { pathFrom, runCommand } from "./command.ts";

await runCommand("status", { site: { type: "string" } }, async ({ site: typed }) => {
  const { catalogue } = await loadSite({ folder: typed === undefined ? root : pathFrom(typed), environment: process.env, drafts: true });
  const { site, pages } = catalogue;
  const paths = [...new Set([...pages.values()].flatMap((own) => [...own.keys()]))].sort();
  const rows = paths.map((path) => [path || "/", ...site.editions.map((edition) => stateOf(catalogue, edition, path))]);
  printTable([[message("status.title"), ...site.editions.map(({ tag }) => tag)], ...rows]);
  console.log();
  for (const edition of site.editions) console.log(summary(catalogue, edition, paths));
  return 0;
});

function isBehind({ site, pages }: Catalogue, edition: Edition, path: string): boolean {
  const own = pages.get(edition.tag)?.get(path);
  const reference = pages.get(site.reference.tag)?.get(path);
  return own !== undefined && reference !== undefined && isOlder(own, reference);
}

/** What an editor wants to know of one page in one edition. */
function stateOf(catalogue: Catalogue, edition: Edition, path: string): string {
  const rendition = renditionAt(catalogue, edition, path);
  if (rendition === undefined) return message("status.missing");
  if (rendition.isFallback) return message("status.shows", { tag: rendition.page.edition.tag });
  if (isBehind(catalogue, edition, path)) return message("status.older", { tag: catalogue.site.reference.tag });
  const { review } = rendition.page.data;
  return message(review === undefined ? "status.own" : review === "pending" ? "status.pending" : "status.reviewed");
}

function summary(catalogue: Catalogue, edition: Edition, paths: readonly string[]): string {
  const own = [...(catalogue.pages.get(edition.tag)?.values() ?? [])];
  return message("status.summary", {
    tag: edition.tag,
    own: own.length,
    all: paths.length,
    reviewed: own.filter(({ data }) => typeof data.review === "object").length,
    older: own.filter(({ path }) => isBehind(catalogue, edition, path)).length,
  });
}

/** Prints columns; Hangul takes two places on a terminal. */
function printTable(rows: readonly string[][]): void {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/\p{Script=Hangul}/u.test(character) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  for (const row of rows) console.log(row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ").trimEnd());
}
