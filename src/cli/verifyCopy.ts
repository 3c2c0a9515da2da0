import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { DOWNLOADS } from "../takeaway/names.ts";
import { type Register, verdictOf } from "../takeaway/verdict.ts";
import { pathFrom } from "./command.ts";

/** Where the register of copies may lie below an output folder: of a build, of a pack. */
const PLACES = [`${DOWNLOADS}/copies.json`, "copies.json"];

/** Judges a copy that somebody carries against the register of a built or packed folder; 0 where it is the copy of now. */
export function verifyCopy(file: string, output: string | undefined): number {
  const folders = output === undefined ? [join(root, "_site"), join(root, "_pack")] : [pathFrom(output)];
  const list = folders.flatMap((folder) => PLACES.map((place) => join(folder, place))).find((one) => existsSync(one));
  if (list === undefined) throw new UsageError(message("verify.no-copies", { folder: folders.join(", ") }));
  const register = JSON.parse(readFileSync(list, "utf8")) as Register;
  const {
    kind,
    file: known,
    day,
    changed,
  } = verdictOf(register, createHash("sha256").update(readFileSync(file)).digest("hex"));
  console.log(message(`verify.copy-${kind}`, { file, known, day: day || "–" }));
  if (changed.length > 0) console.log(message("verify.copy-changed", { changed: changed.join(", ") }));
  return kind === "current" ? 0 : 1;
}
