import type { Findings, Problem } from "../../base/errors.ts";
import type { LimitName } from "../../site/limits.ts";
import type { BuiltSite } from "./builtSite.ts";
import type { Fault, FileGate, Gate } from "./gate.ts";

/** All that must hold of a built site. */
export interface Gates {
  gates: readonly Gate[];
  fileGates: readonly FileGate[];
}

interface Found {
  file: string;
  fault: Fault;
}

/**
 * Checks the pages and the other files of a built site. A size near or over its limit is a warning unless the site is
 * strict.
 */
export function faultsOf(site: BuiltSite, { gates, fileGates }: Gates): Findings {
  const ofPages = [...site.pages.values()].flatMap((page) =>
    gates.flatMap((gate) => gate(page, site).map((fault): Found => ({ file: page.file, fault }))),
  );
  const ofFiles = [...site.files].flatMap((file) =>
    fileGates.flatMap((gate) => gate(file, site).map((fault): Found => ({ file, fault }))),
  );
  const all = [...ofPages, ...ofFiles];
  const errors = all
    .filter(({ fault }) => fault.growth === undefined)
    .map(({ file, fault: { code, values } }): Problem => ({ file, code, values }));
  const grown = heaviest(all, site);
  const over = grown.filter(({ code }) => code !== "gate/near");
  return site.strict
    ? { errors: [...errors, ...over], warnings: grown.filter((problem) => !over.includes(problem)) }
    : { errors, warnings: grown };
}

/** For each budget that is near or passed, the heaviest page and how many are over: one line, not one for each page. */
function heaviest(all: readonly Found[], { limits }: BuiltSite): Problem[] {
  const byLimit = new Map<LimitName, Array<Found & { bytes: number }>>();
  for (const found of all) {
    const { growth } = found.fault;
    if (growth !== undefined)
      byLimit.set(growth.limit, [...(byLimit.get(growth.limit) ?? []), { ...found, bytes: growth.bytes }]);
  }
  return [...byLimit].flatMap(([name, found]): Problem[] => {
    const [first, ...others] = found.sort((a, b) => b.bytes - a.bytes);
    if (first === undefined) return [];
    const count = [first, ...others].filter(({ bytes }) => bytes > limits[name]).length;
    const values = { ...first.fault.values, kind: name, count };
    return [{ file: first.file, code: count === 0 ? "gate/near" : first.fault.code, values }];
  });
}
