import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** The Git repository in which a folder lies. */
export interface Git {
  /** Absolute path of its working tree. */
  top: string;
  /** The output of a Git command. */
  ask(...args: string[]): string;
  /** Gives a command of Git its standard input. */
  tell(input: string, ...args: string[]): void;
}

/**
 * The repository of a folder; undefined where there is none, or no Git. In a hook the index may be another one than usual; all
 * else that Git tells its hooks holds for the folder in which they began.
 */
export function gitIn(folder: string): Git | undefined {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, GIT_INDEX_FILE: index, ...others } = process.env;
  const run = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv, input?: string) =>
    execFileSync("git", args, {
      cwd,
      env,
      encoding: "utf8",
      input,
      stdio: ["pipe", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
  try {
    const top = run(folder, ["rev-parse", "--show-toplevel"], others).trim();
    const env = index === undefined ? others : { ...others, GIT_INDEX_FILE: resolve(top, index) };
    return { top, ask: (...args) => run(top, args, env), tell: (input, ...args) => void run(top, args, env, input) };
  } catch {
    return undefined;
  }
}
