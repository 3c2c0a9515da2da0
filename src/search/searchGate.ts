import type { BuiltPage } from "../publish/gates/builtPage.ts";
import { type BuiltSite, fileAt, isSearchPage } from "../publish/gates/builtSite.ts";
import { bytesOnWire } from "../publish/gates/bytesOnWire.ts";
import type { Gate } from "../publish/gates/gate.ts";
import { NEAR } from "../site/limits.ts";

/** Checks the size of the first search: the page, its scripts, and the files that its data attributes name for them. */
export const search: Gate = (page, site) => {
  if (!isSearchPage(site, page.file)) return [];
  const files = filesOf(page, site).map((file) => ({ file, bytes: bytesOnWire(site, file) }));
  const html = bytesOnWire(site, page.file);
  const bytes = files.reduce((sum, file) => sum + file.bytes, html);
  const list = [`HTML ${html}`, ...files.map((file) => `${file.file} ${file.bytes}`)].join(", ");
  const { search: limit } = site.limits;
  return bytes <= limit * NEAR
    ? []
    : [{ code: "gate/over-search", values: { bytes, limit, list }, growth: { limit: "search", bytes } }];
};

function filesOf({ file, elements }: BuiltPage, site: BuiltSite): string[] {
  const addresses = elements.flatMap(({ name, attributes }) => [
    ...(name === "script" && attributes.src !== undefined ? [attributes.src] : []),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      key.startsWith("data-") && fileAt(site, value, file)?.startsWith("assets/") ? [value] : [],
    ),
  ]);
  return [...new Set(addresses.flatMap((address) => fileAt(site, address, file) ?? []))];
}
