import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { UsageError } from "../base/errors.ts";
import { isLanguageTag } from "../base/markdown/attributes.ts";
import { message, messageLanguage } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { vscodeFiles } from "../editors/vscode.ts";
import { askingOn } from "./asking.ts";
import { pathFrom, runCommand } from "./command.ts";
import { beginningOf } from "./siteBeginning.ts";

/** Commands for Dari itself, and the one that begins a site. */
const DARIS = ["test", "test:hosts", "bench", "supply", "init"];

const options = { name: { type: "string" }, editions: { type: "string" } } as const;

await runCommand("init", options, async ({ name, editions }, [typed, ...more]) => {
  if (more.length > 0) throw new UsageError(message("init.one"));
  const folder = pathFrom(typed ?? ".");
  if (existsSync(join(folder, "content"))) throw new UsageError(message("init.there", { folder }));
  const wanted = await settled(name, editions);
  const tags = wanted.editions.split(/[\s,]+/).filter((tag) => tag !== "");
  const wrong = tags.find((tag) => !isLanguageTag(tag) || Intl.getCanonicalLocales(tag)[0] !== tag);
  if (wrong !== undefined || tags.length === 0) throw new UsageError(message("new.tag", { tag: wrong ?? "" }));
  const files = { ...beginningOf(wanted.name, [...new Set(tags)]), ...vscodeFiles("./node_modules/dari/schemas") };
  for (const [file, text] of Object.entries(files)) {
    const target = join(folder, file);
    // What somebody has written stays.
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(message("new.written", { file }));
  }
  console.log(
    message(writeScripts(folder) ? "init.installed" : "init.install", {
      folder: relative(pathFrom("."), folder) || ".",
    }),
  );
  return 0;
});

/** Name and editions as they were typed; on a terminal it asks for what was not. */
async function settled(
  name: string | undefined,
  editions: string | undefined,
): Promise<{ name: string; editions: string }> {
  const usual = { name: message("init.name"), editions: messageLanguage() };
  if (process.stdin.isTTY !== true) return { name: name ?? usual.name, editions: editions ?? usual.editions };
  const { ask, close } = askingOn(process.stdin, process.stderr);
  const said = {
    name: name ?? (await ask(message("init.ask-name"), usual.name)),
    editions: editions ?? (await ask(message("init.ask-editions"), usual.editions)),
  };
  close();
  return said;
}

/** The scripts of the site, so that all that is said of `npm run …` holds there; true where Dari is among its packages already. */
function writeScripts(folder: string): boolean {
  const file = join(folder, "package.json");
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
    scripts: Record<string, string>;
  };
  const known = (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { private: true }) as {
    scripts?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  const isThere = { ...known.dependencies, ...known.devDependencies }.dari !== undefined;
  const names = Object.keys(own.scripts).filter((name) => !DARIS.includes(name));
  const scripts = { ...Object.fromEntries(names.map((name) => [name, `dari ${name}`])), ...known.scripts };
  // npm init writes this one, which only fails.
  if (/no test specified/.test(scripts.test ?? "")) delete scripts.test;
  const dependencies = isThere ? known.dependencies : { ...known.dependencies, dari: `^${own.version}` };
  const written = { ...known, type: "module", scripts, ...(dependencies === undefined ? {} : { dependencies }) };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  return isThere;
}
