import type { Page } from "playwright-core";

/**
 * Returns the value to which `work` resolves in the page. The driver itself holds the promise of an evaluated function only weakly, and a page
 * that tidies its memory meanwhile takes it away ("Resulting promise was garbage collected"): here the page holds it.
 */
export async function evaluateAsync<T, A = undefined>(page: Page, work: (given: A) => Promise<T>, given?: A) {
  const holder = await page.evaluateHandle<{ promise: Promise<T> }>(
    `({ promise: (${work})(${given === undefined ? "" : JSON.stringify(given)}) })`,
  );
  const result: T = await holder.evaluate(({ promise }) => promise);
  await holder.dispose();
  return result;
}
