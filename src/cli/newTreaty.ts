import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { message } from "../base/messages/messages.ts";
import { piecesOf } from "../law/piecesOf.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import { pathFrom } from "./command.ts";

/** The same from a file of plain text as it was typed; says what was written and what comes next. */
export function writeTreatyOf(
  site: Site,
  edition: Edition,
  { name, file, title }: { name: string; file: string; title?: string | undefined },
): void {
  if (!isFile(pathFrom(file))) throw new UsageError(message("new.no-file", { file }));
  const findings = noFindings();
  const text = readText(readFileSync(pathFrom(file)), file, findings);
  stopOnErrors(findings);
  for (const one of writeTreaty(site, edition, name, text ?? "", title ?? message("new.title")))
    console.log(message("new.written", { file: one }));
  console.log(message("new.treaty-next", { name }));
}

/**
 * Writes the files of a treaty or declaration in one edition from its plain text, and gives their names: facts (where they are not
 * there yet), first page, preamble, articles. What only a person knows is left empty, so that no build takes it for done.
 * Throws a UsageError where the edition has something of that name, or the text has no articles.
 */
export function writeTreaty(site: Site, edition: Edition, name: string, text: string, title: string): string[] {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || ["site", "events", "sets"].includes(name))
    throw new UsageError(message("new.path", { path: name }));
  const folder = `content/${edition.folder}/${name}`;
  const facts = `content/${name}.yml`;
  if ([folder, `${folder}.md`].some((file) => existsSync(join(site.folder, file))))
    throw new UsageError(message("new.exists", { file: folder }));
  const { preamble, articles } = piecesOf(text);
  if (articles.length === 0) throw new UsageError(message("new.no-articles"));
  const files: Array<[string, string]> = [];
  if (!existsSync(join(site.folder, facts))) files.push([facts, factsText(edition)]);
  files.push([`${folder}/index.md`, firstPage(title)]);
  if (preamble !== "") files.push([`${folder}/preamble.md`, piece({ title: message("new.preamble") }, preamble)]);
  for (const { number, heading, title: own, body } of articles) {
    const file = `${folder}/article-${String(number).padStart(2, "0")}.md`;
    files.push([file, piece({ article: number, title: own || heading }, body)]);
  }
  mkdirSync(join(site.folder, folder), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(site.folder, file), content, { flag: "wx" });
  return files.map(([file]) => file);
}

function piece(frontMatter: object, body: string): string {
  return `---\n${stringify({ ...frontMatter, review: "pending" })}---\n\n${body}\n`;
}

function firstPage(title: string): string {
  const written = stringify({ title, name: title, citation: `${title}, {{article}}` });
  return `---\n${written}description:\ntype: instrument\nreview: pending\n---\n`;
}

/** Keys that a person must fill in: a build tells each of them as long as it is empty. */
function factsText({ tag }: Edition): string {
  return [
    "type: instrument",
    `# ${message("new.facts")}`,
    "abbreviation:",
    "issuer:",
    "  country:",
    "  name:",
    "  number:",
    "adopted:",
    "published:",
    `authentic: [${tag}]`,
    "",
  ].join("\n");
}
