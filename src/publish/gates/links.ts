import { decoded } from "../../base/files/decoded.ts";
import { fileAt, urlAt } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";

const NAMES = ["href", "src"] as const;

/** Every address inside the site leads to a file, and to an id in it. */
export const links: Gate = (page, site) => {
  return page.elements.flatMap(({ attributes }) =>
    NAMES.flatMap((name): Fault[] => {
      const written = attributes[name];
      if (written === undefined) return [];
      const url = urlAt(site, written, page.file);
      if (url === undefined) return [{ code: "gate/address", values: { address: written } }];
      if (url.origin !== site.origin) return [];
      // The page of an error may be shown at any address: it is its own target.
      const file = written.startsWith("#") ? page.file : fileAt(site, written, page.file);
      const target = file === undefined ? undefined : site.pages.get(file);
      if (file === undefined) return [{ code: "gate/dead", values: { address: written } }];
      const anchor = decoded(url.hash.slice(1));
      const isThere = anchor === "" || anchor === "top" || target === undefined || target.ids.has(anchor);
      return isThere ? [] : [{ code: "gate/anchor", values: { address: written, anchor } }];
    }),
  );
};
