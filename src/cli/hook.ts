import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../base/errors.ts";
import { describeProblems, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { runCommand } from "./command.ts";
import { findingsIn } from "./findingsIn.ts";
import { gitIn } from "./git.ts";
import { siteFolder } from "./here.ts";

/** By this line it is known whose hook it is. */
const MARK = "# Written by Dari: npm run hook -- --remove takes it away.";
/** The line of the hook that runs the check. */
const LINE = "npm run --silent hook -- --run";
/** Folders of a site that are read to check its texts. */
const FOLDERS = ["content", "i18n", "static", "ledger", "layouts"];

const options = { site: { type: "string" }, remove: { type: "boolean" }, run: { type: "boolean" } } as const;

await runCommand("hook", options, async ({ site, remove = false, run = false }) => {
  const folder = siteFolder(site);
  const git = gitIn(folder);
  if (git === undefined) throw new UsageError(message("hook.no-git", { folder }));
  if (run) return await checkStaged(folder, git);
  const file = resolve(git.top, git.ask("rev-parse", "--git-path", "hooks/pre-commit").trim());
  const isOwn = existsSync(file) && readFileSync(file, "utf8").includes(MARK);
  if (existsSync(file) && !isOwn) throw new UsageError(message("hook.other", { file, line: LINE }));
  if (remove) rmSync(file, { force: true });
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      script(relative(git.top, process.env.DARI_SITE ?? process.env.npm_config_local_prefix ?? root)),
      { mode: 0o755 },
    );
  }
  console.log(message(remove ? (isOwn ? "hook.removed" : "hook.none") : "hook.installed", { file }));
  return 0;
});

/** `place` is the folder with the scripts, from that of the repository. Programs with windows may know no npm: they do not stop. */
function script(place: string): string {
  const folder = place.split(sep).join("/") || ".";
  return [
    "#!/bin/sh",
    MARK,
    "command -v npm >/dev/null 2>&1 || exit 0",
    `cd "$(git rev-parse --show-toplevel)/${folder}" || exit 0`,
    LINE,
    "",
  ].join("\n");
}

/** Checks the texts as they would be committed, whatever else lies in the folder; 1 where there is an error in what is committed. */
async function checkStaged(folder: string, git: NonNullable<ReturnType<typeof gitIn>>): Promise<number> {
  const place = relative(git.top, folder).split(sep).join("/");
  const inSite = (path: string) =>
    place === "" ? path : path.startsWith(`${place}/`) ? path.slice(place.length + 1) : "";
  const list = (...args: string[]) =>
    git
      .ask(...args)
      .split("\0")
      .map(inSite)
      .filter(isRead);
  if (list("diff", "--cached", "--name-only", "--no-renames", "-z").length === 0) return 0;
  const aside = mkdtempSync(join(tmpdir(), "dari-hook-"));
  try {
    const staged = list("ls-files", "--cached", "-z").map((path) => (place === "" ? path : `${place}/${path}`));
    git.tell(staged.join("\0"), "checkout-index", "-z", "--stdin", `--prefix=${aside}/`);
    const site = join(aside, place);
    // Another folder is no site: what is committed is none either, and nothing can be said of it.
    if (!existsSync(join(site, "content/site.yml"))) return 0;
    const { errors } = await findingsIn(site);
    if (errors.length === 0) return 0;
    console.error(describeProblems(errors));
    console.error(`\n${message("hook.stopped", { count: errors.length })}`);
    return 1;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function isRead(path: string): boolean {
  return FOLDERS.some((name) => path.startsWith(`${name}/`));
}
