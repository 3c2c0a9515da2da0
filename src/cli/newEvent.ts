import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { day } from "../base/files/fields.ts";
import { message } from "../base/messages/messages.ts";
import { ruleOfPhrase } from "../calendar/phrase.ts";
import { EVENTS } from "../calendar/readEvents.ts";
import { partsOfRule } from "../calendar/rule.ts";
import { eventsSchema } from "../calendar/schema.ts";
import type { Site } from "../site/site.ts";
import type { Asking } from "./asking.ts";

const daysIn = (answer: string) => answer.split(/[\s,]+/).filter((one) => one !== "");
const areDays = (answer: string) => {
  const days = daysIn(answer);
  return days.length > 0 && days.every((one) => day.safeParse(one).success);
};

/** Asks for an event and writes it below those that there are: every word in it is the editor's, for it is published at once. */
export async function askForEvent(site: Site, { ask }: Asking, tags: readonly string[]): Promise<void> {
  const file = join(site.folder, EVENTS);
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  const known = Object.keys((parse(written) ?? {}) as object);
  const isId = (id: string) => {
    if (known.includes(id)) return message("new.id-taken", { id });
    return eventsSchema.safeParse({ [id]: {} }).success ? undefined : message("calendar/id");
  };
  const isSomething = (answer: string) => (answer === "" ? message("new.ask-something") : undefined);
  const id = await ask(message("new.ask-id"), "", isId);
  const inEach = async (question: string, isNeeded: boolean) => {
    const texts: Record<string, string> = {};
    for (const tag of tags) {
      const text = await ask(message(question, { tag }), "", isNeeded ? isSomething : undefined);
      if (text !== "") texts[tag] = text;
    }
    return Object.keys(texts).length === 0 ? undefined : texts;
  };
  const title = await inEach("new.ask-title", true);
  const isWhen = (answer: string) =>
    areDays(answer) || ruleOfPhrase(answer) !== undefined || partsOfRule(answer) !== undefined
      ? undefined
      : message("new.wrong-days");
  const when = await ask(message("new.ask-days"), "", isWhen);
  const isDay = (answer: string) =>
    day.safeParse(answer).success ? undefined : message("new.date", { value: answer });
  const days = areDays(when)
    ? { on: daysIn(when) }
    : { every: when, from: await ask(message("new.ask-from"), new Date().toISOString().slice(0, 10), isDay) };
  const isTime = (time: string) =>
    time === "" || eventsSchema.safeParse({ [id]: { time } }).success ? undefined : message("new.wrong-time");
  const time = (await ask(message("new.ask-time"), "", isTime)) || undefined;
  const event = { title, ...days, time, place: await inEach("new.ask-place", false) };
  const gap = written === "" ? "" : `${written.trimEnd()}\n\n`;
  writeFileSync(file, gap + stringify({ [id]: event }, { lineWidth: 0 }));
  console.log(message("new.written", { file: EVENTS }));
  console.log(message("new.event-next"));
}
