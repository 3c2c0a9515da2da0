import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Update } from "../../src/preview/preview.ts";
import { type ServeOptions, servePreview } from "../../src/preview/servePreview.ts";
import { emptyFolder, type Files, tinySite } from "./tinySite.ts";
import { epoch } from "./today.ts";

/** A preview that tests look at, and the folder whose files they change. */
export interface OpenPreview {
  folder: string;
  /** Scheme, host and port, without a slash at the end. */
  origin: string;
  write(file: string, content: string | Buffer): void;
  /** Writes a file aside and puts it in the place of the one before, as careful editors do. */
  replace(file: string, content: string): void;
  rename(from: string, to: string): void;
  remove(file: string): void;
  /** Waits until what was seen last is as a test wants it. */
  until(isWanted: (update: Update) => boolean | Promise<boolean>): Promise<Update>;
  /** The text at an address, as the preview sends it. */
  get(address: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** How often anything was told. */
  updates(): number;
  close(): void;
}

/** Pictures and cards that were made once are made once for all tests of a file. */
const cache = emptyFolder();

/** Opens a preview of a tiny site, or of a folder, in this process. */
export async function openPreview(files: Files | string, options: Partial<ServeOptions> = {}): Promise<OpenPreview> {
  const folder = typeof files === "string" ? files : tinySite(files);
  let last: Update | undefined;
  let updates = 0;
  let waiting: Array<() => void> = [];
  const { address, close } = await servePreview({
    folder,
    environment: { SOURCE_DATE_EPOCH: epoch },
    cache,
    language: "en",
    port: 0,
    isShared: false,
    ...options,
    onUpdate(update) {
      last = update;
      updates += 1;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  });
  const origin = address.replace(/\/$/, "");
  const at = (file: string) => join(folder, file);
  return {
    folder,
    origin,
    write(file, content) {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), content);
    },
    replace(file, content) {
      writeFileSync(`${at(file)}___new___`, content);
      renameSync(`${at(file)}___new___`, at(file));
    },
    rename(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    remove: (file) => rmSync(at(file), { recursive: true }),
    async until(isWanted) {
      for (;;) {
        const next = new Promise<void>((wake) => waiting.push(wake));
        if (last !== undefined && (await isWanted(last))) return last;
        await next;
      }
    },
    async get(address) {
      const answer = await fetch(origin + address, { redirect: "manual" });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    updates: () => updates,
    close,
  };
}

/** Returns true if the whole site has been read and nothing is wrong with it. */
export const isSound = ({ isRead, problems }: Update): boolean => isRead && problems.length === 0;

/** A page as the preview sends it, without what the preview has added: what a build would write. */
export function withoutPreview(html: string, host: string): string {
  const [, script = ""] = /<script data-version="[^"]*">([^]*)<\/script>\n$/.exec(html) ?? [];
  const own = html.slice(0, html.lastIndexOf("<script data-version="));
  return own.replace(
    /(http-equiv="Content-Security-Policy" content=")([^"]*)"/,
    (_all, before: string, policy: string) => {
      const added = [`'sha256-${sumOf(script)}'`, `ws://${host}/.dari-preview`];
      const directives = policy.split(";").map((directive) =>
        directive
          .split(" ")
          .filter((source) => !added.includes(source))
          .join(" "),
      );
      // A directive that has no source left was added for the preview alone.
      return `${before}${directives.filter((directive) => directive.includes(" ")).join(";")}"`;
    },
  );
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
