import { message } from "../../base/messages/messages.ts";
import type { Reported } from "./reported.ts";

/**
 * Workflow commands of GitHub Actions, which put each finding on its line of a pull request
 * (docs.github.com: Workflow commands for GitHub Actions). `place` is the folder of the site in its repository.
 */
export function annotations(told: readonly Reported[], place: string): string[] {
  return told.map(({ severity, file, line, column, source, message: what, advice, guide }) => {
    const where = Object.entries({ file: place + (source ?? file), line: line ?? (source && 1), col: column })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
      .join(",");
    const named = source === undefined ? what : `${file}: ${what}`;
    return `::${severity} ${where}::${escaped([named, advice && `→ ${advice}`, guide].filter((text) => text !== undefined).join("\n"))}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** All findings for the summary of a run, in Markdown. */
export function summaryOf(told: readonly Reported[], place: string): string {
  const rows = told.map(({ severity, file, line, source, message: what, advice }) => {
    const where = `${place}${source ?? file}${line === undefined ? "" : `:${line}`}`;
    const mark = severity === "error" ? "❌" : "⚠️";
    return `| ${mark} \`${cell(where)}\` | ${cell(what)} | ${cell(advice ?? "")} |`;
  });
  const [file, what, todo] = ["format.file", "format.what", "format.do"].map((code) => message(code));
  return `| ${file} | ${what} | ${todo} |\n|---|---|---|\n${rows.join("\n")}\n\n`;
}

/** The text of a table cell, escaped so that it is shown as typed: no Markdown, no HTML, no end of the cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|~#&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
