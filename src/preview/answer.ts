import { capabilities } from "../assembly/capabilities.ts";
import { fileType } from "../base/files/fileTypes.ts";
import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { ANYWHERE } from "../site/editions/addresses.ts";
import { errorPage } from "./errorPage.ts";
import type { Preview } from "./preview.ts";
import { errorInWords } from "./problemsInWords.ts";
import type { Shown } from "./renderer.ts";

/** A response of the preview. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Another answer where the page is another; undefined where it is no page that follows by itself. */
  version?: string;
  /** Below the output folder. */
  file?: string;
  isOld?: boolean;
  /** The target of a redirect. */
  location?: string;
}

const HTML = "text/html; charset=utf-8";

/** Returns the response to an address of the site (with its base, without a query). */
export async function answer(preview: Preview, address: string, language: MessageLanguage): Promise<Answer> {
  await preview.first;
  const base = preview.snapshot()?.loaded.catalogue.site.base;
  if (base === undefined) return notYet(preview.problems(), language);
  const mount = base === ANYWHERE ? "/" : base;
  if (address === "/" && mount !== "/") return { status: 302, type: HTML, body: "", location: mount };
  const path = address.startsWith(mount) ? decodedPath(address.slice(mount.length)) : undefined;
  if (path === undefined) return notFound(preview, "", language);
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const owner = preview.snapshot()?.pages.get(file)?.owner;
  if (owner !== undefined) {
    // What editors write is shown at once; what is made of all texts waits until they have been read.
    if (isOfAllTexts(owner)) await preview.whole;
    return pageAnswer(await preview.renderer.page(file), file, 200, preview, language);
  }
  if (preview.snapshot()?.pages.has(`${path}/index.html`) === true)
    return { status: 301, type: HTML, body: "", location: `${address}/` };
  return (
    (await otherAnswer(preview, file)) ??
    (await otherAnswer(preview, `${path}/index.html`)) ??
    notFound(preview, path, language)
  );
}

function isOfAllTexts(owner: string): boolean {
  return capabilities.some(({ name, ofAllTexts }) => name === owner && ofAllTexts !== undefined);
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}

function pageAnswer(
  shown: Shown | undefined,
  file: string,
  status: number,
  preview: Preview,
  language: MessageLanguage,
): Answer {
  if (shown?.html !== undefined)
    return {
      status,
      type: HTML,
      body: shown.html,
      version: status === 200 ? shown.version : `${status} ${shown.version}`,
      file,
      isOld: shown.isOld,
    };
  const folder = preview.snapshot()?.loaded.catalogue.site.folder ?? "";
  return {
    ...notYet(
      [...(shown?.error === undefined ? [] : errorInWords(shown.error, folder, language)), ...preview.problems()],
      language,
    ),
    file,
  };
}

async function otherAnswer(preview: Preview, file: string): Promise<Answer | undefined> {
  const type = fileType(file).type ?? "application/octet-stream";
  const ofEleventy = await preview.renderer.ofEleventy(file);
  if (ofEleventy !== undefined) return { status: 200, type, body: ofEleventy };
  if (preview.others()?.document(file) === undefined) await preview.whole;
  const document = preview.others()?.document(file);
  // Feeds show the pictures of any page.
  if (document !== undefined)
    await preview.renderer.prepare(
      [...(preview.snapshot()?.loaded.catalogue.pages.values() ?? [])].flatMap((own) => [...own.values()]),
    );
  const found = document ?? (await preview.others()?.file(file));
  return found && { status: 200, type, body: await found.bytes() };
}

/** The page that says in the reader's edition that there is nothing at an address. */
async function notFound(preview: Preview, path: string, language: MessageLanguage): Promise<Answer> {
  const pages = preview.snapshot()?.pages;
  const own = `${path.split("/")[0] ?? ""}/404.html`;
  const file = pages?.has(own) === true ? own : "404.html";
  const shown = pages?.has(file) === true ? await preview.renderer.page(file) : undefined;
  if (shown === undefined)
    return { status: 404, type: "text/plain; charset=utf-8", body: message("preview.nothing", {}, language) };
  return pageAnswer(shown, file, 404, preview, language);
}

/** Returns the response for a page that cannot be shown: a list of all problems. */
function notYet(problems: Parameters<typeof errorPage>[0], language: MessageLanguage): Answer {
  return { status: 500, type: HTML, body: errorPage(problems, language), version: "" };
}
