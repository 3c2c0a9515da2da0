import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** The files of a site folder that editors write, by path. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    ["content", "i18n", "static"]
      .flatMap((top) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.startsWith(`${top}/`)),
      )
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file)).toString("base64")]),
  );
}

/**
 * A repository for the page to open: the File System Access API asks a person for a folder, so the page gets one of the browser's
 * own (the origin private file system), with the same handles.
 */
export async function giveFolder(page: Page, files: Record<string, string>): Promise<void> {
  await page.addInitScript({
    content: `globalThis.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      const given = ${JSON.stringify(files)};
      await root.getDirectoryHandle(".git", { create: true });
      for (const [path, text] of Object.entries(given)) {
        const names = path.split("/");
        let folder = root;
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
        await file.write(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)));
        await file.close();
      }
      return root;
    };`,
  });
}

/** All files of that folder as they are now. */
export async function filesNow(page: Page): Promise<Record<string, string>> {
  return (await page.evaluate(`(async () => {
    const found = {};
    const read = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await read(handle, path + name + "/");
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found[path + name] = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
        }
      }
    };
    await read(await navigator.storage.getDirectory(), "");
    return found;
  })()`)) as Record<string, string>;
}

/** A text among such files. */
export function textOf(files: Record<string, string>, file: string): string | undefined {
  const found = files[file];
  return found === undefined ? undefined : Buffer.from(found, "base64").toString("utf8");
}
