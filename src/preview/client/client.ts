import type { FromTab, State, ToTab } from "./messages.ts";
import { showIn } from "./show.ts";

/** The path of the preview's socket; the same as in withPreview.ts, which a browser cannot import. */
const SOCKET = "/.dari-preview";
/** A preview that was stopped may be started again: how often a tab asks (milliseconds). */
const AGAIN = 700;

const version = document.currentScript?.dataset.version ?? "";
let socket: WebSocket | undefined;
let state: State | undefined;
const show = showIn(document, (isFolded) => {
  if (state !== undefined) show((state = { ...state, isFolded }), socket?.readyState !== WebSocket.OPEN);
  say({ say: "fold", isFolded });
});

function say(words: FromTab): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
}

function connect(): void {
  socket = new WebSocket(`ws://${location.host}${SOCKET}`);
  socket.onopen = () => say({ say: "open", address: location.pathname, version });
  socket.onmessage = ({ data }) => {
    const words = JSON.parse(String(data)) as ToTab;
    if (words.say === "reload") return location.reload();
    // Facts that are still weighed are those of before.
    state = { ...words, page: words.page ?? state?.page };
    show(state, false);
  };
  socket.onclose = () => {
    if (state !== undefined) show(state, true);
    setTimeout(connect, AGAIN);
  };
}

connect();
