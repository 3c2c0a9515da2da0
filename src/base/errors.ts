/** A problem in a file that an editor wrote: file, line and message code. The messages are in src/base/messages/. */
export interface Problem {
  /** Path from the site folder, with `/` between folders. */
  file: string;
  /** Counted from 1. */
  line?: number;
  /** Key of a message in src/base/messages/*.json. */
  code: string;
  /** Values for the placeholders of the message. */
  values?: Record<string, string | number>;
}

/** Errors stop a build, warnings go into the report; both are gathered, so that an editor sees all of them at once. */
export interface Findings {
  errors: Problem[];
  warnings: Problem[];
}

/** An empty list of findings. */
export function noFindings(): Findings {
  return { errors: [], warnings: [] };
}

/** The input is wrong (exit code 1): carries every error that was found. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  /** Eleventy's preview prints no stack trace for an editor's slip. */
  readonly skipOriginalStack = true;
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} errors in the site's files`);
    this.name = "InputError";
    this.problems = problems;
  }
}

/** The command was used wrongly (exit code 2). */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** The machine does not let a command do its work (exit code 1): no space, no permission, a folder in use. */
export class MachineError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MachineError";
  }
}

/** Throws an InputError when there is any error. */
export function stopOnErrors(findings: Findings): void {
  if (findings.errors.length > 0) throw new InputError(findings.errors);
}
