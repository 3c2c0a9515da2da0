import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { invisibleIn } from "../base/files/invisible.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { type Tidied, tidied, withTidied } from "../base/markdown/tidy.ts";
import { message } from "../base/messages/messages.ts";
import { pathFrom, runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

const options = { site: { type: "string" }, write: { type: "boolean" } } as const;
/** Texts of a law, which are no Markdown. */
const LAW = /(?:^|\/)(?:preamble|article-\d+)\.md$/;

await runCommand("tidy", options, async ({ site, write }, typed) => {
  if (typed.length === 0) throw new UsageError(message("tidy.usage"));
  const folder = siteFolder(site);
  let count = 0;
  for (const name of typed) {
    const path = [pathFrom(name), join(folder, name)].find(isFile);
    if (path === undefined || !/\.(md|ya?ml|json|txt)$/.test(path))
      throw new UsageError(message("tidy.file", { file: name }));
    const file = relative(folder, path).split(sep).join("/");
    const findings = noFindings();
    const bytes = readFileSync(path);
    const text = readText(bytes, file, findings) ?? "";
    stopOnErrors({ ...findings, errors: findings.errors.filter(({ code }) => !code.startsWith("letters/")) });
    const changes = tidied(text, { isMarkdown: path.endsWith(".md") && !LAW.test(path), bodyStart: bodyStart(text) });
    count += changes.length;
    for (const change of changes) console.log(described(change, file));
    const ends = bytes.includes("\r\n") ? "\r\n" : "\n";
    if (write === true && changes.length > 0 && existsSync(path))
      writeFileSync(path, withTidied(text, changes).replaceAll("\n", ends));
  }
  console.log(
    count === 0 ? message("tidy.nothing") : message(write === true ? "tidy.written" : "tidy.shown", { count }),
  );
  return 0;
});

/** The line, counted from 0, on which the text below the front matter begins. */
function bodyStart(text: string): number {
  const lines = text.split("\n");
  const end = lines[0]?.startsWith("---") === true ? lines.indexOf("---", 1) : -1;
  return end + 1;
}

/** A change as in a diff; letters that nobody sees are written out where they go. */
function described({ line, before, after }: Tidied, file: string): string {
  return [`${file}:${line}`, ...before.map((one) => `- ${written(one)}`), ...after.map((one) => `+ ${one}`)].join("\n");
}

function written(line: string): string {
  const unseen = invisibleIn(line).reverse();
  return unseen
    .reduce(
      (text, { letter, index }) =>
        `${text.slice(0, index)}⟨${letter}⟩${text.slice(index + String.fromCodePoint(Number.parseInt(letter.slice(2), 16)).length)}`,
      line,
    )
    .replaceAll("\t", "→");
}
