import { UsageError } from "../base/errors.ts";
import { nearest } from "../base/files/nearest.ts";
import { message } from "../base/messages/messages.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { PageFile } from "./pageFiles.ts";
import { pageAt, pathTyped, type Workspace } from "./workspace.ts";

/**
 * The pages of an edition named on the command line, each with or without a section. Throws a UsageError for a missing
 * one.
 */
export function pagesTyped(workspace: Workspace, edition: Edition, typed: readonly string[]): PageFile[] {
  return typed.map((name) => {
    const path = pathTyped(name.replace(/#.*$/s, ""));
    const page = pageAt(workspace, edition, path);
    if (page !== undefined) return page;
    const meant = nearest(path, [...(workspace.byEdition.get(edition.tag)?.keys() ?? [])]);
    throw new UsageError(
      message("translations.no-page", { page: path || "/", edition: edition.tag, meant: meant ?? "–" }),
    );
  });
}

/** The section after `#`, if any: an anchor, as typed or as an address bar writes it. */
export function sectionTyped(typed: string | undefined): string | undefined {
  const anchor = typed === undefined ? undefined : /#(.*)$/s.exec(typed)?.[1];
  if (anchor === undefined || anchor === "") return undefined;
  try {
    return decodeURIComponent(anchor).normalize("NFC");
  } catch {
    return anchor;
  }
}
