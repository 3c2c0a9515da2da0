import { readFileSync } from "node:fs";

/** JSON Schema as JSON has it. */
export type JsonSchema = { [key: string]: unknown };

/** The meaning of each key, in Korean and English, by the name of its schema and its path: `site.editions.tag`. */
export const descriptions = JSON.parse(
  readFileSync(new URL("./descriptions.json", import.meta.url), "utf8"),
) as Readonly<Record<string, { ko: string; en: string }>>;

/** A schema with what its keys mean; they are looked up under the first name that has them. Lists add nothing to a path. */
export function described(schema: JsonSchema, ...names: string[]): JsonSchema {
  return within(schema, [], names);
}

function within(schema: JsonSchema, path: readonly string[], names: readonly string[]): JsonSchema {
  const said = path.length === 0 ? undefined : meaningOf(path, names);
  const made: JsonSchema = { ...schema };
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties")
      made.properties = Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, inner]) => [
          name,
          within(inner, [...path, name], names),
        ]),
      );
    else if (key === "additionalProperties" && isSchema(value)) made[key] = inMap(value, path, names);
    else if (key === "items" && isSchema(value)) made[key] = withoutOwn(within(value, path, names), value);
    else if (key === "anyOf")
      made[key] = (value as JsonSchema[]).map((inner) => withoutOwn(within(inner, path, names), inner));
  }
  return said === undefined ? made : { description: said, ...made };
}

/** Names that an editor chooses have a meaning where it is written under `*`, else they add nothing to the path. */
function inMap(value: JsonSchema, path: readonly string[], names: readonly string[]): JsonSchema {
  const any = [...path, "*"];
  return meaningOf(any, names) === undefined
    ? withoutOwn(within(value, path, names), value)
    : within(value, any, names);
}

/** The schema without its description where the list around it has the same: it is shown once, at the list. */
function withoutOwn({ description: _, ...made }: JsonSchema, { description }: JsonSchema): JsonSchema {
  return description === undefined ? made : { description, ...made };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function meaningOf(path: readonly string[], names: readonly string[]): string | undefined {
  const found = names.map((name) => descriptions[`${name}.${path.join(".")}`]).find((one) => one !== undefined);
  return found === undefined ? undefined : `${found.ko}\n\n${found.en}`;
}
