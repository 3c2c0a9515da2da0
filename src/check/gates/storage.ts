import { fileAt, textAt } from "../builtSite.ts";
import type { Fault, Gate } from "../gates.ts";

/** What leaves traces in a browser or tells another computer, in the words of a script. */
const TRACES = /\bdocument\s*\.\s*cookie|\bcookieStore\b|\b(?:local|session)Storage\b|\bindexedDB\b|\bopenDatabase\b|\bcaches\s*\.\s*(?:open|delete)|\bserviceWorker\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b|\bRTCPeerConnection\b/;

/** No script of a page keeps anything on the reader's machine or reports to another. */
export const storage: Gate = ({ elements }, site) => {
  const codes = elements.filter(({ name }) => name === "script").map(({ attributes: { src }, code = "" }) => (src === undefined ? code : textAt(site, fileAt(site, src) ?? "")));
  const handlers = elements.flatMap(({ attributes }) => Object.entries(attributes).flatMap(([key, value]) => (/^on/i.test(key) ? [value] : [])));
  const cookies = elements.filter(({ name, attributes }) => name === "meta" && /^set-cookie$/i.test(attributes["http-equiv"] ?? "")).map(() => "document.cookie");
  return [...codes, ...handlers, ...cookies].flatMap((code): Fault[] => {
    const [trace] = TRACES.exec(code) ?? [];
    return trace === undefined ? [] : [{ code: "gate/storage", values: { call: trace } }];
  });
};
