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
