import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { beginningOf, lastBuild } from "../../src/publish/lastBuild.ts";
import { MARK } from "../../src/publish/mark.ts";
import { sumOf } from "../../src/publish/verify/verifyFolder.ts";
import { copyOfDari } from "../support/copyOfDari.ts";
import { buildInto, buildTiny, emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const unchanged = suite("a build after nothing has changed");

const NOTE = "en/news/one/index.html";
const files: Files = {
  ...twoEditions,
  "content/en/news/index.md": page("News"),
  "content/en/news/one.md": page("One", "## A\n\nText with **bold** words."),
  "static/note.txt": "A note.\n",
};
const STAYS = /Nothing has changed/;

/** Sums of all files below a folder, by name; folders too. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const sum = (path: string) => (statSync(path).isFile() ? sumOf(readFileSync(path)) : "folder");
  return Object.fromEntries(names.map((name) => [name, sum(join(folder, name))]));
}

/** A site that has been built; `again` builds it once more, and returns true if it was left as it is. */
function builtOnce(more: Files = {}, environment: Record<string, string> = {}) {
  const folder = tinySite({ ...files, ...more });
  const { code, printed, output } = buildTiny(folder, environment);
  assert.is(code, 0, printed);
  assert.not.match(printed, STAYS);
  const again = (other = environment) => {
    const next = buildTiny(folder, other, output);
    assert.is(next.code, 0, next.printed);
    return STAYS.test(next.printed);
  };
  return { folder, output, printed, again };
}

unchanged("leaves the site as it is, and says again what the last one said", () => {
  const { folder, output, printed } = builtOnce();
  const reportOf = () => JSON.parse(readFileSync(`${output}.report.json`, "utf8"));
  const [content, { steps: _, ...report }] = [contentOf(output), reportOf()];
  rmSync(`${output}.report.json`);
  const next = buildTiny(folder, {}, output);
  assert.match(next.printed, STAYS);
  assert.equal(contentOf(output), content);
  // Only the time that it took is another.
  const said = (text: string) => text.split("\n").filter((line) => !STAYS.test(line) && !/^\d+ files/.test(line));
  assert.equal(said(next.printed), said(printed));
  const { steps, ...rest } = reportOf();
  assert.equal(rest, report);
  assert.equal(
    steps.map(({ name }: { name: string }) => name),
    ["unchanged"],
  );
});

const changes: Record<string, (site: { folder: string; output: string }) => void> = {
  "a text": ({ folder }) => appendFileSync(join(folder, "content/en/news/one.md"), "\nMore.\n"),
  "a text of the same length and time": ({ folder }) => {
    const file = join(folder, "content/en/news/one.md");
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace("bold", "bald"));
    utimesSync(file, atime, mtime);
  },
  "a new page": ({ folder }) => writeFileSync(join(folder, "content/en/news/two.md"), page("Two")),
  "a page that is gone": ({ folder }) => rmSync(join(folder, "content/en/news/one.md")),
  "a new empty folder": ({ folder }) => mkdirSync(join(folder, "content/en/empty")),
  "a file of static/": ({ folder }) => writeFileSync(join(folder, "static/note.txt"), "B note.\n"),
  "words of the site": ({ folder }) => {
    mkdirSync(join(folder, "i18n"));
    writeFileSync(join(folder, "i18n/en.json"), "{}");
  },
  "a style": ({ folder }) => {
    mkdirSync(join(folder, "layouts/styles"), { recursive: true });
    writeFileSync(join(folder, "layouts/styles/own.css"), "p { color: red }");
  },
  "a deleted page of the output": ({ output }) => rmSync(join(output, NOTE)),
  "a deleted list of the output": ({ output }) => rmSync(join(output, "manifest.json")),
  "an altered page of the output": ({ output }) => {
    const file = join(output, NOTE);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace("bold", "bald"));
    utimesSync(file, atime, mtime);
  },
  "the mark of the output": ({ output }) => appendFileSync(join(output, MARK), "\n"),
  "an empty folder in the output": ({ output }) => mkdirSync(join(output, "en/empty")),
  "a link in the output": ({ folder, output }) => {
    rmSync(join(output, "note.txt"));
    symlinkSync(join(folder, "static/note.txt"), join(output, "note.txt"));
  },
  "what a killed build has left": ({ output }) => {
    mkdirSync(`${output}.next-1`);
    writeFileSync(join(`${output}.next-1`, MARK), "{}");
  },
};

for (const [name, change] of Object.entries(changes))
  unchanged(`is a whole one where there is something: ${name}`, () => {
    const { folder, output, again } = builtOnce();
    assert.ok(again());
    change({ folder, output });
    assert.not.ok(again());
    const elsewhere = join(emptyFolder(), "site");
    buildTiny(folder, {}, elsewhere);
    assert.equal(contentOf(output), contentOf(elsewhere));
    assert.ok(again());
  });

unchanged("is a whole one in another environment", () => {
  const { again } = builtOnce();
  const others = { SITE_ORIGIN: "https://other.example", SITE_BASE: "/sub/", SITE_HOST: "nginx", TZ: "Asia/Seoul" };
  for (const [name, value] of Object.entries({ ...others, SOURCE_DATE_EPOCH: String(Number(epoch) + 1) })) {
    assert.not.ok(again({ [name]: value }), name);
    assert.ok(again({ [name]: value }), name);
    assert.not.ok(again(), `without ${name}`);
  }
  // What is printed may be another, the site is not.
  assert.ok(again({ DEBUG: "1" }));
});

unchanged("knows each variable of the environment that the code of a site asks for", () => {
  const asked = ["src", "layouts"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/src\/(cli|preview|browser)\//.test(path))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\b(?:environment|env)\b(?:\.([A-Z_]\w*)|\[(.*?)\])/g)])
    .map(([, name, other]) => name ?? other);
  // The cache is kept where it is, and a terminal shows how far a build is.
  const known = [
    "CI",
    "DARI_CACHE",
    "SITE_BASE",
    "SITE_DIR",
    "SITE_HOST",
    "SITE_ORIGIN",
    "SITE_OUTPUT",
    "SOURCE_DATE_EPOCH",
  ];
  assert.equal(
    [...new Set(asked)].filter((name) => !known.includes(name ?? "")),
    [],
  );
});

unchanged("does not outlive the day, in the zone of the site and in UTC, unless the day is given", () => {
  const cache = join(root, ".cache");
  const atHours = (folder: string, output: string, environment: Record<string, string>, hours: number) => {
    const beginning = beginningOf(folder, { SITE_LOCALE: "en", ...environment });
    const { now } = Date;
    const start = now();
    // No test may depend on the hour: the clock is set, not waited for.
    Date.now = () => start + hours * 3_600_000;
    try {
      return beginning && lastBuild(output, beginning, cache) !== undefined;
    } finally {
      Date.now = now;
    }
  };
  const given = builtOnce({}, { SOURCE_DATE_EPOCH: epoch });
  assert.ok(atHours(given.folder, given.output, { SOURCE_DATE_EPOCH: epoch }, 48));
  const today = builtOnce({}, { SOURCE_DATE_EPOCH: "" });
  assert.not.ok(atHours(today.folder, today.output, { SOURCE_DATE_EPOCH: "" }, 24));
});

unchanged("is always a whole one where a site has code of its own, or a link leads elsewhere", () => {
  const page = 'import { h } from "preact";\nexport default () => h("p", {}, "x");\n';
  for (const [file, text] of Object.entries({
    "eleventy.site.ts": "export default () => {};\n",
    "layouts/own.tsx": page,
    "layouts/styles/own.css": '@import "other.css";\n',
    "layouts/styles/other.txt": "",
  })) {
    const { again } = builtOnce({ [file]: text, "layouts/styles/other.css": "" });
    assert.not.ok(again(), file);
  }
  const { folder, again } = builtOnce();
  mkdirSync(join(folder, "ledger"));
  symlinkSync("..", join(folder, "ledger/back"));
  assert.not.ok(again());
  assert.not.ok(again());
});

unchanged("is a whole one with another Dari", () => {
  const [dari, folder, output] = [copyOfDari(), tinySite(files), join(emptyFolder(), "site")];
  const stays = () => {
    const run = spawnSync(process.execPath, ["src/cli/run.mjs", "build", "--site", folder, "--output", output], {
      cwd: dari,
      encoding: "utf8",
      env: { ...process.env, SITE_LOCALE: "en", SOURCE_DATE_EPOCH: epoch },
    });
    assert.is(run.status, 0, run.stderr);
    return STAYS.test(run.stdout);
  };
  assert.not.ok(stays());
  assert.ok(stays());
  for (const name of ["src/frame/renderPage.ts", "layouts/page.tsx", "i18n/en.json", "src/browser/search.ts"]) {
    appendFileSync(join(dari, name), "\n");
    assert.not.ok(stays(), name);
  }
  assert.ok(stays());
});

unchanged("is a whole one where what was kept of the last is damaged, and says so", () => {
  const { folder, output, again } = builtOnce();
  const cache = join(root, ".cache/builds");
  const own = join(cache, `${sumOf(Buffer.from(output)).slice(0, 32)}.json`);
  writeFileSync(own, readFileSync(own).subarray(0, 99));
  const { printed } = buildInto(output, folder, {});
  assert.not.match(printed, STAYS);
  assert.match(printed, /thrown away/);
  assert.ok(again());
});

unchanged.run();
