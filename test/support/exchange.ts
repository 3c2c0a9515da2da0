import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../src/base/errors.ts";
import { kinds, unitFiles } from "../../src/translations/exchange/files.ts";
import { fromPo, poOf } from "../../src/translations/exchange/po.ts";
import { type Brought, takeIn } from "../../src/translations/exchange/takeIn.ts";
import type { Returned, UnitFile } from "../../src/translations/exchange/unit.ts";
import { fromXliff, xliffOf } from "../../src/translations/exchange/xliff.ts";
import { editionNamed, type Workspace } from "../../src/translations/workspace.ts";
import { workspaceOf } from "./ledger.ts";

export type Format = "po" | "xliff";

/** The units that go out for an edition of a site folder. */
export function outgoing(
  folder: string,
  tag: string,
  names: readonly string[] = [],
  workspace = workspaceOf(folder),
): UnitFile[] {
  return unitFiles(workspace, editionNamed(workspace, tag), kinds, names);
}

/** A file of units as it goes out. */
export function fileOf(file: UnitFile, format: Format): string {
  return format === "po" ? poOf(file, "2026-12-01 00:00+0000") : xliffOf(file);
}

/** Returns the result of a file, given as it came back. */
export function incoming(
  folder: string,
  tag: string,
  name: string,
  bytes: Buffer | string,
  format: Format,
  workspace?: Workspace,
): { brought: Brought | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const file = `work/${name}.${format === "po" ? "po" : "xlf"}`;
  const returned =
    format === "po" ? fromPo(Buffer.from(bytes), file, problems) : fromXliff(String(bytes), file, problems);
  return { ...taken(folder, tag, name, returned ?? [], problems, file, returned !== undefined, workspace), problems };
}

/** Returns the result of texts, as a reader of a format gives them. */
export function taken(
  folder: string,
  tag: string,
  name: string,
  returned: readonly Returned[],
  problems: Problem[] = [],
  file = `work/${name}.po`,
  isRead = true,
  workspace = workspaceOf(folder),
): { brought: Brought | undefined; problems: Problem[] } {
  return {
    brought: isRead ? takeIn(workspace, editionNamed(workspace, tag), name, file, returned, problems) : undefined,
    problems,
  };
}

/** All files of a folder with their bytes. */
export function snapshot(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file).toString("base64")]),
  );
}

/** Copies folders of a site into another one. */
export function copied(from: string, to: string, folders: readonly string[]): string {
  for (const folder of folders) {
    for (const [file, bytes] of snapshot(join(from, folder))) {
      mkdirSync(dirname(join(to, folder, file)), { recursive: true });
      writeFileSync(join(to, folder, file), Buffer.from(bytes, "base64"));
    }
  }
  return to;
}
