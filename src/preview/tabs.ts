import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { MessageLanguage } from "../base/messages/messages.ts";
import { todayOf } from "../site/today.ts";
import { type Answer, answer } from "./answer.ts";
import type { ToTab } from "./client/messages.ts";
import { type PageFacts, pageFacts } from "./pageFacts.ts";
import type { Preview } from "./preview.ts";
import { wordsFor } from "./wordsFor.ts";

/** The pages that are open in browsers. */
export interface Tabs {
  /** Takes a tab's socket. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Reloads every tab whose page has changed, and sends the problems to all of them. */
  update(): Promise<void>;
  close(): void;
}

/** The messages of a tab: the address and version that it shows, or that the bar is folded in all tabs. */
const fromTab = z.discriminatedUnion("say", [
  z.strictObject({ say: z.literal("open"), address: z.string(), version: z.string() }),
  z.strictObject({ say: z.literal("fold"), isFolded: z.boolean() }),
]);

/** The greatest size of a tab's message in bytes: it holds an address. */
const MOST = 4096;

/** Keeps the open pages of a preview, which may still be about to begin. */
export function tabsOf(begun: Promise<Preview>, language: MessageLanguage): Tabs {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST });
  /** The address and the version that each tab shows. */
  const open = new Map<WebSocket, { address: string; version: string }>();
  let isFolded = false;

  const say = (socket: WebSocket, words: ToTab) => {
    if (socket.readyState === 1) socket.send(JSON.stringify(words));
  };

  async function sendState(socket: WebSocket): Promise<void> {
    const tab = open.get(socket);
    if (tab === undefined) return;
    const preview = await begun;
    const shown = await answer(preview, tab.address, language);
    if ((shown.version ?? "") !== tab.version) return say(socket, { say: "reload" });
    const state: ToTab = {
      say: "state",
      words: wordsFor(language),
      problems: preview.problems(),
      isOld: shown.isOld === true || shown.status === 500,
      isFolded,
      isRead: preview.isRead(),
    };
    say(socket, state);
    // Weighing takes a while: nobody waits for it.
    setImmediate(() => say(socket, { ...state, page: factsOf(preview, shown) }));
  }

  function factsOf(preview: Preview, { file, body }: Answer): PageFacts | undefined {
    const snapshot = preview.snapshot();
    const page = file === undefined ? undefined : snapshot?.pages.get(file);
    if (snapshot === undefined || page === undefined || typeof body !== "string") return undefined;
    return pageFacts(snapshot.loaded, page, body, todayOf(snapshot.loaded.catalogue.site), language);
  }

  function hear(socket: WebSocket, data: Buffer): void {
    const words = fromTab.parse(JSON.parse(data.toString("utf8")));
    if (words.say === "fold") {
      ({ isFolded } = words);
      for (const tab of open.keys()) void sendState(tab);
    } else {
      open.set(socket, { address: words.address, version: words.version });
      void sendState(socket);
    }
  }

  return {
    open(request, socket, head) {
      server.handleUpgrade(request, socket, head, (tab) => {
        tab.on("message", (data) => {
          try {
            hear(tab, data);
          } catch {
            tab.terminate();
          }
        });
        tab.on("close", () => open.delete(tab));
        tab.on("error", () => tab.terminate());
      });
    },
    async update() {
      await Promise.all([...open.keys()].map(sendState));
    },
    close() {
      for (const tab of server.clients) tab.terminate();
      server.close();
    },
  };
}
