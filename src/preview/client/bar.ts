import { element } from "./element.ts";
import type { State } from "./messages.ts";

interface Bar {
  state: State;
  /** True if the preview no longer responds. */
  isStopped: boolean;
  fold(isFolded: boolean): void;
  openErrors(): void;
}

/** The bar below a page: what an editor wants to know of it. Folded, it is a button in the corner. */
export function bar({ state, isStopped, fold, openErrors }: Bar): HTMLElement {
  const { words, problems, page, isFolded, isRead } = state;
  const toggle = element(
    "button",
    {
      "data-name": "fold",
      "aria-expanded": String(!isFolded),
      title: words[isFolded ? "unfold" : "fold"],
      "aria-label": words[isFolded ? "unfold" : "fold"],
      click: () => fold(!isFolded),
    },
    isFolded ? "▴" : "▾",
  );
  const errors =
    problems.length === 0
      ? undefined
      : element(
          "button",
          { class: "bad", "data-name": "errors", click: openErrors },
          `${words["see-errors"]} (${problems.length})`,
        );
  const stopped = isStopped ? element("strong", { class: "bad", role: "status" }, words.stopped) : undefined;
  if (isFolded) return element("aside", { class: "bar folded", "aria-label": words.bar }, stopped, errors, toggle);
  const marks = (page?.marks ?? []).map((mark) => element("li", {}, mark));
  return element(
    "aside",
    { class: "bar", "aria-label": words.bar },
    stopped,
    errors,
    page && element("code", { class: "file" }, page.file ?? words.made),
    marks.length === 0 ? undefined : element("ul", { class: "marks" }, ...marks),
    page && editions(page, words["stands-in-short"]),
    page && element("span", { class: page.weight.isHeavy ? "weight bad" : "weight" }, page.weight.text),
    isRead ? undefined : element("span", { role: "status" }, words.reading),
    toggle,
  );
}

function editions({ editions }: NonNullable<State["page"]>, standsIn: string): HTMLElement {
  const items = editions.map(({ label, tag, address, isCurrent, isOwn }) => {
    const name = element("span", { lang: tag }, label);
    const link = isCurrent ? element("b", {}, name) : element("a", { href: address }, name);
    return element("li", {}, link, isOwn ? undefined : ` ${standsIn}`);
  });
  return element("ul", { class: "editions" }, ...items);
}
