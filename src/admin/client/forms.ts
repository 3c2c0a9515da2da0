import { parse, stringify } from "yaml";
import { equal, withoutEmpty } from "./equal.ts";
import { patchYaml } from "./patchYaml.ts";
import { type Shape, type Shapes, toFile, toForm } from "./shapes.ts";

type Plain = Record<string, unknown>;

/** The text of the file that a form shows; Sveltia hands on what it does not know. */
const SOURCE = "dari_source";
/** Front matter with the line that ends it. */
const FRONT = /^---\n((?:[^]*?\n)??)---[ \t]*(?=\n|$)/;

/** How one kind of file becomes a form, and how the form becomes the file again: `toFile` writes only what has changed. */
export interface FileForm {
  fromFile(text: string): Plain;
  toFile(content: Plain): string;
}

/** A page: its front matter as fields, its text as `body`. */
export function pageForm(shapes: Shapes): FileForm {
  return {
    fromFile(text) {
      const { front, body } = parted(text);
      const values = objectIn(front);
      // Said in any case: what a form begins with must not become the state of a page that is there.
      return { ...fieldsOf(values, shapes), draft: values.draft === true, body: body.trim(), [SOURCE]: text };
    },
    toFile({ [SOURCE]: source, body, ...content }) {
      const text = typeof body === "string" ? body.trim() : "";
      if (typeof source !== "string" || source === "") return newPage(content, shapes, text);
      const { front, body: before } = parted(source);
      const values = merged(objectIn(front), ownOf(content), shapes);
      const head = equal(values, objectIn(front)) ? front : `${patchYaml(front, values).trimEnd()}\n`;
      const own = text === before.trim() ? before : `${/^\n*/.exec(before)?.[0] || "\n\n"}${text}`;
      return `---\n${head}---${own}`;
    },
  };
}

/** A page that did not exist: nobody has read it, and there is nothing in it that nobody typed. */
function newPage(content: Plain, shapes: Shapes, body: string): string {
  const values = { ...merged({}, ownOf(content), shapes), review: "pending" };
  return `---\n${stringify(values, { lineWidth: 0 })}---\n\n${body}`;
}

/** A file of records by their names (`street: …`) as a list whose items have an `id`. */
export function recordsForm(shapes: Shapes): FileForm {
  return {
    fromFile(text) {
      const items = Object.entries(objectIn(text)).map(([id, one]) => ({ id, ...fieldsOf(one as Plain, shapes) }));
      return { items, [SOURCE]: text };
    },
    toFile({ [SOURCE]: source, items }) {
      const text = typeof source === "string" ? source : "";
      const before = objectIn(text);
      const after = Object.fromEntries(
        (Array.isArray(items) ? (items as Plain[]) : []).map(({ id, ...one }) => {
          const name = String(id);
          return [name, merged((before[name] as Plain | undefined) ?? {}, one, shapes)];
        }),
      );
      return equal(before, after) ? text : patchYaml(`${text}\n`, after);
    },
  };
}

/** Words in groups of groups as fields of one group: Sveltia takes a number or a dot in a name for something else. */
export function wordsForm(): FileForm {
  return {
    fromFile(text) {
      const groups: Plain = {};
      for (const { path, word } of wordsIn(objectIn(text))) {
        const [group = "", ...rest] = path;
        groups[group] = { ...(groups[group] as Plain | undefined), [fieldName(rest)]: word };
      }
      return { ...groups, [SOURCE]: text };
    },
    toFile({ [SOURCE]: source, ...content }) {
      const text = typeof source === "string" ? source : "{}";
      const after = structuredClone(objectIn(text));
      for (const [group, words] of Object.entries(ownOf(content)))
        for (const [name, word] of Object.entries((words ?? {}) as Plain))
          setWord(after, [group, ...pathOf(name)], word);
      return equal(objectIn(text), after) ? text : patchYaml(`${text}\n`, after);
    },
  };
}

/** A file as the text that it is. */
export const textForm: FileForm = {
  fromFile: (text) => ({ body: text }),
  toFile: ({ body }) => (typeof body === "string" ? body : ""),
};

/** The name of the field for the word at this path of a group. */
export function fieldName(path: readonly string[]): string {
  return path.map((part) => part.replace(/^(?=\d)/, "n_")).join("__");
}

function pathOf(name: string): string[] {
  return name.split("__").map((part) => part.replace(/^n_(?=\d)/, ""));
}

function wordsIn(words: Plain, path: readonly string[] = []): Array<{ path: readonly string[]; word: string }> {
  return Object.entries(words).flatMap(([key, value]) => {
    if (key.startsWith("//") || (path.length === 0 && typeof value !== "object")) return [];
    if (typeof value === "string") return [{ path: [...path, key], word: value }];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? wordsIn(value as Plain, [...path, key])
      : [];
  });
}

function setWord(words: Plain, [key = "", ...rest]: readonly string[], word: unknown): void {
  const isEmpty = withoutEmpty(word) === undefined;
  if (rest.length > 0) {
    if (words[key] === undefined && isEmpty) return;
    words[key] ??= {};
    setWord(words[key] as Plain, rest, word);
  } else if (isEmpty) delete words[key];
  else if (withoutEmpty(words[key]) !== withoutEmpty(word)) words[key] = word;
}

/** The values of a file with those of its form: a field that says what the file says changes nothing. */
function merged(before: Plain, form: Plain, shapes: Shapes): Plain {
  const after: Plain = { ...before };
  const shown = fieldsOf(before, shapes);
  for (const [key, value] of Object.entries(form)) {
    const shape: Shape | undefined = shapes[key];
    const says = (one: unknown) => (shape === "choice" && one === false ? "false" : withoutEmpty(one));
    if (equal(says(value), says(shown[key]))) continue;
    const written = toFile(value, shape);
    if (written === undefined) delete after[key];
    else after[key] = written;
  }
  return after;
}

function fieldsOf(values: Plain, shapes: Shapes): Plain {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toForm(value, shapes[key])]));
}

function ownOf(content: Plain): Plain {
  return Object.fromEntries(Object.entries(content).filter(([key]) => !key.startsWith("dari_")));
}

/** The front matter of a page, and all that follows the line that ends it. */
function parted(text: string): { front: string; body: string } {
  const [whole = "", front = ""] = FRONT.exec(text) ?? [];
  return { front, body: text.slice(whole.length) };
}

function objectIn(text: string): Plain {
  const value: unknown = parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}
