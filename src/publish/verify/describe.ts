import { message } from "../../base/messages/messages.ts";
import { type Finding, findingKinds } from "./finding.ts";

/** Files that are named of each kind before the rest is counted. */
const MOST = 8;

/** Formats findings for the terminal: by kind, each detail once, with what to do. */
export function describeFindings(findings: readonly Finding[]): string {
  return findingKinds
    .flatMap((kind) => {
      const found = findings.filter((finding) => finding.kind === kind);
      if (found.length === 0) return [];
      const byDetail = new Map<string, string[]>();
      for (const { file, detail = "" } of found) byDetail.set(detail, [...(byDetail.get(detail) ?? []), file].sort());
      const lines = [...byDetail].map(([detail, files]) => {
        const rest = files.length > MOST ? ` ${message("verify.more", { count: files.length - MOST })}` : "";
        return `  ${detail === "" ? "" : `${detail}  ·  `}${files.slice(0, MOST).join(", ")}${rest}`;
      });
      return [`${message(`verify.${kind}`)} (${found.length})`, ...lines, `    → ${message(`verify.${kind}.do`)}`];
    })
    .join("\n");
}
