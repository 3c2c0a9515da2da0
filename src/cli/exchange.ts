import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { noFindings, type Problem, UsageError } from "../base/errors.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { describeProblems, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import type { Edition } from "../site/editions/edition.ts";
import { todayOf } from "../site/today.ts";
import { type Kind, kinds, unitFiles } from "../translations/exchange/files.ts";
import { memoryOf } from "../translations/exchange/memory.ts";
import { fromPo, poOf } from "../translations/exchange/po.ts";
import { type Brought, takeIn } from "../translations/exchange/takeIn.ts";
import type { Returned } from "../translations/exchange/unit.ts";
import { fromXliff, xliffOf } from "../translations/exchange/xliff.ts";
import { editionNamed, openWorkspace, pathTyped, type Workspace } from "../translations/workspace.ts";
import { pathFrom, runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  format: { type: "string" },
  only: { type: "string", multiple: true },
} as const;
const ENDINGS = { po: "po", xliff: "xlf", tmx: "tmx" } as const;
type Format = keyof typeof ENDINGS;

await runCommand(
  "exchange",
  options,
  async ({ site: typedSite, edition: typed, format, only }, [direction, folder, ...names]) => {
    if ((direction !== "out" && direction !== "in") || folder === undefined)
      throw new UsageError(message("exchange.usage"));
    if (format === undefined || !(format in ENDINGS) || (direction === "in" && format === "tmx"))
      throw new UsageError(message("exchange.format", { value: format ?? "" }));
    const unknown = only?.find((kind) => !kinds.some((known) => known === kind));
    if (unknown !== undefined)
      throw new UsageError(message("exchange.only", { value: unknown, known: kinds.join(", ") }));
    const workspace = openWorkspace(siteFolder(typedSite), process.env);
    const edition = editionNamed(workspace, typed);
    const wanted = {
      folder: pathFrom(folder),
      format: format as Format,
      kinds: only === undefined ? kinds : (only as Kind[]),
      names: names.map(pathTyped),
    };
    return direction === "out" ? sendOut(workspace, edition, wanted) : bringIn(workspace, edition, wanted);
  },
);

interface Wanted {
  folder: string;
  format: Format;
  kinds: readonly Kind[];
  names: readonly string[];
}

function sendOut(workspace: Workspace, edition: Edition, { folder, format, kinds: wanted, names }: Wanted): number {
  const files = unitFiles(workspace, edition, wanted, names);
  if (files.length === 0) throw new UsageError(message("exchange.none", { edition: edition.tag }));
  const write = (name: string, text: string) => {
    const path = join(folder, `${name}.${ENDINGS[format]}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const moment = `${todayOf(workspace.site)} 00:00+0000`;
  if (format === "tmx") write(`memory-${edition.tag}`, memoryOf(files, versionOfDari()));
  else for (const file of files) write(file.name, format === "po" ? poOf(file, moment) : xliffOf(file));
  const units = files.flatMap((file) => file.units);
  const count = (state: string) => units.filter((unit) => unit.state === state).length;
  const changed = count("changed") + count("unconfirmed");
  console.log(
    message("exchange.out", {
      files: format === "tmx" ? 1 : files.length,
      folder,
      texts: units.length,
      open: count("open"),
      changed,
    }),
  );
  return ended(workspace.findings.errors);
}

function versionOfDari(): string {
  return String((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: unknown }).version);
}

function bringIn(workspace: Workspace, edition: Edition, { folder, format, kinds: wanted, names }: Wanted): number {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(message("exchange.folder", { folder }));
  const ending = `.${ENDINGS[format]}`;
  const problems: Problem[] = [];
  let count = 0;
  for (const { file, kind } of listFiles(dirname(folder), folder.slice(dirname(folder).length + 1), noFindings())) {
    const name = file.split("/").slice(1).join("/").slice(0, -ending.length);
    const isWanted =
      kind === "file" && file.endsWith(ending) && wanted.some((one) => name === one || name.startsWith(`${one}/`));
    const path = name.replace(/^pages\/(index$)?/, "");
    if (!isWanted || (names.length > 0 && !names.some((one) => path === one || path.startsWith(`${one}/`)))) continue;
    const bytes = readFileSync(join(folder, `${name}${ending}`));
    const returned =
      format === "po" ? fromPo(bytes, file, problems) : fromXliff(bytes.toString("utf8"), file, problems);
    const brought = returned && takeIn(workspace, edition, name, file, returned, problems);
    count += 1;
    if (brought !== undefined) printOutcome(brought);
  }
  if (count === 0) throw new UsageError(message("exchange.nothing", { folder, ending }));
  console.log(message("exchange.in", { files: count }));
  return ended([...problems, ...workspace.findings.errors]);
}

function printOutcome({ file, fresh, confirmed, outdated, isNew }: Brought): void {
  if (fresh + confirmed > 0 || isNew)
    console.log(message(isNew ? "exchange.made" : "exchange.taken", { file, fresh, confirmed }));
  for (const { id, source } of outdated as readonly Returned[])
    console.log(`  ${message("exchange.outdated", { id, text: source.slice(0, 60) })}`);
}

function ended(problems: readonly Problem[]): number {
  if (problems.length > 0) console.error(describeProblems(problems));
  return problems.length > 0 ? 1 : 0;
}
