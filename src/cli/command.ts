import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { InputError, MachineError, UsageError } from "../base/errors.ts";
import { describeProblems, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { tellSwallowed, wrongUse } from "./wrongUse.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & typeof helpOption; allowPositionals: true; args: string[] }>
>;

const helpOption = { help: { type: "boolean", short: "h" } } as const;

/**
 * Runs a command and ends the process: 0 done, 1 the input is wrong, 2 the command was used wrongly.
 * `--help` prints the message `help.<name>`.
 */
export async function runCommand<const O extends Options>(
  name: string,
  options: O,
  main: (values: Parsed<O>["values"], positionals: string[]) => Promise<number>,
): Promise<void> {
  // `| head` reads what it wants and goes. The command does its work to the end all the same: a build is not left half done.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  try {
    process.exitCode = await run(name, options, main);
  } catch (error) {
    process.exitCode = printError(error, name);
  }
}

async function run<const O extends Options>(
  name: string,
  options: O,
  main: (values: Parsed<O>["values"], positionals: string[]) => Promise<number>,
): Promise<number> {
  // A command whose main takes no names must not pass over one in silence.
  const { values, positionals } = parsed(name, options, main.length > 1);
  if ((values as { help?: boolean }).help === true) {
    console.log(message(`help.${name}`));
    return 0;
  }
  return await main(values, positionals);
}

function parsed<const O extends Options>(name: string, options: O, allowPositionals: boolean): Parsed<O> {
  tellSwallowed(name, options);
  try {
    return parseArgs({
      args: process.argv.slice(2),
      options: { ...options, ...helpOption },
      allowPositionals,
      strict: true,
    }) as Parsed<O>;
  } catch (error) {
    throw new UsageError(wrongUse(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

function printError(error: unknown, name: string): number {
  if (error instanceof InputError) {
    console.error(describeProblems(error.problems));
    console.error(`\n${message("build.failed", { count: error.problems.length })}`);
    return 1;
  }
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${message("usage.help", { name })}`);
    return 2;
  }
  if (error instanceof MachineError) {
    console.error(error.message);
    return 1;
  }
  console.error(
    process.env.DEBUG ? error : message("internal", { detail: String((error as Error)?.message ?? error) }),
  );
  return 1;
}

/** The port to serve on: `PORT`, else 8080. Throws a UsageError for anything that is no port. */
export function portFrom({ PORT = "" }: NodeJS.ProcessEnv): number {
  const port = Number(PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(message("environment/port", { value: PORT }));
  return port;
}

/**
 * Resolves a path from the command line: npm changes to the project's folder, but the user means the one where it was
 * typed.
 */
export function pathFrom(typed: string): string {
  return resolve(process.env.INIT_CWD ?? root, typed);
}
