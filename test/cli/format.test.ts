import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { annotations, summaryOf } from "../../src/cli/format/github.ts";
import type { CodeQuality } from "../../src/cli/format/gitlab.ts";
import type { Reported } from "../../src/cli/format/reported.ts";
import { command } from "../support/command.ts";
import { buildTiny, emptyFolder, page, tinySite, twoEditions } from "../support/tinySite.ts";

const format = suite("findings for code hosts and programs");

/** One error on line 3 of a page, one on line 8, one warning. */
const broken = {
  ...twoEditions,
  "content/site.yml": String(twoEditions["content/site.yml"]).replace("tiny.example", "example.org"),
  "content/en/about.md": `---\ntitle: About\ndescripton: What we do, 100%.\n---\n\nText.\n\nTo [nowhere](/no-such/).\n`,
};

interface Json {
  errors: Reported[];
  warnings: Reported[];
}

function checked(folder: string, as: string, environment: Record<string, string> = {}) {
  return command("check", ["--texts", "--site", folder, "--format", as], environment);
}

format("json has every finding with file, line, code, words and advice", () => {
  const { code, out } = checked(tinySite(broken), "json");
  const { errors, warnings } = JSON.parse(out) as Json;
  assert.is(code, 1);
  assert.equal(
    errors.map(({ file, line, code: what }) => [file, line, what]),
    [
      ["content/en/about.md", 3, "key/misspelt"],
      ["content/en/about.md", 8, "link/dead"],
    ],
  );
  assert.equal(
    warnings.map(({ code: what }) => what),
    ["site/placeholder"],
  );
  for (const { message, advice } of [...errors, ...warnings]) assert.ok(message && advice);
});

format("GitHub: each on its line, in the editor's language, in the folder where the site lies", () => {
  const top = emptyFolder();
  renameSync(tinySite(broken), join(top, "site"));
  const summary = join(top, "summary.md");
  const environment = { GITHUB_WORKSPACE: top, GITHUB_STEP_SUMMARY: summary, SITE_LOCALE: "ko" };
  const { code, out } = checked(join(top, "site"), "github", environment);
  const lines = out.split("\n");
  assert.is(code, 1);
  assert.ok(lines[0]?.startsWith("::error file=site/content/en/about.md,line=3::“descripton”"), lines[0]);
  assert.match(lines[0] ?? "", /[가-힣].*%0A→ .*[가-힣]/);
  assert.match(out, "::warning file=site/content/site.yml,line=2::");
  const table = readFileSync(summary, "utf8");
  assert.match(table, /\| 파일 \|/);
  assert.match(table, "❌ `site/content/en/about.md:8`");
});

format("GitHub: nothing that an editor wrote is a command, or the end of one", () => {
  const told: Reported = {
    severity: "error",
    file: "content/en/a,b:c.md",
    line: 3,
    code: "x/y",
    message: "100%\n::set-output name=x::y",
    advice: "<b>|`",
  };
  const [line = ""] = annotations([told], "");
  assert.is(line, "::error file=content/en/a%2Cb%3Ac.md,line=3::100%25%0A::set-output name=x::y%0A→ <b>|`");
  assert.not.match(summaryOf([told], "").split("\n").at(2) ?? "", /<b>|[^|]`$/);
});

format("GitLab: a report whose fingerprints stay when lines above grow, and differ for the same slip twice", () => {
  const folder = tinySite(broken);
  const report = () => JSON.parse(checked(folder, "gitlab", { CI_PROJECT_DIR: folder }).out) as CodeQuality[];
  const before = report();
  const file = join(folder, "content/en/about.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("Text.", "Text.\n\nMore.\n\nAgain to [nowhere](/no-such/)."));
  const after = report();
  const [dead] = before.filter(({ check_name }) => check_name === "link/dead");
  const deads = after.filter(({ check_name }) => check_name === "link/dead");
  assert.equal(dead?.location, { path: "content/en/about.md", lines: { begin: 8 } });
  assert.equal([dead?.severity, deads.length], ["major", 2]);
  assert.is(deads[0]?.fingerprint, dead?.fingerprint);
  assert.is.not(deads[1]?.fingerprint, dead?.fingerprint);
});

format("a build tells the same, and prints nothing else where a program reads", () => {
  const folder = tinySite(broken);
  const output = join(emptyFolder(), "out");
  const build = (as: string) => command("build", ["--site", folder, "--output", output, "--format", as]);
  const { code, out } = build("json");
  assert.equal([code, (JSON.parse(out) as Json).errors.length], [1, 2]);
  assert.match(build("github").out, "::error file=content/en/about.md,line=3::");
  writeFileSync(join(folder, "content/en/about.md"), page("About"));
  const whole = build("gitlab");
  assert.is(whole.code, 0, whole.error);
  assert.equal(
    (JSON.parse(whole.out) as CodeQuality[]).map(({ severity }) => severity),
    ["minor"],
  );
  assert.match(whole.error, output);
});

format("a fault of a built page is told on its source", () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About") });
  const { output, read } = buildTiny(folder);
  const html = read("en/about/index.html");
  writeFileSync(join(output, "en/about/index.html"), html.replace("</main>", '<a href="/gone/">x</a></main>'));
  const { code, out } = command("check", ["--site", folder, "--output", output, "--format", "github"]);
  assert.is(code, 1);
  assert.match(out, /^::error file=content\/en\/about\.md,line=1::en\/about\/index\.html: .*\/gone\//m);
});

format("check reads the texts: a site that was built before they broke does not pass", () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About") });
  const { output } = buildTiny(folder);
  const check = () => command("check", ["--site", folder, "--output", output]);
  assert.is(check().code, 0);
  mkdirSync(join(folder, "content/ko"), { recursive: true });
  writeFileSync(join(folder, "content/ko/about.md"), "no front matter\n");
  const { code, error } = check();
  assert.is(code, 1);
  assert.match(error, "content/ko/about.md:1");
  // Without --site nothing is known of the texts of that folder.
  assert.is(command("check", ["--output", output]).code, 0);
  rmSync(join(folder, "content/ko/about.md"));
  assert.is(check().code, 0);
});

format("a format that there is not is wrong use", () => {
  for (const name of ["build", "check"]) {
    const { code, error } = command(name, ["--format", "xml"]);
    assert.equal([code, error.includes("github")], [2, true]);
  }
});

format.run();
