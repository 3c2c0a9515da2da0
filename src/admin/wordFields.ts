import { fieldName } from "./client/forms.ts";
import type { Field, FormContext, JsonSchema } from "./fields.ts";

/** Groups of words, each word with what it is in Korean and English. */
export function wordFields({ properties = {} }: JsonSchema, context: FormContext): Field[] {
  return Object.entries(properties as Record<string, JsonSchema>)
    .filter(([group, { type }]) => group !== "format" && type === "object")
    .map(([group, schema]) => ({
      name: group,
      label: group,
      widget: "object",
      collapsed: true,
      i18n: true,
      required: false,
      fields: wordsBelow(schema, [], pluralsOf(context)),
    }));
}

/** The plural forms of all languages of the site. */
function pluralsOf({ tags }: FormContext): string[] {
  return [...new Set(tags.flatMap((tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories))];
}

function wordsBelow(schema: JsonSchema, path: readonly string[], plurals: readonly string[]): Field[] {
  const own = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, inner]) =>
    inner.type === "object" ? wordsBelow(inner, [...path, name], plurals) : [wordField([...path, name], inner)],
  );
  const counted = Object.entries((schema.patternProperties ?? {}) as Record<string, JsonSchema>).flatMap(
    ([pattern, inner]) => {
      const [, word] = /^\^(.+)_\(/.exec(pattern) ?? [];
      return word === undefined ? [] : plurals.map((form) => wordField([...path, `${word}_${form}`], inner));
    },
  );
  return [...own, ...counted];
}

function wordField(path: readonly string[], { description }: JsonSchema): Field {
  const name = fieldName(path);
  const hint = typeof description === "string" ? description.replace("\n\n", " · ") : undefined;
  return { name, label: path.join("."), widget: "string", i18n: true, required: false, ...(hint ? { hint } : {}) };
}
