import { answer } from "./answer.ts";
import { networkAddresses } from "./hosts.ts";
import { createPreview, type Preview, type PreviewOptions } from "./preview.ts";
import { send } from "./send.ts";
import { listen } from "./server.ts";
import { tabsOf } from "./tabs.ts";

export interface ServeOptions extends PreviewOptions {
  /** 0 for any that is free. */
  port: number;
  /** True if other machines in the network may connect as well. */
  isShared: boolean;
}

export interface ServedPreview {
  /** The address on this machine, with a slash at the end. */
  address: string;
  /** The addresses for other machines. */
  elsewhere: readonly string[];
  close(): void;
}

/**
 * Serves a site and keeps every open page up to date. It listens before anything is read: requests wait until then.
 * Throws a MachineError if the port is in use.
 */
export async function servePreview({ port, isShared, onUpdate, ...options }: ServeOptions): Promise<ServedPreview> {
  const { language } = options;
  let begin: (preview: Preview) => void = () => {};
  const begun = new Promise<Preview>((done) => (begin = done));
  const tabs = tabsOf(begun, language);
  const listening = await listen({
    port,
    isShared,
    onRequest: (request, response) => {
      const address = (request.url ?? "/").split("?")[0] ?? "/";
      void begun
        .then((site) => answer(site, address, language))
        .then(
          (found) => send(request, response, found),
          (error: unknown) => {
            response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
          },
        );
    },
    onSocket: tabs.open,
  });
  const preview = createPreview({
    ...options,
    async onUpdate(update) {
      await tabs.update();
      await onUpdate(update);
    },
  });
  begin(preview);
  const at = (host: string) => `http://${host}:${listening.port}/`;
  return {
    address: at("localhost"),
    elsewhere: isShared ? networkAddresses().map(at) : [],
    close() {
      preview.close();
      tabs.close();
      listening.close();
    },
  };
}
