import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { capabilities } from "../../src/assembly/capabilities.ts";
import { root } from "../../src/base/root.ts";

/** The layers from below: a file may import from its own folder and from any layer below it, types included. */
const layers = [
  ["base"], // knows no site
  ["site"], // what a site is
  ["publish"], // knows site and base, no capability
  ["frame"], // what stands around every page
  readdirSync(join(root, "src")).filter(
    (name) => existsSync(join(root, "src", name, "capability.ts")) || name === "north",
  ),
  ["assembly"], // the only place that names all capabilities
  ["editors"], // help for the programs in which editors write
  ["eleventy"], // the only code that imports Eleventy
  ["preview"], // shows what a build would write, page by page; where a site wants Eleventy, through Eleventy
  ["cli"],
  ["browser", "layouts"], // nothing in src/ imports these: scripts are built from their files, layouts are read by name
];

/** A capability that needs another one, and why. */
const reasons: Record<string, string> = {
  "icons → static": "a site's own icon is a file of static/, without its traces",
  "static → pictures": "the original of a picture of which something is concealed must not be a download",
  "addresses → calendar": "readers subscribe to the file of an event",
  "addresses → law": "programs come back to the files of a law",
  "wayfinding → addresses": "a list of a year that was published keeps its address",
  "feeds → addresses": "a feed names a page that has moved as it did before",
  "recordings → law": "marks in a recording are those of the units of a law",
  "recordings → static": "an MP3 is published as files of static/ are, without traces",
  "search → law": "the units of a law are found one by one, by their numbers and their subjects",
  "translations → law": "the units of a law are what is translated and read of it, with the ids that they have",
  "sharing → pictures": "a card shows the drawing of its page",
  "takeaway → law": "what is carried in other forms than pages is a law, article by article",
  "takeaway → search": "a book ends with the index of subjects",
  "takeaway → static": "a booklet to fold is made of the pages of another PDF, read as those of static/ are",
  "takeaway → recordings": "a book and a stick carry the voices of those who read aloud",
  "takeaway → pictures": "a poster shows the drawing of its article",
};

const SOURCE = /\.(ts|tsx|mjs)$/;
const IMPORT = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => SOURCE.test(file) && !file.endsWith(".d.ts"))
    .map((file) => join(folder, file).split(sep).join("/"));
}

const files = ["src", "layouts"].flatMap(filesBelow);
/** The imports of each file, as its text has them: types count. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(root, file), "utf8").replace(/\/\*[^]*?\*\//g, "");
    return [
      file,
      [...text.matchAll(IMPORT)]
        .map(([, path = ""]) =>
          relative(root, join(root, dirname(file), path))
            .split(sep)
            .join("/"),
        )
        .filter((target) => files.includes(target)),
    ];
  }),
);

const roomOf = (file: string) => (file.startsWith("layouts/") ? "layouts" : (file.split("/")[1] ?? ""));
const heightOf = (room: string) => layers.findIndex((rooms) => rooms.includes(room));
const arrows = [...imports]
  .flatMap(([from, targets]) => targets.map((to) => ({ from, to, rooms: `${roomOf(from)} → ${roomOf(to)}` })))
  .filter(({ from, to }) => roomOf(from) !== roomOf(to));

test("every folder of src/ has its place in a layer", () => {
  const rooms = readdirSync(join(root, "src"));
  assert.equal(
    rooms.filter((room) => heightOf(room) < 0),
    [],
  );
  assert.equal(
    layers.flat().filter((room) => room !== "layouts" && !rooms.includes(room)),
    [],
  );
});

test("imports run downwards only; a capability imports another only for a reason that stands here", () => {
  const wrong = arrows.filter(({ from, to, rooms }) => {
    const [above, below] = [heightOf(roomOf(from)), heightOf(roomOf(to))];
    // Scripts and layouts may use whatever they show, but nothing of how a site is put together.
    if (above === layers.length - 1) return ["assembly", "eleventy", "cli"].includes(roomOf(to));
    return below > above || (below === above && reasons[rooms] === undefined);
  });
  assert.equal(
    wrong.map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});

test("every reason is needed", () => {
  const needed = new Set(arrows.map(({ rooms }) => rooms));
  assert.equal(
    Object.entries(reasons)
      .filter(([rooms]) => !needed.has(rooms))
      .map(([rooms]) => rooms),
    [],
  );
});

test("no files import each other in a circle", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  assert.equal(circles, []);
});

test("every capability stands in the list once, in a folder of its own", () => {
  const folders = readdirSync(join(root, "src")).filter((name) => existsSync(join(root, "src", name, "capability.ts")));
  assert.equal(folders.sort(), capabilities.map(({ name }) => name).sort());
});

test("only src/eleventy/ and the configuration import Eleventy", () => {
  const importing = files.filter((file) => /from "@11ty\/eleventy"/.test(readFileSync(join(root, file), "utf8")));
  assert.equal(
    importing.filter((file) => !file.startsWith("src/eleventy/")),
    [],
  );
});

test("nothing in src/ and layouts/ knows the first site, its treaty or its editions", () => {
  const known = /\bNAUH\b|나우|아동의 권리에 관한 협약|Convention on the Rights|"ko-KP"|"ko-kp"|nauh\.or\.kr/;
  assert.equal(
    files.filter((file) => known.test(readFileSync(join(root, file), "utf8"))),
    [],
  );
});

test("layouts of other sites can import the components of Dari's, by name, and nothing else", () => {
  const components = filesBelow("layouts")
    .filter((file) => /\/[A-Z]\w*\.tsx$/.test(file))
    .map((file) => `./${file}`)
    .sort();
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, string>;
  };
  assert.equal(Object.keys(exports).sort(), components);
  assert.equal(
    Object.entries(exports).filter(([name, file]) => name !== file),
    [],
  );
});

test.run();
