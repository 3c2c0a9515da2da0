import { message } from "../../base/messages/messages.ts";
import type { EditionState } from "../pageStates.ts";

/** A state in a word or two, for a cell of a table. */
export function stateWords({ state, isRecorded, isOrphan, comparison, source }: EditionState): string {
  if (!isRecorded && state === "behind") return message("status.unrecorded");
  if (isOrphan && state === "behind") return message("status.orphaned");
  if (state === "current" && source === undefined) return message("status.source");
  return message(`status.${state}`, { count: comparison?.changes.length ?? 0 });
}

/** Returns the review status in words; "" if there is no page. */
export function reviewWords({ page, review: { state, changed, unread, gone, all, by } }: EditionState): string {
  if (page === undefined) return "";
  const left = Math.max(changed.length, gone) + unread.length;
  return message(`status.review-${state}`, { by: by.join(", "), left, all });
}
