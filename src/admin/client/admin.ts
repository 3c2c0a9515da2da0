import "./before.ts";
import CMS from "@sveltia/cms";
import { facesControl } from "./faces.ts";
import { focusControl } from "./focus.ts";
import { type FileForm, pageForm, recordsForm, textForm, wordsForm } from "./forms.ts";
import { type ComponentType, type Control, element } from "./react.ts";
import type { Shapes } from "./shapes.ts";
import type { WidgetWords } from "./words.ts";

/** The data of the page, made with each build. */
interface Given {
  config: object;
  /** How fields of pages and of events stand in the form. */
  shapes: { page: Shapes; event: Shapes };
  /** The state of translation and review of each page, by the file of the first edition. */
  states: Readonly<Record<string, readonly string[]>>;
  words: WidgetWords;
}

const given = JSON.parse(document.getElementById("dari-admin")?.textContent ?? "{}") as Given;

const formats: ReadonlyArray<[name: string, ending: string, form: FileForm]> = [
  ["dari-frontmatter", "md", pageForm(given.shapes.page)],
  ["dari-events", "yml", recordsForm(given.shapes.event)],
  ["dari-words", "json", wordsForm()],
  ["dari-text", "yml", textForm],
];
for (const [name, ending, { fromFile, toFile }] of formats)
  CMS.registerCustomFormat(name, ending, { fromFile, toFile });

const React = globalThis as unknown as { createClass(spec: object): unknown };
const states: ComponentType = ({ entry, forID }: Control) => {
  const lines = given.states[String(entry?.get("path"))] ?? [given.words.none];
  return element(
    "ul",
    { id: forID, className: "dari-state" },
    ...lines.map((line) => element("li", { key: line }, line)),
  );
};
CMS.registerFieldType("dari-faces", facesControl(given.words, React) as never);
CMS.registerFieldType("dari-focus", focusControl(given.words, React) as never);
CMS.registerFieldType("dari-state", states as never);
void CMS.init({ config: given.config as never });
