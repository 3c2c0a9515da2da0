import { bar } from "./bar.ts";
import type { State } from "./messages.ts";
import { overlay } from "./overlay.ts";
import { CSS } from "./style.ts";

/** Shows what the preview says, in a place of its own at the end of the document that no style of the page reaches. */
export function showIn(
  document: Document,
  fold: (isFolded: boolean) => void,
): (state: State, isStopped: boolean) => void {
  const host = document.createElement("dari-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  shadow.adoptedStyleSheets = [sheet];
  /** The mistakes that somebody has put aside to see the page. */
  let aside = "";
  let shown: { state: State; isStopped: boolean } | undefined;

  const setAside = (problems: string) => {
    aside = problems;
    draw();
  };
  function draw(): void {
    if (shown === undefined) return;
    const { state, isStopped } = shown;
    const problems = JSON.stringify(state.problems);
    const isOpen = state.problems.length > 0 && problems !== aside;
    const focused = (shadow.activeElement as HTMLElement | null)?.dataset.name;
    shadow.replaceChildren(
      ...(isOpen ? [overlay(state, () => setAside(problems))] : []),
      bar({ state, isStopped, fold, openErrors: () => setAside("") }),
    );
    if (focused !== undefined) shadow.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    // Scripts of the page may empty it.
    if (!host.isConnected) document.documentElement.append(host);
  }
  return (state, isStopped) => {
    shown = { state, isStopped };
    draw();
  };
}
