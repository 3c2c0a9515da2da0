import { existsSync } from "node:fs";
import { join } from "node:path";
import { day } from "../base/files/fields.ts";
import { isFile } from "../base/files/isFile.ts";
import { message } from "../base/messages/messages.ts";
import type { Site } from "../site/site.ts";
import type { Asking } from "./asking.ts";
import { pathFrom } from "./command.ts";
import { askForEvent } from "./newEvent.ts";
import { editionIn, pathFault, writePage } from "./newPage.ts";
import { writeTreatyOf } from "./newTreaty.ts";

const kinds = ["page", "news", "event", "treaty", "edition"] as const;

/** Asks somebody who has typed nothing but the command what is to be begun, and begins it. */
export async function askForNew(site: Site, asking: Asking, addEdition: (tag: string) => void): Promise<void> {
  const isKind = (answer: string) => (/^[1-5]$/.test(answer) ? undefined : message("new.ask-again"));
  const kind = kinds[Number(await asking.ask(message("new.ask-kind"), "1", isKind)) - 1];
  if (kind === "edition") return addEdition(await asking.ask(message("new.ask-tag"), "", isSomething));
  const tags = await askForEditions(site, asking);
  if (kind === "event") return askForEvent(site, asking, tags);
  if (kind === "treaty") return askForTreaty(site, asking, tags);
  return askForPage(site, asking, tags, kind === "news");
}

function isSomething(answer: string): string | undefined {
  return answer === "" ? message("new.ask-something") : undefined;
}

async function askForEditions({ editions, reference }: Site, { ask }: Asking): Promise<string[]> {
  const known = editions.map(({ tag }) => tag);
  const tags = (answer: string) => answer.split(/[\s,]+/).filter((tag) => tag !== "");
  const areKnown = (answer: string) => {
    const wrong = tags(answer).find((tag) => !known.includes(tag));
    return wrong === undefined ? undefined : message("new.edition", { edition: wrong, known: known.join(", ") });
  };
  return tags(await ask(message("new.ask-editions", { known: known.join(", ") }), reference.tag, areKnown));
}

async function askForPage(site: Site, { ask }: Asking, tags: readonly string[], isNews: boolean): Promise<void> {
  const isDay = (answer: string) =>
    day.safeParse(answer).success ? undefined : message("new.date", { value: answer });
  const date = isNews ? await ask(message("new.ask-date"), new Date().toISOString().slice(0, 10), isDay) : undefined;
  const isFree = (answer: string) => {
    const taken = tags
      .map((tag) => `content/${editionIn(site, tag).folder}/${answer}.md`)
      .find((file) => existsSync(join(site.folder, file)));
    return pathFault(answer) ?? (taken === undefined ? undefined : message("new.exists", { file: taken }));
  };
  const path = await ask(message("new.ask-path"), isNews ? "news/" : "", isFree);
  for (const tag of tags) {
    const title = await ask(message("new.ask-title", { tag }), "", isSomething);
    const description = await ask(message("new.ask-description", { tag }), "", isSomething);
    const file = writePage(site, { path, edition: editionIn(site, tag), title, description, date });
    console.log(message("new.written", { file }));
  }
  console.log(message("new.draft"));
}

async function askForTreaty(site: Site, { ask }: Asking, tags: readonly string[]): Promise<void> {
  const name = await ask(message("new.ask-name"), "", pathFault);
  for (const tag of tags) {
    const isThere = (answer: string) =>
      isFile(pathFrom(answer)) ? undefined : message("new.no-file", { file: answer });
    const title = await ask(message("new.ask-title", { tag }), "", isSomething);
    const file = await ask(`${message("new.ask-text")} (${tag})`, "", isThere);
    writeTreatyOf(site, editionIn(site, tag), { name, file, title });
  }
}
