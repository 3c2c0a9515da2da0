import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { MANIFEST, type Manifest, parseManifest } from "../publish/manifest.ts";
import { describeFindings } from "../publish/verify/describe.ts";
import { manifestOf, verifyFolder } from "../publish/verify/verifyFolder.ts";
import { verifyHost } from "../publish/verify/verifyHost.ts";
import { pathFrom, runCommand } from "./command.ts";
import { besideSite } from "./here.ts";
import { verifyCopy } from "./verifyCopy.ts";

await runCommand("verify", { output: { type: "string" } }, async ({ output }, [place, ...more]) => {
  if (place === undefined || more.length > 0) throw new UsageError(message("verify.one"));
  const typed = pathFrom(place);
  if (existsSync(typed) && statSync(typed).isFile()) return verifyCopy(typed, output);
  const isLive = /^https?:\/\//i.test(place);
  const folder = isLive ? besideSite(output, "_site") : pathFrom(place);
  if (!isLive && !(existsSync(folder) && statSync(folder).isDirectory()))
    throw new UsageError(message("verify.none", { place }));
  const site = isLive ? place.replace(/[?#].*$/, "").replace(/\/*$/, "/") : folder;
  // Without a built folder a host can only be held against what it says of itself.
  const isOwn = existsSync(join(folder, MANIFEST));
  const manifest = isOwn || !isLive ? manifestOf(folder) : await manifestAt(site);
  if (manifest === undefined)
    throw new UsageError(
      message("verify.no-manifest", { place: isOwn || !isLive ? join(folder, MANIFEST) : `${site}${MANIFEST}` }),
    );
  const findings = isLive ? await verifyHost(site, manifest) : verifyFolder(folder, manifest);
  if (isLive && !isOwn) console.log(message("verify.own-word", { place: site }));
  if (findings.length > 0) console.log(describeFindings(findings));
  if (isLive) console.log(message("verify.blind"));
  console.log(message("verify.done", { place: site, files: manifest.files.length, count: findings.length }));
  return findings.length > 0 ? 1 : 0;
});

async function manifestAt(site: string): Promise<Manifest | undefined> {
  try {
    const response = await fetch(site + MANIFEST);
    return response.ok ? parseManifest(await response.text()) : undefined;
  } catch (error) {
    throw new UsageError(message("verify.no-answer", { place: site, detail: String((error as Error).cause ?? error) }));
  }
}
