import { cacheFolder } from "../base/cacheFolder.ts";
import { message, messageLanguage } from "../base/messages/messages.ts";
import { servePreview } from "../preview/servePreview.ts";
import { terminalOf } from "../preview/terminal.ts";
import { assertIsSite } from "../site/readSite.ts";
import { portFrom, runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

await runCommand(
  "dev",
  { site: { type: "string" }, host: { type: "boolean" } },
  async ({ site, host: isShared = false }) => {
    const folder = siteFolder(site);
    assertIsSite(folder);
    const language = messageLanguage();
    const print = terminalOf(console.log, language);
    const stopped = new Promise<void>((done) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done());
    });
    const { address, elsewhere, close } = await servePreview({
      folder,
      environment: process.env,
      cache: cacheFolder,
      language,
      port: portFrom(process.env),
      isShared,
      onUpdate: print,
    });
    console.log(
      [
        message("dev.open"),
        `  ${address}`,
        ...(isShared ? [message("dev.elsewhere"), ...elsewhere.map((other) => `  ${other}`)] : []),
        message("start.stop"),
      ].join("\n"),
    );
    await stopped;
    close();
    return 0;
  },
);
