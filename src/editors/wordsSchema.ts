import type { JsonSchema } from "./described.ts";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * The schema of i18n/<tag>.json: the words that Dari shows, each with what it says in English and Korean, and `format`. Keys
 * that begin with `//` are notes; a word that is counted may have any of the plural forms.
 */
export function wordsSchema(
  format: JsonSchema,
  english: Readonly<Record<string, unknown>>,
  korean: Readonly<Record<string, unknown>>,
): JsonSchema {
  const { format: _, ...words } = english;
  const schema = group(words, korean);
  return { ...schema, properties: { format, ...(schema.properties as JsonSchema) } };
}

function group(english: Readonly<Record<string, unknown>>, korean: Readonly<Record<string, unknown>>): JsonSchema {
  const properties: JsonSchema = {};
  const counted = new Set<string>();
  for (const key of new Set([...Object.keys(english), ...Object.keys(korean)])) {
    if (key.startsWith("//") || key === "format") continue;
    const [one, other] = [english[key], korean[key]];
    if (PLURAL.test(key)) counted.add(key.replace(PLURAL, ""));
    else if (isGroup(one) || isGroup(other))
      properties[key] = group(isGroup(one) ? one : {}, isGroup(other) ? other : {});
    else properties[key] = word(one, other);
  }
  const patterns = [...counted]
    .sort()
    .map((key): [string, JsonSchema] => [
      `^${key}_(zero|one|two|few|many|other)$`,
      word(english[`${key}_other`], korean[`${key}_other`]),
    ]);
  return {
    type: "object",
    properties,
    patternProperties: { "^//": {}, ...Object.fromEntries(patterns) },
    additionalProperties: false,
  };
}

function word(english: unknown, korean: unknown): JsonSchema {
  return { type: "string", description: [korean, english].filter((text) => typeof text === "string").join("\n\n") };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
