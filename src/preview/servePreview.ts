import { answer } from "./answer.ts";
import { networkAddresses } from "./hosts.ts";
import { createPreview, type Preview, type PreviewOptions } from "./preview.ts";
import { send } from "./send.ts";
import { listen } from "./server.ts";
import { tabsOf } from "./tabs.ts";

export interface ServeOptions extends PreviewOptions {
  /** 0 for any that is free. */
  port: number;
  /** Whether other machines of the network may look, too. */
  isShared: boolean;
}

export interface ServedPreview {
  /** Where this machine sees it, with a slash at the end. */
  address: string;
  /** Where others do. */
  elsewhere: readonly string[];
  close(): void;
}

/**
 * Shows a site to browsers and lets every open page follow. Listens before anything is read: what is asked for meanwhile waits.
 * Throws a MachineError where the port is taken.
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
