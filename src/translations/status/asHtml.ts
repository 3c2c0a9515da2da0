import { message, messageLanguage } from "../../base/messages/messages.ts";
import { type Xml, xml } from "../../base/xml.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import type { Change } from "../comparison.ts";
import { differenceOf } from "../inWords.ts";
import type { PageState } from "../pageStates.ts";
import type { WordsProgress } from "../wordsProgress.ts";
import { reviewWords, stateWords } from "./cells.ts";
import { tasksOf } from "./tasks.ts";

const CSS = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
h2{margin-top:2rem}table{border-collapse:collapse}td,th{padding:.25rem .6rem;border-bottom:1px solid #ccc;text-align:start;vertical-align:top}
.changes td{width:33%}del{background:#fdd;text-decoration:none}ins{background:#dfd;text-decoration:none}
.behind{background:#fff3d6}.missing,.draft{background:#eee}small{color:#555}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}td,th{border-color:#444}del{background:#612}ins{background:#153}.behind{background:#432}.missing,.draft{background:#222}small{color:#aaa}}`;

/** The state of translations as one page to look at: changes with old and new words side by side, then all pages. */
export function statusHtml(
  pages: readonly PageState[],
  editions: Site["editions"],
  words: readonly WordsProgress[],
  site: Site,
): string {
  const title = `${site.nameIn(site.reference)}: ${message("status.page-title")}`;
  const { behind } = tasksOf(pages, editions);
  const page = xml`<!doctype html>
<html lang="${messageLanguage()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ xml: CSS }}</style></head>
<body><h1>${title}</h1>
${behind.map(
  ({
    edition,
    path,
    title: name,
    comparison,
    state,
  }) => xml`<h2>${edition.tag} ${path || "/"} <small>${name}</small></h2>
<table class="changes"><tr><th>${message("status.was")}</th><th>${message("status.now")}</th><th>${edition.label}</th></tr>
${comparison.changes.map((change) => changeRow(change, edition, state.source?.tag ?? site.reference.tag))}</table><p><code>npm run accept -- ${path || "/"} --edition ${edition.tag}</code></p>
`,
)}<h2>${message("status.all")}</h2>
<table><tr><th>${message("status.title")}</th>${editions.map(({ tag, label }) => xml`<th>${label} <small>${tag}</small></th>`)}</tr>
${pages.map((one) => row(one, editions))}</table>
${words.length === 0 ? undefined : xml`<h2>${message("status.todo-words")}</h2><ul>${words.map(({ tag, done, all, file }) => xml`<li>${message("status.words", { tag, done, all, file })}</li>`)}</ul>`}</body></html>
`;
  return page.xml;
}

function changeRow(
  { was, now, own, ownSection, theirSection, fate }: Change,
  { tag, direction }: Edition,
  source: string,
): Xml {
  const both = was === undefined || now === undefined ? undefined : differenceOf(was, now);
  const cell = (text: string | undefined, middle: string | undefined, mark: (words: string) => Xml) =>
    xml`<td lang="${source}">${text === undefined ? undefined : both === undefined ? mark(text) : xml`${both.start} ${mark(middle ?? "")} ${both.end}`}</td>`;
  const place = `#${ownSection ?? theirSection ?? ""}`;
  const old = cell(was, both?.was, (words) => xml`<del>${words}</del>`);
  const fresh = cell(now, both?.now, (words) => xml`<ins>${words}</ins>`);
  return xml`<tr>${old}${fresh}<td lang="${tag}" dir="${direction}">${own} <small>${message(`status.fate-${fate}`)} ${place}</small></td></tr>
`;
}

function row({ path, title, editions: states }: PageState, editions: Site["editions"]): Xml {
  return xml`<tr><td>${path || "/"} <small>${title}</small></td>${editions.map(({ tag }) => {
    const state = states.get(tag);
    return state === undefined
      ? xml`<td></td>`
      : xml`<td class="${state.state}">${stateWords(state)} <small>${reviewWords(state)}</small></td>`;
  })}</tr>
`;
}
