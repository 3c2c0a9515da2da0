/** The part of ws 8 that the preview uses; the package brings no types. */
declare module "ws" {
  import type { IncomingMessage } from "node:http";
  import type { Duplex } from "node:stream";
  export class WebSocket {
    static readonly OPEN: number;
    readonly readyState: number;
    send(text: string): void;
    terminate(): void;
    on(event: "message", handler: (data: Buffer) => void): this;
    on(event: "close" | "error", handler: () => void): this;
  }
  export class WebSocketServer {
    constructor(options: { noServer: true; maxPayload: number });
    readonly clients: Set<WebSocket>;
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: (socket: WebSocket) => void): void;
    close(): void;
  }
}
