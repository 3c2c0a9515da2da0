import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";

export interface Served {
  addresses: string[];
  /** Ends when the process is interrupted. */
  done: Promise<void>;
  close(): void;
}

/** Serves a built folder on this machine, below a base, with the 404 page of the reader's edition. */
export async function serve(folder: string, { port, base }: { port: number; base: string }): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const mount = `/${base}/`.replace(/\/{2,}/g, "/");
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(mount)) return url === "/" ? redirect(response, mount) : notFound(response, folder, "");
    request.url = url.slice(mount.length - 1);
    const orElse = () => notFound(response, folder, request.url?.split("/")[1] ?? "");
    // In its dev mode sirv serves hidden files whatever its options say.
    if (/\/\.(?!well-known\/)/.test(request.url)) orElse();
    else files(request, response, orElse);
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      failed(error.code === "EADDRINUSE" ? new UsageError(message("start.port", { port: String(port) })) : error),
    );
    server.listen(port, ready);
  });
  const address = server.address();
  const root = `http://localhost:${typeof address === "object" && address !== null ? address.port : port}${mount}`;
  const editions = readdirSync(folder).filter((name) => existsSync(join(folder, name, "manifest.webmanifest")));
  const done = new Promise<void>((stopped) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => server.close(() => stopped()) && server.closeAllConnections());
  });
  return { addresses: [root, ...editions.map((name) => `${root}${name}/`)], done, close: () => void server.close() };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function notFound(response: ServerResponse, folder: string, edition: string): void {
  const own = join(folder, edition.replace(/[^a-z0-9-]/g, "") || ".", "404.html");
  const file = existsSync(own) ? own : join(folder, "404.html");
  response
    .writeHead(404, { "content-type": "text/html; charset=utf-8" })
    .end(existsSync(file) ? readFileSync(file) : "404");
}
