import { withoutEmpty } from "./equal.ts";

/**
 * How a value stands in a form where a file may have it in several ways: one or a list of them (`list`); one text for all
 * editions or one for each (`texts:` and the tag of the reference edition); a day or a day with more about it (`days`); yes, no or
 * nothing (`choice`); as JSON, for a widget of its own (`json`).
 */
export type Shape = "list" | "days" | "choice" | "json" | `texts:${string}`;
export type Shapes = Readonly<Record<string, Shape>>;

/** A value of a file as its form shows it. */
export function toForm(value: unknown, shape: Shape | undefined): unknown {
  if (value === undefined || value === null) return value;
  if (shape === "json") return JSON.stringify(value);
  if (shape === "list") return Array.isArray(value) ? value : [value];
  if (shape === "days" && Array.isArray(value))
    return value.map((one) => (typeof one === "string" ? { on: one } : one));
  if (shape?.startsWith("texts:") === true && typeof value === "string") return { [shape.slice(6)]: value };
  return value;
}

/** A value of a form as a file has it; undefined where nothing is typed. */
export function toFile(value: unknown, shape: Shape | undefined): unknown {
  if (shape === "choice") return value === true || value === false ? value : undefined;
  const typed = withoutEmpty(value);
  if (typed === undefined) return undefined;
  if (shape === "json") return typeof typed === "string" ? withoutEmpty(JSON.parse(typed)) : undefined;
  if (shape === "list" && Array.isArray(typed) && typed.length === 1) return typed[0];
  if (shape === "days" && Array.isArray(typed))
    return typed.map((one: Record<string, unknown>) => (Object.keys(one).length === 1 ? one.on : one));
  return typed;
}
