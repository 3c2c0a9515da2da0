import { addressOf } from "../../site/editions/addresses.ts";
import type { Manifest } from "../manifest.ts";
import { type Answer, ask } from "./ask.ts";
import type { Finding } from "./finding.ts";
import { sumOf } from "./verifyFolder.ts";

const AT_ONCE = 6;

/**
 * Asks for every old address, and tells those that do not lead to where the manifest says, or in more than one step. A host that
 * cannot lead on shows the small page that was built, or the copy of a file: that leads there too.
 */
export async function oldFindings(root: string, manifest: Manifest): Promise<Finding[]> {
  const { moved, gone } = manifest.old;
  const waiting: Array<() => Promise<Finding[]>> = [
    ...moved.map(
      ({ from, to }) =>
        () =>
          movedFindings(root, from, to, manifest),
    ),
    ...gone.map((file) => () => goneFindings(root, file, manifest)),
  ];
  const findings: Finding[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) findings.push(...(await next()));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return findings;
}

async function movedFindings(root: string, from: string, to: string, manifest: Manifest): Promise<Finding[]> {
  const address = addressAt(root, from);
  const answer = await ask(address, { follows: false });
  if (typeof answer === "string") return [{ kind: "unreachable", file: from, detail: answer }];
  if (isBuilt(answer, from, manifest)) return [];
  const location = answer.headers.get("location") ?? "";
  const isLed =
    (answer.status === 301 || answer.status === 308) &&
    URL.canParse(location, address) &&
    new URL(location, address).href === new URL(addressAt(root, to)).href;
  return isLed ? [] : [{ kind: "moved", file: from, detail: `${answer.status} ${location}`.trim() }];
}

/** 410 says that nothing will come back; 404, and the small page where a host knows no better, at least do not lead astray. */
async function goneFindings(root: string, file: string, manifest: Manifest): Promise<Finding[]> {
  const answer = await ask(addressAt(root, file), { follows: false });
  if (typeof answer === "string") return [{ kind: "unreachable", file, detail: answer }];
  const isGone = answer.status === 410 || answer.status === 404 || isBuilt(answer, file, manifest);
  return isGone ? [] : [{ kind: "moved", file, detail: String(answer.status) }];
}

function isBuilt({ status, bytes }: Answer, file: string, { files }: Manifest): boolean {
  return status === 200 && files.find((entry) => entry.file === file)?.sum === sumOf(bytes);
}

function addressAt(root: string, file: string): string {
  return root + encodeURI(addressOf({ origin: "", base: "" }, file));
}
