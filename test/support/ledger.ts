import { accept } from "../../src/translations/accept.ts";
import type { Change } from "../../src/translations/comparison.ts";
import { type EditionState, pageStates } from "../../src/translations/pageStates.ts";
import { review } from "../../src/translations/review.ts";
import { pagesTyped, sectionTyped } from "../../src/translations/typed.ts";
import { editionNamed, openWorkspace, type Workspace } from "../../src/translations/workspace.ts";
import { epoch } from "./today.ts";

/** A site folder as those who translate see it. */
export function workspaceOf(folder: string): Workspace {
  return openWorkspace(folder, { SOURCE_DATE_EPOCH: epoch });
}

/** Says that a translation is right, as `npm run accept -- PAGE --edition TAG` does; returns what it settled. */
export function accepted(folder: string, tag: string, typed: string): readonly Change[] {
  const workspace = workspaceOf(folder);
  const [page] = pagesTyped(workspace, editionNamed(workspace, tag), [typed]);
  return (page && accept(workspace, page, { section: sectionTyped(typed) })?.changes) ?? [];
}

/** Says that somebody has read a page, as `npm run review` does. */
export function readBy(folder: string, tag: string, typed: string, by: string, on: string): void {
  const workspace = workspaceOf(folder);
  const [page] = pagesTyped(workspace, editionNamed(workspace, tag), [typed]);
  if (page !== undefined) review(workspace, page, by, on, sectionTyped(typed));
}

/** The state of a page in an edition, as `npm run status -- --json` tells it. */
export function stateOf(folder: string, tag: string, path: string): EditionState {
  const workspace = workspaceOf(folder);
  const state = pageStates(workspace, "2026-12-01")
    .find((page) => page.path === path)
    ?.editions.get(tag);
  if (state === undefined) throw new Error(`no page ${path}`);
  return state;
}
