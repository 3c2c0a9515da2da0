import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 AA, and the best practices besides. */
export const everyRule: RunOptions["runOnly"] = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** The rules on colours: another scheme changes nothing else. */
export const colourRules: RunOptions["runOnly"] = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
/** The rules that another width of the window may break. */
export const layoutRules: RunOptions["runOnly"] = {
  type: "rule",
  values: ["target-size", "scrollable-region-focusable", "link-in-text-block", "landmark-unique", "region"],
};

/** The violations of a page that is open, by some rules. */
export async function violationsOn(
  page: Page,
  runOnly: RunOptions["runOnly"],
  rules: RunOptions["rules"] = {},
): Promise<AxeResults["violations"]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(options),
    { runOnly, rules, resultTypes: ["violations"] } satisfies RunOptions,
  );
  const passing = new Set(await page.evaluate(coveredInMenu));
  return results.violations
    .map((violation) => ({
      ...violation,
      nodes: violation.nodes.filter(({ html }) => violation.id !== "target-size" || !passing.has(html)),
    }))
    .filter(({ nodes }) => nodes.length > 0);
}

/** Runs in the page: links that the current item of the menu covers in part, as its edge does; a stroke uncovers them. */
function coveredInMenu(): string[] {
  const menu = document.querySelector("header.site .menu");
  if (menu === null || menu.scrollWidth <= menu.clientWidth) return [];
  return [...menu.querySelectorAll("li:not(.here) a")].map(({ outerHTML }) => outerHTML);
}

/** Violations in a line each: the rule, and the elements. */
export function inLines(violations: AxeResults["violations"]): string[] {
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
