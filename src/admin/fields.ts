import { readFileSync } from "node:fs";
import type { Shape } from "./client/shapes.ts";

/** JSON Schema as JSON has it. */
export type JsonSchema = { [key: string]: unknown };
/** A field of a form of Sveltia's. */
export type Field = { name: string; label: string; widget: string } & Record<string, unknown>;
export type Language = "ko" | "en";

/** The editions and the language in which a form speaks to editors. */
export interface FormContext {
  tags: readonly string[];
  reference: string;
  language: Language;
}

const labels = JSON.parse(readFileSync(new URL("labels.json", import.meta.url), "utf8")) as Readonly<
  Record<string, Record<Language, string>>
>;

/** The word for a key, or for something else of the forms (`//…`); the key itself where there is none. */
export function labelOf(key: string, language: Language): string {
  return labels[key]?.[language] ?? key;
}

/** Keys that no form shows: kinds are not changed, and what the ledger and commands write is theirs. */
const HIDDEN = new Set(["type", "review", "source", "article", "part"]);
/** The fields that editors need first. */
const FIRST = ["title", "date", "description", "draft"];

/** The fields of a form for what a schema allows, in its order, without those that `without` names. */
export function fieldsOf(schema: JsonSchema, context: FormContext): Field[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const required = new Set((schema.required ?? []) as string[]);
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return properties
    .filter(([name]) => !HIDDEN.has(name))
    .sort(([one], [other]) => rank(one) - rank(other))
    .flatMap(([name, inner]) => {
      const field = fieldOf(name, inner, context);
      return field === undefined ? [] : [{ ...field, required: required.has(name), i18n: true }];
    });
}

/** The ways in which keys of a schema stand in a form otherwise than in a file. */
export function shapesOf(schema: JsonSchema, { reference }: FormContext): Record<string, Shape> {
  return Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, inner]) => {
      const shape = shapeOf(name, inner, reference);
      return shape === undefined ? [] : [[name, shape] as const];
    }),
  );
}

function shapeOf(name: string, schema: JsonSchema, reference: string): Shape | undefined {
  if (name === "pictures") return "json";
  if (isChoice(schema)) return "choice";
  if (isPerEdition(schema)) return `texts:${reference}`;
  if (variants(schema).some(({ type }) => type === "array")) return "list";
  return variants((schema.items ?? {}) as JsonSchema).length > 0 ? "days" : undefined;
}

function fieldOf(name: string, schema: JsonSchema, context: FormContext): Field | undefined {
  const field = { name, label: labelOf(name, context.language), ...hintOf(schema, context.language) };
  if (name === "pictures") return { ...field, widget: "dari-faces" };
  if (name === "focus") return { ...field, widget: "dari-focus" };
  // A picture lies beside its page, and is named as it lies there.
  if (name === "file") return { ...field, widget: "image", media_folder: "", public_folder: "", choose_url: false };
  if (isPerEdition(schema))
    return {
      ...field,
      widget: "object",
      collapsed: "auto",
      fields: context.tags.map((tag) => ({ name: tag, label: tag, widget: "string", required: false, i18n: true })),
    };
  const list = variants(schema).find(({ type }) => type === "array");
  return widgetOf(field, list ?? schema, context);
}

function widgetOf(field: Pick<Field, "name" | "label">, schema: JsonSchema, context: FormContext): Field | undefined {
  const { type } = schema;
  if (Array.isArray(schema.enum)) return { ...field, widget: "select", options: schema.enum };
  if (isDay(schema)) return { ...field, widget: "datetime", type: "date", format: "YYYY-MM-DD" };
  if (type === "string") return { ...field, widget: "string" };
  if (type === "number" || type === "integer")
    return { ...field, widget: "number", value_type: type === "integer" ? "int" : "float" };
  if (isChoice(schema))
    return {
      ...field,
      widget: "select",
      options: [true, false].map((value) => ({ label: labelOf(value ? "//yes" : "//no", context.language), value })),
    };
  if (type === "boolean") return { ...field, widget: "boolean" };
  if (type === "object" && schema.properties !== undefined)
    return { ...field, widget: "object", collapsed: false, fields: fieldsOf(schema, context) };
  if (type === "array") return listOf(field, (schema.items ?? {}) as JsonSchema, context);
  return undefined;
}

function listOf(field: Pick<Field, "name" | "label">, items: JsonSchema, context: FormContext): Field | undefined {
  const item = variants(items).find(({ type }) => type === "object") ?? items;
  if (item.type === "object" && item.properties !== undefined)
    return { ...field, widget: "list", collapsed: true, fields: fieldsOf(item, context) };
  if (isDay(item)) {
    const day = widgetOf({ name: "day", label: labelOf("on", context.language) }, item, context);
    return { ...field, widget: "list", field: day };
  }
  return item.type === "string" ? { ...field, widget: "list" } : undefined;
}

function hintOf({ description }: JsonSchema, language: Language): { hint?: string } {
  if (typeof description !== "string") return {};
  const [korean, english = korean] = description.split("\n\n");
  return { hint: language === "ko" ? korean : english };
}

function variants({ anyOf }: JsonSchema): JsonSchema[] {
  return (anyOf ?? []) as JsonSchema[];
}

/** One text, or one for each edition. */
function isPerEdition(schema: JsonSchema): boolean {
  return variants(schema).some(({ type, additionalProperties }) => type === "object" && additionalProperties !== false);
}

/** Yes, no, or what the site does otherwise. */
function isChoice({ type, default: usual }: JsonSchema): boolean {
  return type === "boolean" && usual === undefined;
}

function isDay({ type, pattern }: JsonSchema): boolean {
  return type === "string" && pattern === "^\\d{4}-\\d{2}-\\d{2}$";
}
