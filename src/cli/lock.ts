import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isOfAddresses } from "../addresses/capability.ts";
import { ADDRESSES, type Editions, readAddressLock, withPublished, writeAddressLock } from "../addresses/lockFile.ts";
import { readWhole } from "../assembly/loadSite.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { instrumentFolders } from "../law/instrumentFolders.ts";
import { type Lock, lockFile, lockOf } from "../law/lock.ts";
import { readInstruments } from "../law/readInstruments.ts";
import { readLock } from "../law/readLock.ts";
import { runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

await runCommand("lock", { site: { type: "string" } }, async ({ site: typed }, wanted) => {
  const findings = noFindings();
  const site = readSettings(siteFolder(typed), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const folders = instrumentFolders(site);
  const unknown = wanted.find((name) => !folders.includes(name));
  if (unknown !== undefined)
    throw new UsageError(message("lock.unknown", { name: unknown, known: folders.join(", ") || "–" }));
  if (folders.length === 0) console.log(message("lock.none"));
  const instruments = readInstruments(site, wanted.length > 0 ? wanted : folders, findings);
  const locks = new Set(folders.map(lockFile));
  // What the old lock finds is what this command is for; all else must be mended first.
  stopOnErrors({
    ...findings,
    errors: findings.errors.filter(({ code, file }) => !code.startsWith("instrument/lock-") && !locks.has(file)),
  });
  for (const instrument of instruments) {
    const file = lockFile(instrument.folder);
    // A lock that cannot be read holds nothing.
    const old = readLock(site.folder, instrument.folder, noFindings()) ?? {};
    const lock = lockOf(instrument);
    writeFileSync(join(site.folder, file), `${JSON.stringify(lock, null, 1)}\n`);
    console.log(message("lock.done", { file, ...differences(old, lock) }));
  }
  return wanted.length > 0 ? 0 : lockAddresses(site.folder);
});

/** Adds everything that the site publishes now to the lock of its addresses; what would be lost stays in it, and is told. */
async function lockAddresses(folder: string): Promise<number> {
  const findings = noFindings();
  const loaded = await readWhole({ folder, environment: process.env, drafts: false }, findings);
  stopOnErrors({ ...findings, errors: findings.errors.filter(({ code }) => !isOfAddresses(code)) });
  // Lines that cannot be read hold nothing.
  const before = readAddressLock(folder, noFindings())?.places ?? new Map<string, Editions>();
  const places = withPublished(before, loaded.addresses.published);
  writeFileSync(join(folder, ADDRESSES), writeAddressLock(places));
  const added = [...places.keys()].filter((place) => !before.has(place)).length;
  console.log(message("lock.addresses", { file: ADDRESSES, count: places.size, added }));
  const left = noFindings();
  await readWhole({ folder, environment: process.env, drafts: false }, left);
  stopOnErrors(left);
  return 0;
}

function differences(old: Lock, lock: Lock): { changed: number; added: number; lost: number } {
  const flat = (one: Lock) =>
    new Map(
      Object.entries(one).flatMap(([tag, units]) =>
        Object.entries(units).map(([id, sum]): [string, string] => [`${tag} ${id}`, sum]),
      ),
    );
  const [before, now] = [flat(old), flat(lock)];
  return {
    changed: [...now].filter(([key, sum]) => before.has(key) && before.get(key) !== sum).length,
    added: [...now.keys()].filter((key) => !before.has(key)).length,
    lost: [...before.keys()].filter((key) => !now.has(key)).length,
  };
}
