import type { Findings } from "../base/errors.ts";
import { nearest } from "../base/files/nearest.ts";
import type { Pages } from "./pages/page.ts";
import { SETTINGS } from "./readSite.ts";
import type { Site } from "./site.ts";

/** The menus of a site, in the order in which their pages take their places. */
export const menuNames = ["main", "footer"] as const;
export type MenuName = (typeof menuNames)[number];

/** The path of a page from its address as the settings name it: `/about/` is `about`. */
export function menuPath(address: string): string {
  return address.replace(/^\/+|(?<!\/)\/+$/g, "");
}

/**
 * Reports what of `menus:` in the settings names no page of the top level, or one twice; and pages that say of themselves, with
 * `order` or `menu`, something else than the list.
 */
export function checkMenus({ menus, lineOf }: Site, pages: Pages, findings: Findings): void {
  if (menus === undefined) return;
  const all = [...pages.values()].flatMap((own) => [...own.values()]);
  const top = all.filter(({ path }) => path !== "" && !path.includes("/"));
  const known = [...new Set(top.map(({ path }) => path))];
  const listed = new Map<string, MenuName>();
  for (const menu of menuNames) {
    (menus[menu] ?? []).forEach((address, at) => {
      const path = menuPath(address);
      const add = (code: string, values: Record<string, string>) =>
        findings.errors.push({ file: SETTINGS, line: lineOf(["menus", menu, at]), code, values });
      if (listed.has(path)) add("menus/twice", { address });
      else if (path.includes("/")) add("menus/deep", { address });
      else if (!known.includes(path))
        add("menus/unknown", { address, meant: `/${nearest(path, known) ?? known.join("/, /")}/` });
      listed.set(path, menu);
    });
  }
  for (const { file, path, said, lineOf: lineIn } of top) {
    const place = listed.get(path);
    // What the page itself says: a translation has the rest from the page of the reference edition, where it is told.
    const { order, menu } = (said ?? {}) as { order?: unknown; menu?: unknown };
    const tell = (key: string, value: unknown) =>
      findings.errors.push({
        file,
        line: lineIn?.([key]),
        code: "menus/contradiction",
        values: { key, value: String(value), place: place ?? "none" },
      });
    if (place !== undefined && order !== undefined) tell("order", order);
    // Of a menu that is not listed pages say themselves whether they are in it.
    const isListed = place !== undefined || menus[menu as MenuName] !== undefined;
    if (menu !== undefined && menu !== (place ?? "none") && isListed) tell("menu", menu);
  }
}
