import { z } from "zod";

const schema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** The packages under one licence. */
export interface Licence {
  licence: string;
  packages: string[];
}

/** Licences of all packages that a build needs, directly or not, from package-lock.json; the most common first. */
export function licencesOf(lock: unknown): Licence[] {
  const found = new Map<string, string[]>();
  for (const [path, { version = "", license: licence = "?", dev }] of Object.entries(schema.parse(lock).packages)) {
    if (path === "" || dev === true) continue;
    found.set(licence, [...(found.get(licence) ?? []), `${path.replace(/^.*node_modules\//, "")}@${version}`]);
  }
  return [...found]
    .map(([licence, packages]) => ({ licence, packages: packages.sort() }))
    .sort((a, b) => b.packages.length - a.packages.length || (a.licence < b.licence ? -1 : 1));
}
