import { z } from "zod";
import type { Findings } from "../errors.ts";
import { nearest } from "./nearest.ts";
import { shapeOf } from "./shape.ts";
import { HIDDEN, type ParsedYaml } from "./yaml.ts";

/**
 * The value as the schema gives it, or undefined when it does not fit; each misfit is one error with its line.
 * A schema names a problem of its own by using a message code (it contains a `/`) as its error.
 */
export function checked<S extends z.ZodType>(
  schema: S,
  yaml: ParsedYaml,
  file: string,
  findings: Findings,
): z.infer<S> | undefined {
  // An unreadable file has been reported already; missing keys in it are not worth reporting.
  if (yaml.value === null && findings.errors.some((error) => error.file === file && error.code.startsWith("yaml/")))
    return undefined;
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return result.data;
  const misspelt = new Set(result.error.issues.flatMap((issue) => meantKeys(issue, schema)));
  for (const issue of result.error.issues) report(issue, schema, yaml, file, findings, misspelt);
  return undefined;
}

function report(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  yaml: ParsedYaml,
  file: string,
  findings: Findings,
  misspelt: ReadonlySet<string>,
): void {
  const key = issue.path.join(".") || "·";
  const add = (code: string, values: Record<string, string | number>, path: readonly PropertyKey[] = issue.path) =>
    findings.errors.push({ file, line: yaml.lineOf(path), code, values });
  if (issue.code !== "unrecognized_keys") {
    const found = at(yaml.value, issue.path);
    if (found === undefined && issue.path.length > 0) {
      // The key is there, misspelt, which is reported.
      if (!misspelt.has(key))
        add("key/missing", { key, shape: shapeOf(String(issue.path.at(-1)), schemaAt(schema, issue.path)) });
      return;
    }
    if (found === null || found === "") return void add("value/empty", { key });
  }
  if (issue.message.includes("/") && !issue.message.includes(" "))
    return void add(issue.message, { key, value: valueAt(yaml.value, issue.path) });
  switch (issue.code) {
    case "unrecognized_keys":
      // The YAML reader has reported the other one.
      for (const unknown of issue.keys.filter((one) => one !== HIDDEN)) {
        const known = keysAt(schema, issue.path);
        const meant = nearest(unknown, known);
        const code = meant === undefined ? "key/unknown" : "key/misspelt";
        add(code, { key: unknown, meant: meant ?? "", known: known.join(", ") }, [...issue.path, unknown]);
      }
      return;
    case "invalid_type":
      if (issue.expected === "boolean")
        return void add("value/yes-no", { key, value: valueAt(yaml.value, issue.path) });
      if (issue.expected === "array" || issue.expected === "object" || issue.expected === "record")
        return void add("value/shape", {
          key,
          value: valueAt(yaml.value, issue.path),
          shape: shapeOf(String(issue.path.at(-1) ?? key), schemaAt(schema, issue.path)),
        });
      return void add("value/type", { key, expected: issue.expected, value: valueAt(yaml.value, issue.path) });
    case "invalid_union": {
      // A value of the right type with errors inside is reported as if the union had no other type.
      const within = issue.errors.find(
        (issues) =>
          issues.length > 0 && issues.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
      );
      if (within === undefined) break;
      const nested = within.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
      const names = new Set([...misspelt, ...nested.flatMap((inner) => meantKeys(inner, schema))]);
      return nested.forEach((inner) => report(inner, schema, yaml, file, findings, names));
    }
    case "invalid_value":
      return void add("value/choice", {
        key,
        value: valueAt(yaml.value, issue.path),
        known: issue.values.map(String).join(", "),
      });
    case "invalid_key":
      for (const { message } of issue.issues) add(message, { key: String(issue.path.at(-1)) });
      return;
    case "too_small":
      return void add("value/empty", { key });
    case "too_big":
      return void add("value/long", { key, limit: Number(issue.maximum) });
  }
  add("value/invalid", { key, value: valueAt(yaml.value, issue.path), detail: issue.message });
}

/** Returns the value at a path as text for a message, at most 80 characters; "" if there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): string {
  const found = at(value, path);
  if (found === undefined || found === null) return "";
  return (typeof found === "string" ? found : written(found)).slice(0, 80);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (found as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // A YAML alias may be inside the value that it refers to.
    return "…";
  }
}

/** The keys, from the root, that are meant by those which there are not. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.map((unknown) => [...issue.path, nearest(unknown, keysAt(schema, issue.path)) ?? ""].join("."));
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => stepInto(unwrapped(inner), step), schema);
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schemaAt(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[step as string];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.out);
  if (schema instanceof z.ZodUnion)
    return unwrapped(schema.options.find((option) => option instanceof z.ZodObject) ?? schema.options[0]);
  return schema;
}
