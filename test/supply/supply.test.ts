import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { licencesOf } from "../../src/cli/licences.ts";

const supply = suite("supply");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const lock = JSON.parse(read("package-lock.json")) as {
  packages: Record<
    string,
    { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean; bundled?: boolean; optional?: boolean }
  >;
};

/** The packages in the first column of the table between two lines of the chapter on dependencies. */
function listed(from: string, to: string): string[] {
  const text = read("docs/dependencies.md");
  const rows = text
    .slice(text.indexOf(from), text.indexOf(to))
    .split("\n")
    .filter((row) => row.startsWith("| `"));
  return rows
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name))
    .sort();
}

supply("at most twenty-four packages are needed to build, each with its reason", () => {
  const names = Object.keys(dependencies);
  assert.ok(names.length <= 24, names.join(", "));
  assert.equal(listed("To build:", "\nTo test:"), names.sort());
});

supply("versions are exact, and every package is known by its sum", () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "" || entry.link === true || entry.inBundle === true || entry.bundled === true) continue;
    assert.is(entry.resolved, undefined, path);
    // Also those for other systems: npm installs them there.
    assert.match(entry.integrity ?? "", /^sha512-/, path);
  }
});

supply("no package runs a script when it is installed", () => {
  assert.match(read(".npmrc"), /^ignore-scripts=true$/m);
});

supply("every package that a build needs has a licence that allows it", () => {
  const free =
    /\b(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|PSF-2\.0|Python-2\.0|LGPL-3\.0-or-later|MPL-2\.0|OFL-1\.1)\b/;
  const licences = licencesOf(lock);
  assert.ok(licences.length > 2);
  for (const { licence, packages } of licences) assert.match(licence, free, packages.join(", "));
});

supply.run();
