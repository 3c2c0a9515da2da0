import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";
import { withPreview } from "./withPreview.ts";

/** Sends an answer to a browser, with the preview's own script where it is a page. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, version, location }: Answer,
): void {
  const sent =
    version === undefined || typeof body !== "string" ? body : withPreview(body, version, request.headers.host ?? "");
  const bytes = Buffer.from(sent as Uint8Array);
  const head = {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(location === undefined ? {} : { location }),
  };
  const part = status === 200 ? partOf(request.headers.range, bytes.length) : undefined;
  const shown = part === undefined ? bytes : bytes.subarray(part.from, part.to + 1);
  response.writeHead(part === undefined ? status : 206, {
    ...head,
    "content-length": shown.length,
    "accept-ranges": "bytes",
    ...(part === undefined ? {} : { "content-range": `bytes ${part.from}-${part.to}/${bytes.length}` }),
  });
  response.end(request.method === "HEAD" ? undefined : shown);
}

/** The one part that a request asks for: Safari plays no sound and no film from a server that knows none. */
function partOf(range: string | undefined, length: number): { from: number; to: number } | undefined {
  const [, start = "", end = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (start === "" && end === "") return undefined;
  const from = start === "" ? Math.max(0, length - Number(end)) : Number(start);
  const to = start === "" || end === "" ? length - 1 : Math.min(Number(end), length - 1);
  return from <= to && from < length ? { from, to } : undefined;
}
