import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";

/** The files with which a site begins, by their paths: settings, a first page in each edition, words, what Git passes over, the check of changes. */
export function beginningOf(name: string, tags: readonly string[]): Record<string, string> {
  const editions = tags.map((tag) => ({
    tag,
    folder: tag.toLowerCase(),
    label: labelOf(tag),
    fallback: tags.filter((other) => other !== tag),
  }));
  const settings = { name, origin: "https://example.org", editions };
  const front = stringify({ title: name, description: message("new.description"), draft: true });
  const workflow = readFileSync(join(root, ".github/workflows/check.yml"), "utf8");
  return {
    "content/site.yml": `# ${message("init.settings")}\n${stringify(settings)}`,
    ...Object.fromEntries(
      editions.map(({ folder }) => [
        `content/${folder}/index.md`,
        `---\n${front}---\n\n<!-- ${message("new.body")} -->\n`,
      ]),
    ),
    ...Object.fromEntries(
      tags.map((tag) => [`i18n/${tag}.json`, `${JSON.stringify({ "//": message("init.words") }, null, 2)}\n`]),
    ),
    ".gitignore": "node_modules/\n_site/\n_site.*\n.cache/\n",
    ".github/workflows/check.yml": workflow.replace(
      /^( +)- name: Texts and pages$/m,
      "$1- run: npm ci --ignore-scripts\n$&",
    ),
  };
}

/** The name of a language in itself: 한국어. */
function labelOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
