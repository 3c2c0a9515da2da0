import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { endingOf, fileType } from "../../base/files/fileTypes.ts";
import { escaped } from "../../base/markdown/pictureElement.ts";
import { readerCode, scriptNamed } from "../../frame/scripts.ts";
import { planOf } from "../../publish/hosts/plan.ts";
import type { Writer, Written } from "../../publish/written.ts";
import { addressOf, fileOf } from "../../site/editions/addresses.ts";
import type { OutputFile } from "../../site/outputFile.ts";
import type { Shown } from "../../site/shown.ts";
import { KEPT_LIST, TAKE_AWAY, WORKER } from "../names.ts";
import { keptFiles } from "./keptFiles.ts";
import { type KeptGroup, type KeptList, type KeptPart, SHARED } from "./keptList.ts";

/** Bytes of text in a pack, about: a tenth of an edition, so that what a slow line has brought is not lost. */
const PACK_SIZE = 200_000;

/** Bytes that a request and its answer add to what they carry. */
const HEADERS = 500;

/**
 * The files with which a browser keeps the site, made of the files as they were written: packs of texts, their list with sums, and
 * the service worker.
 */
export function phoneFiles({ catalogue: { site, files: copied }, wordsOf }: Shown, writer: Writer): OutputFile[] {
  const { groups, same } = keptFiles(site, copied, writer);
  const packs: OutputFile[] = [];
  const groupsOf = (folder: string): KeptGroup => {
    const own = [...groups].flatMap(([file, group]) => (group === folder ? (writer.files.get(file) ?? []) : []));
    const isText = ({ file }: Written) => fileType(file).shrinks === true;
    const parts = [
      ...packed(own.filter(isText)).map((some, at) => {
        const text = packOf(some, writer.folder);
        const sum = createHash("sha256").update(text).digest("hex");
        const file = `assets/kept-${folder}-${at + 1}.${sum.slice(0, 8)}.json`;
        packs.push({ file, bytes: () => text });
        const size = some.reduce((all, { bytes }) => all + bytes, 0);
        const plain = Buffer.byteLength(text) + HEADERS;
        return { file, sum, load: gzipSync(text).length + HEADERS, plain, size };
      }),
      ...own
        .filter((one) => !isText(one))
        .map(
          ({ file, sum, bytes }): KeptPart => ({
            file,
            sum,
            load: bytes + HEADERS,
            plain: bytes + HEADERS,
            size: bytes,
          }),
        ),
    ];
    return { folder, sum: sumOf(JSON.stringify(parts)), parts };
  };
  const { always, pages } = planOf(site, [], []);
  const list: KeptList = {
    types: Object.fromEntries(
      [...groups.keys()].map((file) => [endingOf(file), fileType(file).type ?? "application/octet-stream"]),
    ),
    headers: { ...always, ...pages },
    scripts: weightOf([scriptNamed("phone-load").code, readerCode("service-worker")]),
    groups: [SHARED, ...site.editions.map(({ folder }) => folder)].map(groupsOf),
    notices: Object.fromEntries(
      site.editions.map((edition) => {
        const address = `${addressOf(site, fileOf(edition, TAKE_AWAY))}#offline-part`;
        const text = wordsOf(edition).t("takeaway.phone.notice");
        return [edition.folder, `<p><b><a href="${escaped(address)}">${escaped(text)}</a></b></p>`];
      }),
    ),
    same,
  };
  return [
    ...packs,
    { file: KEPT_LIST, bytes: () => JSON.stringify(list) },
    { file: WORKER, bytes: () => workerCode(list) },
  ];
}

/** Where a site keeps nothing on phones, the worker of an earlier one removes itself and all that was kept. */
export function removingWorker(): OutputFile {
  return { file: WORKER, bytes: () => readerCode("service-worker-removed") };
}

/** The worker says which versions are current: browsers ask for it, so that nothing else need be asked for. */
function workerCode({ groups }: KeptList): string {
  return `self.current=${JSON.stringify(groups.map(({ folder, sum }) => `${folder}-${sum}`))};${readerCode("service-worker")}`;
}

function weightOf(scripts: readonly string[]): KeptList["scripts"] {
  const sum = (weigh: (code: string) => number) => scripts.reduce((all, code) => all + weigh(code) + HEADERS, 0);
  return { load: sum((code) => gzipSync(code).length), plain: sum((code) => Buffer.byteLength(code)) };
}

/** Texts in packs of a stable choice: a page that changes changes no other pack than its own. */
function packed(files: readonly Written[]): Written[][] {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(all / PACK_SIZE)));
  const packs = Array.from({ length: count }, (): Written[] => []);
  for (const one of files) packs[Number.parseInt(sumOf(one.file), 16) % count]?.push(one);
  return packs.filter((pack) => pack.length > 0);
}

function packOf(files: readonly Written[], folder: string): string {
  return JSON.stringify(Object.fromEntries(files.map(({ file }) => [file, readFileSync(join(folder, file), "utf8")])));
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
