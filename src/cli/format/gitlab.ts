import { createHash } from "node:crypto";
import type { Reported } from "./reported.ts";

/** A finding as GitLab's report on code quality has it (docs.gitlab.com: Code Quality, report format). */
export interface CodeQuality {
  description: string;
  check_name: string;
  /** The same finding has the same one in every run: GitLab tells what is new. */
  fingerprint: string;
  severity: "major" | "minor";
  location: { path: string; lines: { begin: number } };
}

/** Findings for GitLab; `place` is the folder of the site in its repository. */
export function codeQuality(told: readonly Reported[], place: string): CodeQuality[] {
  const counts = new Map<string, number>();
  return told.map(({ severity, file, line, source, code, message, advice }) => {
    const path = place + (source ?? file);
    const what = source === undefined ? message : `${file}: ${message}`;
    // Without the line: what stands above may grow.
    const key = `${path}\0${code}\0${what}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return {
      description: advice === undefined ? what : `${what} → ${advice}`,
      check_name: code,
      fingerprint: createHash("sha256").update(`${key}\0${count}`).digest("hex").slice(0, 40),
      severity: severity === "error" ? "major" : "minor",
      location: { path, lines: { begin: line ?? 1 } },
    };
  });
}
