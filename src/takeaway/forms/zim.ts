import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { MachineError } from "../../base/errors.ts";
import { message } from "../../base/messages/messages.ts";
import { threeLetters } from "../../law/iso639.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { CarriedFile, Copy, Packing, TakeawayForm } from "../packing.ts";
import { stampLine } from "../stamp.ts";
import { siteStamp } from "./siteZip.ts";

const run = promisify(execFile);
/** Pixels of the picture by which Kiwix shows a file (openzim.org, Metadata). */
const ICON = 48;

/** The site in each edition for Kiwix (ZIM): made and checked by openZIM's own programs, which give other bytes each time. */
export const zim: TakeawayForm = {
  name: "zim",
  isAskedFor: true,
  copies: (packing) => {
    const version = versionOf("zimwriterfs");
    versionOf("zimcheck");
    return packing.shown.catalogue.site.editions.map((edition) => zimOf(packing, edition, version));
  },
};

function zimOf({ shown, carried, carriedSum }: Packing, edition: Edition, version: string): Copy {
  const { site } = shown.catalogue;
  const stamp = siteStamp(shown, edition);
  const title = site.nameIn(edition);
  return {
    file: `site-${edition.folder}.zim`,
    form: "zim",
    editions: [edition],
    title,
    stamp,
    facts: `${carriedSum}\n${version}`,
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), "dari-zim-"));
      try {
        const files = await carried(edition);
        await lay(files, join(folder, "site"));
        const made = join(folder, "site.zim");
        await asked("zimwriterfs", [
          `--welcome=${edition.folder}/index.html`,
          "--illustration=illustration.png",
          `--language=${threeLetters(edition.tag)}`,
          `--title=${title}`,
          `--description=${site.descriptionIn(edition) || title}`,
          `--creator=${title}`,
          `--publisher=${title}`,
          `--name=${new URL(site.origin).hostname}_${edition.folder}`,
          `--source=${stamp.address}`,
          `--scraper=Dari ${stampLine(stamp)}`,
          join(folder, "site"),
          made,
        ]);
        await asked("zimcheck", ["--all", made]);
        return readFileSync(made);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Lays the files of a copy into a folder, with the picture by which it is shown. */
async function lay(files: readonly CarriedFile[], folder: string): Promise<void> {
  for (const { file, bytes } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  const icon = files.find(({ file }) => file === "icon-192.png");
  const image =
    icon === undefined
      ? sharp({ create: { width: ICON, height: ICON, channels: 3, background: "#888" } })
      : sharp(Buffer.from(icon.bytes));
  await image.resize(ICON, ICON).png().toFile(join(folder, "illustration.png"));
}

/** The version of a program. Throws a MachineError where there is no such program. */
function versionOf(program: string): string {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    throw new MachineError(message("pack.no-zim", { program }));
  }
}

async function asked(program: string, parameters: readonly string[]): Promise<void> {
  try {
    await run(program, [...parameters]);
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new MachineError(message("pack.zim-failed", { program, detail: `${stdout}\n${stderr}`.trim().slice(-600) }));
  }
}
