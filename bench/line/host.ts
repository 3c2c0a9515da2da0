import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { fileType } from "../../src/base/files/fileTypes.ts";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  json: "application/json",
};

/** Serves a built folder as a host with brotli does, and besides it pages that are given as text by their address. */
export async function hostOf(
  folder: string,
  pages: Readonly<Record<string, string>>,
): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/[?#].*/, "");
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const given = pages[path];
    if (given === undefined && !existsSync(file)) return void response.writeHead(404, { "content-length": 0 }).end();
    const copy =
      given === undefined
        ? fileType(file).shrinks === true
          ? compressed(file)
          : undefined
        : brotliCompressSync(given);
    const body = copy ?? readFileSync(file);
    response
      .writeHead(200, {
        "content-type":
          TYPES[given === undefined ? (file.split(".").at(-1) ?? "") : "html"] ?? "application/octet-stream",
        "content-length": body.length,
        ...(copy === undefined ? {} : { "content-encoding": "br", vary: "accept-encoding" }),
        "cache-control": "max-age=600",
        "last-modified": "Sun, 01 Nov 2026 00:00:00 GMT",
        connection: "close",
      })
      .end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, close: () => server.close() };
}

const known = new Map<string, Buffer>();

/** A text as a host sends it that compresses at its best, once for each file. */
function compressed(file: string): Buffer {
  const bytes = known.get(file) ?? brotliCompressSync(readFileSync(file));
  known.set(file, bytes);
  return bytes;
}
