import { fileAt, textAt } from "../../publish/gates/builtSite.ts";
import type { Fault, Gate } from "../../publish/gates/gate.ts";
import type { ScriptName } from "../names.ts";
import { type Reason, scriptReasons } from "../reasons.ts";
import { listedName } from "./scripts.ts";

/** Script APIs that store data in the browser or contact another server. */
const TRACES =
  /\bdocument\s*\.\s*cookie|\bcookieStore\b|\b(?:local|session)Storage\b|\bindexedDB\b|\bopenDatabase\b|\bcaches\s*\.\s*(?:open|delete)|\bserviceWorker\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b|\bRTCPeerConnection\b/g;

/** No script of a page keeps anything on the reader's machine or reports to another, but what its reason names. */
export const storage: Gate = ({ file, elements }, site) => {
  const codes = elements
    .filter(({ name }) => name === "script")
    .map(({ attributes: { src }, code = "" }) =>
      src === undefined
        ? { code, keeps: [] }
        : { code: textAt(site, fileAt(site, src, file) ?? ""), keeps: keptBy(listedName(src, file, site)) },
    );
  const handlers = elements.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (/^on/i.test(key) ? [{ code: value, keeps: [] }] : [])),
  );
  const cookies = elements
    .filter(({ name, attributes }) => name === "meta" && /^set-cookie$/i.test(attributes["http-equiv"] ?? ""))
    .map(() => ({ code: "document.cookie", keeps: [] }));
  return [...codes, ...handlers, ...cookies].flatMap(({ code, keeps }): Fault[] => {
    const trace = code.match(TRACES)?.find((found) => !keeps.includes(found));
    return trace === undefined ? [] : [{ code: "gate/storage", values: { call: trace } }];
  });
};

function keptBy(name: ScriptName | undefined): readonly string[] {
  const reason: Reason | undefined = name === undefined ? undefined : scriptReasons[name];
  return reason?.keeps ?? [];
}
