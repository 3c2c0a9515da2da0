import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { root } from "../../src/base/root.ts";

const hosting = suite("hosting");
const read = (file: string) => readFileSync(join(root, "docs/hosting", file), "utf8");

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes": number;
  steps: Array<{ uses?: string; run?: string; env?: Record<string, string>; with?: Record<string, unknown> }>;
}

hosting("GitHub: only what is needed may be done, and every action is pinned by its commit", () => {
  const { permissions, jobs } = parse(read("github-pages.yml")) as {
    permissions: Record<string, string>;
    jobs: Record<string, Job>;
  };
  assert.equal(permissions, { contents: "read" });
  assert.equal(jobs.deploy?.permissions, { pages: "write", "id-token": "write" });
  assert.is(jobs.build?.permissions, undefined);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
  const build = steps.find(({ run }) => run?.includes("build"));
  assert.equal([build?.run, Object.keys(build?.env ?? {})], ["npm run build", ["SITE_ORIGIN", "SITE_BASE"]]);
  assert.ok(Object.values(jobs).every((job) => job["timeout-minutes"] > 0));
});

hosting("GitHub: a pull request is checked with the right to read and nothing else, and the site is attached", () => {
  const file = readFileSync(join(root, ".github/workflows/check.yml"), "utf8");
  const { on, permissions, jobs } = parse(file) as {
    on: Record<string, unknown>;
    permissions: Record<string, string>;
    jobs: Record<string, Job>;
  };
  // pull_request_target would give strangers' changes the rights of the repository.
  assert.equal(Object.keys(on), ["pull_request", "workflow_dispatch"]);
  assert.equal(permissions, { contents: "read" });
  assert.not.match(file, /secrets\.|GITHUB_TOKEN/);
  for (const { permissions: own, steps, "timeout-minutes": minutes } of Object.values(jobs)) {
    assert.equal([own, minutes > 0], [undefined, true]);
    for (const { uses, run = "" } of steps) {
      if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
      // What GitHub fills in is never a part of a script.
      assert.not.match(run, /\$\{\{/);
    }
  }
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  assert.ok(runs.includes("npm run build -- --format github"));
});

hosting("GitLab: a merge request is checked, each error on its line", () => {
  const { check } = parse(read("gitlab-ci.yml")) as {
    check: { script: string[]; artifacts: { when: string; reports: Record<string, string> }; rules: unknown };
  };
  assert.match(check.script.at(-1) ?? "", /build -- --format gitlab > gl-code-quality-report\.json$/);
  assert.equal([check.artifacts.when, check.artifacts.reports.codequality], ["always", "gl-code-quality-report.json"]);
  assert.equal(check.rules, [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
});

hosting("GitLab: origin and base come from the address that GitLab gives", () => {
  const { pages } = parse(read("gitlab-ci.yml")) as {
    pages: { image: string; script: string[]; artifacts: { paths: string[] } };
  };
  assert.match(pages.image, /^node:20\.\d+-/);
  assert.equal(pages.artifacts.paths, ["public"]);
  assert.match(pages.script.at(-1) ?? "", "npm run build -- --output public");
});

hosting("every way of hosting is told in both languages, and every file that the documents name is there", () => {
  for (const file of ["docs/publishing.md", "docs/publishing.ko.md"]) {
    const text = readFileSync(join(root, file), "utf8");
    for (const way of ["github-pages.yml", "gitlab-ci.yml", "netlify.toml", "wrangler.toml", "rsync", "rclone"])
      assert.match(text, way, file);
    for (const [, link = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      assert.ok(existsSync(join(root, "docs", link)), `${file} → ${link}`);
  }
});

hosting.run();
