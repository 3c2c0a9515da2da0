import { connect, createServer, type Socket } from "node:net";

export interface Line {
  name: string;
  /** Milliseconds from a packet's start to the answer's arrival. */
  roundTrip: number;
  bitsPerSecond: number;
}

/** Chrome's and WebPageTest's figures. */
export const lines: readonly Line[] = [
  { name: "Slow 3G", roundTrip: 400, bitsPerSecond: 400_000 },
  { name: "2G", roundTrip: 800, bitsPerSecond: 35_000 },
];

const SEGMENT = 1460;
/** IP and TCP of each packet. */
const HEADERS = 40;
/** Packets that a server sends before it has heard anything of their arrival (RFC 6928). */
const FIRST_FLIGHT = 10 * SEGMENT;

/**
 * A slow line in front of a server on this machine. Counted are: the round trip of a new connection, half a round trip
 * for what is asked, the time of each packet on the line, which all connections share, half a round trip for it to
 * arrive, and TCP's slow start: ten packets, then one more for each that is known to have arrived. Not counted are the
 * look-up of the name and TLS (one more round trip each, the same for every page), and lost packets.
 */
export async function slowLine(port: number, line: Line): Promise<{ port: number; close(): void }> {
  const wire = { freeAt: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((reader) => {
    sockets.add(reader.on("error", () => reader.destroy()));
    carry(reader, sockets, port, line, wire);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function carry(
  reader: Socket,
  sockets: Set<Socket>,
  port: number,
  { roundTrip, bitsPerSecond }: Line,
  wire: { freeAt: number },
): void {
  const opened = performance.now() + roundTrip;
  const host = connect(port, "127.0.0.1");
  sockets.add(host.on("error", () => host.destroy()));
  reader.on("data", (asked) =>
    setTimeout(() => host.writable && host.write(asked), Math.max(0, opened - performance.now()) + roundTrip / 2),
  );
  let waiting = Buffer.alloc(0);
  let isOver = false;
  let flying = 0;
  let flight = FIRST_FLIGHT;
  const send = () => {
    while (waiting.length > 0 && flying < flight) {
      const packet = waiting.subarray(0, SEGMENT);
      waiting = waiting.subarray(packet.length);
      flying += packet.length;
      const now = performance.now();
      wire.freeAt = Math.max(now, wire.freeAt) + ((packet.length + HEADERS) * 8_000) / bitsPerSecond;
      const arrives = wire.freeAt - now + roundTrip / 2;
      setTimeout(() => reader.writable && reader.write(packet), arrives);
      setTimeout(
        () => {
          flying -= packet.length;
          flight += packet.length;
          send();
        },
        arrives + roundTrip / 2,
      );
    }
    if (isOver && waiting.length === 0 && flying === 0) reader.end();
  };
  host.on("data", (answer) => {
    waiting = Buffer.concat([waiting, answer]);
    send();
  });
  host.on("end", () => {
    isOver = true;
    send();
  });
}
