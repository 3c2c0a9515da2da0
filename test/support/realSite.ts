import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";
import { serve } from "../../src/publish/serve.ts";
import { sharedSite } from "./sharedSite.ts";
import { type Built, buildInto, buildTiny, emptyFolder, textAt } from "./tinySite.ts";

export interface BuiltSite extends Built {
  /** All files, `/` between folders. */
  files: string[];
  /** Addresses of all HTML files but those that follow: `/en/about/`, `/en/404.html`. */
  pages: string[];
  /** The same pages without pictures: `/text/en/about/`. */
  textPages: string[];
}

export interface OpenSite extends BuiltSite {
  /** Scheme, host and port under which it is served. */
  origin: string;
  close(): void;
}

/**
 * A site folder (the one of this repository unless named), built. One of this repository is built once for all tests:
 * nobody writes into its output. Any other is built into a folder that goes away with the process.
 */
export function builtSite(folder = root, environment: Record<string, string> = {}): BuiltSite {
  const isShared = `${folder}/`.startsWith(`${root}/`);
  const built = isShared
    ? shared(folder, environment)
    : whole(folder, buildTiny(folder, environment, join(emptyFolder(), "site")));
  const entries = readdirSync(built.output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(built.output.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  // Copies to take away are files that readers save, not pages.
  const addresses = files
    .filter((file) => file.endsWith(".html") && !file.startsWith("downloads/"))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
  const isTextOnly = (address: string) => address.startsWith("/text/");
  return {
    ...built,
    files,
    pages: addresses.filter((address) => !isTextOnly(address)),
    textPages: addresses.filter(isTextOnly),
  };
}

function shared(folder: string, environment: Record<string, string>): Built {
  const site = sharedSite(
    folder,
    environment,
    (output) => whole(folder, buildInto(output, folder, environment)).printed,
  );
  return { ...site, code: 0, read: (file) => textAt(join(site.output, file)) };
}

/** The same, where it has been built. */
function whole(folder: string, built: Built): Built {
  if (built.code !== 0) throw new Error(`the site in ${folder} cannot be built:\n${built.printed.slice(0, 2000)}`);
  return built;
}

/** A built site behind an address, for a browser to open. */
export async function openSite(built: BuiltSite): Promise<OpenSite> {
  const { addresses, close } = await serve(built.output, { port: 0, base: "/" });
  return { ...built, origin: new URL(addresses[0] ?? "").origin, close };
}

/** The site of this repository, built and served. */
export async function realSite(): Promise<OpenSite> {
  return openSite(builtSite());
}

/** The file of a page's address. */
export function fileAt(address: string): string {
  return address.replace(/\/$/, "/index.html").slice(1);
}
