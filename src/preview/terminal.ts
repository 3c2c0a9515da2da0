import { describeProblem, type MessageLanguage, message } from "../base/messages/messages.ts";
import type { Update } from "./preview.ts";
import { printed } from "./problemsInWords.ts";

/**
 * Reports in a terminal what the preview sees: changed files, problems when they change, and when there are none left.
 */
export function terminalOf(print: (text: string) => void, language: MessageLanguage): (update: Update) => void {
  let known = "";
  let warned = new Set<string>();
  let isRead = false;
  return ({ files, milliseconds, problems, snapshot, isRead: isNowRead }) => {
    const now = printed(problems);
    if (files.length > 0)
      print(
        message(
          "dev.changed",
          { count: files.length, file: files[0] ?? "", milliseconds: Math.round(milliseconds) },
          language,
        ),
      );
    if (now !== known)
      print(
        now === ""
          ? message("dev.mended", {}, language)
          : `\n${now}\n${message("dev.errors", { count: problems.length }, language)}\n`,
      );
    known = now;
    if (!isNowRead || snapshot === undefined) return;
    const warnings = snapshot.loaded.warnings.map((problem) => describeProblem(problem, language));
    for (const warning of new Set(warnings)) if (!warned.has(warning)) print(warning);
    warned = new Set(warnings);
    if (!isRead)
      print(
        message("dev.read", { count: snapshot.pages.size, errors: problems.length, warnings: warned.size }, language),
      );
    isRead = true;
  };
}
