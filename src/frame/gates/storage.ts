import { type BuiltSite, fileAt, textAt } from "../../publish/gates/builtSite.ts";
import type { Fault, Gate } from "../../publish/gates/gate.ts";
import type { ScriptName } from "../names.ts";
import { type Reason, scriptReasons } from "../reasons.ts";
import { listedName } from "./scripts.ts";

/** Script APIs that store data in the browser or contact another server. */
const TRACES =
  /\bdocument\s*\.\s*cookie|\bcookieStore\b|\b(?:local|session)Storage\b|\bindexedDB\b|\bopenDatabase\b|\bcaches\s*\.\s*(?:open|delete)|\bserviceWorker\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b|\bRTCPeerConnection\b/g;

/** No script of a page keeps anything on the reader's machine or reports to another, but what its reason names. */
export const storage: Gate = ({ file, elements }, site) => {
  const scripts = elements
    .filter(({ name }) => name === "script")
    .map(({ attributes: { src }, code = "" }) =>
      src === undefined
        ? { calls: callsIn(code), keeps: [] }
        : { calls: callsOf(fileAt(site, src, file) ?? "", site), keeps: keptBy(listedName(src, file, site)) },
    );
  const handlers = elements.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) =>
      /^on/i.test(key) ? [{ calls: callsIn(value), keeps: [] }] : [],
    ),
  );
  const cookies = elements
    .filter(({ name, attributes }) => name === "meta" && /^set-cookie$/i.test(attributes["http-equiv"] ?? ""))
    .map(() => ({ calls: ["document.cookie"], keeps: [] }));
  return [...scripts, ...handlers, ...cookies].flatMap(({ calls, keeps }: Calls): Fault[] => {
    const call = calls.find((found) => !keeps.includes(found));
    return call === undefined ? [] : [{ code: "gate/storage", values: { call } }];
  });
};

interface Calls {
  calls: readonly string[];
  /** Those that the script has a reason for. */
  keeps: readonly string[];
}

const known = new WeakMap<BuiltSite, Map<string, readonly string[]>>();

/** The calls in a script that many pages have, looked for once. */
function callsOf(file: string, site: BuiltSite): readonly string[] {
  const found = known.get(site) ?? new Map<string, readonly string[]>();
  known.set(site, found);
  const calls = found.get(file) ?? callsIn(textAt(site, file));
  found.set(file, calls);
  return calls;
}

function callsIn(code: string): readonly string[] {
  return code.match(TRACES) ?? [];
}

function keptBy(name: ScriptName | undefined): readonly string[] {
  const reason: Reason | undefined = name === undefined ? undefined : scriptReasons[name];
  return reason?.keeps ?? [];
}
