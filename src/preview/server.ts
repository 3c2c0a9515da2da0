import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { MachineError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { isOwnHost } from "./hosts.ts";
import { SOCKET } from "./withPreview.ts";

export interface ServerOptions {
  /** 0 for any that is free. */
  port: number;
  /** True if other machines in the network may connect as well. */
  isShared: boolean;
  onRequest(request: IncomingMessage, response: ServerResponse): void;
  onSocket(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface Listening {
  port: number;
  close(): void;
}

/**
 * Both addresses of this machine, since a browser may use either for `localhost`; `undefined` means all its addresses.
 */
const OWN = ["127.0.0.1", "::1"];
const EVERYWHERE = [undefined];

/**
 * Listens for browsers of this machine, and only if shared for those of others. Throws a MachineError if the port is in
 * use.
 */
export async function listen({ port, isShared, onRequest, onSocket }: ServerOptions): Promise<Listening> {
  const servers: Server[] = [];
  let own = port;
  for (const host of isShared ? EVERYWHERE : OWN) {
    const server = createServer((request, response) => {
      if (isOwnHost(request.headers.host, isShared)) onRequest(request, response);
      else response.writeHead(403, { "content-type": "text/plain; charset=utf-8" }).end(message("preview.other-host"));
    });
    server.on("upgrade", (request, socket: Duplex, head: Buffer) => {
      // A page of another site may open a socket to anywhere; it says where it comes from.
      const isOwn =
        isOwnHost(request.headers.host, isShared) && request.headers.origin === `http://${request.headers.host}`;
      if (isOwn && request.url?.split("?")[0] === SOCKET) onSocket(request, socket, head);
      else socket.destroy();
    });
    try {
      await opened(server, own, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has one name fewer.
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT" || (code === "EINVAL" && servers.length > 0)) continue;
      for (const other of servers) other.close();
      throw code === "EADDRINUSE" || code === "EACCES"
        ? new MachineError(message("preview.port", { port: own }))
        : error;
    }
    servers.push(server);
    own = (server.address() as AddressInfo).port;
  }
  return {
    port: own,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function opened(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((ready, failed) => {
    server.once("error", failed);
    server.listen({ port, host }, () => {
      server.off("error", failed);
      ready();
    });
  });
}
