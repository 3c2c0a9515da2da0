import { element } from "./element.ts";
import type { State } from "./messages.ts";

/** Returns the overlay over the last sound page: every problem with its file and line, and what to do. */
export function overlay({ words, problems, isOld }: State, close: () => void): HTMLElement {
  const items = problems.map(({ place, what, remedy }) =>
    element(
      "li",
      {},
      place === "" ? undefined : element("code", {}, place),
      element("p", {}, what),
      remedy === "" ? undefined : element("p", { class: "remedy" }, `→ ${remedy}`),
    ),
  );
  return element(
    "section",
    { class: "overlay", role: "alert", "aria-label": words.errors },
    element(
      "header",
      {},
      element("h2", {}, `${words.errors} (${problems.length})`),
      element("button", { "data-name": "close", click: close }, words["see-page"]),
    ),
    isOld ? element("p", {}, words.old) : undefined,
    element("ol", {}, ...items),
  );
}
