import type { BuiltElement, BuiltPage } from "./builtPage.ts";
import { type BuiltSite, fileAt, isSearchPage } from "./builtSite.ts";
import { bytesAtMost, bytesOnWire } from "./bytesOnWire.ts";
import type { Gate } from "./gate.ts";
import { candidatesOf } from "./loads.ts";

/** Pixels across a phone's screen: 360 of CSS, two for each. */
const PHONE = 720;

/** A page with what a phone loads before anybody scrolls: scripts, and pictures that are not lazy. */
export const firstView: Gate = (page, site) => {
  const loaded = isSearchPage(site, page.file) ? [] : [...picturesOf(page, site), ...scriptsOf(page, site)];
  if (loaded.length === 0) return [];
  const { firstView: limit } = site.limits;
  const others = loaded.reduce((sum, file) => sum + file.bytes, 0);
  if (bytesAtMost(site, page.file) + others <= limit) return [];
  const heaviest = loaded.reduce((most, file) => (file.bytes > most.bytes ? file : most));
  const html = bytesOnWire(site, page.file);
  const bytes = html + others;
  return bytes <= limit
    ? []
    : [
        {
          code: "gate/first-view",
          values: { bytes, limit, html, count: loaded.length, file: heaviest.file, heaviest: heaviest.bytes },
        },
      ];
};

interface Loaded {
  file: string;
  bytes: number;
}

function scriptsOf({ file, elements }: BuiltPage, site: BuiltSite): Loaded[] {
  return elements.flatMap(({ name, attributes: { src } }) =>
    name === "script" && src !== undefined ? weighed(src, file, site) : [],
  );
}

/** Of each picture that does not wait, the heaviest of the formats on offer, in the width that a phone takes. */
function picturesOf({ file: page, elements }: BuiltPage, site: BuiltSite): Loaded[] {
  let sources: BuiltElement[] = [];
  return elements.flatMap((element) => {
    if (element.name === "picture") sources = [];
    if (element.name === "source") sources.push(element);
    if (element.name !== "img") return [];
    const formats = [...sources, element].flatMap(
      ({ attributes: { srcset = "", src } }) => chosenOf(srcset) ?? src ?? [],
    );
    sources = [];
    const [first, ...others] =
      element.attributes.loading === "lazy" ? [] : formats.flatMap((address) => weighed(address, page, site));
    return first === undefined ? [] : [others.reduce((most, file) => (file.bytes > most.bytes ? file : most), first)];
  });
}

function chosenOf(srcset: string): string | undefined {
  const candidates = candidatesOf(srcset).sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= PHONE) ?? candidates.at(-1))?.address;
}

function weighed(address: string, page: string, site: BuiltSite): Loaded[] {
  const file = fileAt(site, address, page);
  return file === undefined ? [] : [{ file, bytes: bytesOnWire(site, file) }];
}
