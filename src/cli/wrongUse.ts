import type { ParseArgsConfig } from "node:util";
import { UsageError } from "../base/errors.ts";
import { nearest } from "../base/files/nearest.ts";
import { message } from "../base/messages/messages.ts";

/** The message for arguments that Node's parser refuses; `known` are the options of the command. */
export function wrongUse({ code, message: detail }: NodeJS.ErrnoException, known: readonly string[]): string {
  const [, typed = ""] = /'([^']*)'/.exec(detail) ?? [];
  const options = known.map((name) => `--${name}`).join(", ") || "–";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = nearest(typed.replace(/^-+/, ""), known);
    return meant === undefined
      ? message("usage.option", { option: typed, known: options })
      : message("usage.option-meant", { option: typed, meant: `--${meant}` });
  }
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return message("usage.name", { name: typed, known: options });
  // `--site` with nothing behind it, `--strict=yes`.
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return message(/does not take/.test(detail) ? "usage.no-value" : "usage.value", {
      option: typed.replace(/ <value>$/, "").replace(/^-\w, /, ""),
    });
  return detail;
}

/** Options that npm has, too: somebody's settings for npm say nothing of Dari. */
const NPMS = ["json", "force"];

/**
 * Throws a UsageError for options that npm has kept for itself, since no `--` stood before them: `npm run new about --title X`.
 * PowerShell takes the `--` away unless it is quoted.
 */
export function tellSwallowed(name: string, options: NonNullable<ParseArgsConfig["options"]>): void {
  const { env } = process;
  if (env.npm_lifecycle_event !== name) return;
  const swallowed = Object.keys(options).filter((key) => !NPMS.includes(key) && env[`npm_config_${key}`] !== undefined);
  if (swallowed.length > 0)
    throw new UsageError(message("usage.swallowed", { name, options: swallowed.map((key) => `--${key}`).join(", ") }));
}
