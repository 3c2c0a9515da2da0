// The list of commands. Plain JavaScript without dependencies, for it is asked before anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageLanguage } from "../base/messages/language.mjs";

/** The commands in the order in which an editor meets them; the last group is for those who work on Dari itself. */
const groups = [
  ["start", "dev", "build", "check", "watch", "hook", "pack", "verify"],
  ["init", "new", "move", "remove", "tidy", "status", "translate", "accept", "review", "exchange", "north", "lock"],
  ["test", "test:hosts", "bench", "supply"],
];

/** Every command that can be run: a package of Dari brings no tests. */
export function commandsIn(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const isWhole = existsSync(join(root, "test"));
  const own = groups[groups.length - 1];
  return Object.keys(scripts).filter((name) => name !== "help" && (isWhole || !own.includes(name)));
}

/** All commands in a line each, or how the one that is named is used; with the exit code. */
export function overview(root, [name, ...more], wasAsked) {
  const say = messagesOf(root);
  if (name !== undefined && !["--help", "-h"].includes(name)) {
    return more.length === 0 && commandsIn(root).includes(name)
      ? { text: say(`help.${name}`), code: 0 }
      : { text: wrongCommand(root, name), code: 2 };
  }
  return {
    text: [say("help.title"), "", ...linesOf(root, say), "", say("help.more")].join("\n"),
    code: wasAsked ? 0 : 2,
  };
}

/** The message for an unknown command: the one that is probably meant, and all that there are. */
export function wrongCommand(root, typed) {
  const say = messagesOf(root);
  const names = commandsIn(root);
  const meant = names.find((name) => isNear(typed.toLowerCase(), name));
  return [
    say("command.unknown").replace("{{name}}", typed),
    ...(meant === undefined ? linesOf(root, say) : [say("command.meant").replace("{{name}}", meant)]),
    say("help.more"),
  ].join("\n");
}

function linesOf(root, say) {
  const names = commandsIn(root);
  // What is not in the groups yet is not left out.
  const rest = names.filter((name) => !groups.flat().includes(name));
  return [...groups.slice(0, -1), rest, ...groups.slice(-1)]
    .map((group) => group.filter((name) => names.includes(name)))
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [...(at === 0 ? [] : [""]), ...group.map((name) => line(name, say))]);
}

function line(name, say) {
  const written = name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
  return `  ${written.padEnd(20)} ${say(`command.${name}`)}`;
}

/** The messages of Dari in the language of the one who reads. */
function messagesOf(root) {
  const texts = JSON.parse(readFileSync(join(root, `src/base/messages/${messageLanguage()}.json`), "utf8"));
  return (code) => texts[code] ?? code;
}

/** True if a name was probably meant: a letter too many, too few, changed, or two swapped; or its beginning. */
function isNear(typed, name) {
  if (typed.length > 2 && name.startsWith(typed)) return true;
  if (Math.abs(typed.length - name.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === name[start]) start += 1;
  const [a, b] = [typed.slice(start), name.slice(start)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
