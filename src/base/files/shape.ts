import { z } from "zod";

/** The greatest nesting depth of a shape; missing keys in deeper groups are reported one by one. */
const DEEPEST = 3;

/** Returns an example of a key with everything it requires: `issuer: { country: un, name: …, number: 44-25 }`. */
export function shapeOf(key: string, schema: unknown): string {
  return `${key}: ${valueShape(schema, 0)}`;
}

/**
 * An example of a value that a schema accepts, on one line; `…` means words. A schema can define its own as
 * `meta({ sample })`.
 */
function valueShape(schema: unknown, depth: number): string {
  const sample = schema instanceof z.ZodType ? schema.meta()?.sample : undefined;
  if (sample !== undefined) return String(sample);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return valueShape(schema.unwrap(), depth);
  if (schema instanceof z.ZodPipe) return valueShape(schema.in, depth);
  if (schema instanceof z.ZodUnion) return valueShape(schema.options[0], depth);
  if (schema instanceof z.ZodLiteral) return String([...schema.values][0]);
  if (schema instanceof z.ZodEnum) return String(schema.options[0]);
  if (schema instanceof z.ZodNumber) return "1";
  if (schema instanceof z.ZodBoolean) return "true";
  if (schema instanceof z.ZodArray) return depth < DEEPEST ? `[${valueShape(schema.element, depth + 1)}]` : "[…]";
  if (schema instanceof z.ZodTuple)
    return `[${schema.def.items.map((item) => valueShape(item, depth + 1)).join(", ")}]`;
  if (schema instanceof z.ZodRecord)
    return depth < DEEPEST ? `{ …: ${valueShape(schema.valueType, depth + 1)} }` : "{ … }";
  if (schema instanceof z.ZodObject) {
    const needed = Object.entries(schema.shape).filter(
      ([, inner]) => !(inner instanceof z.ZodOptional || inner instanceof z.ZodDefault),
    );
    return depth < DEEPEST
      ? `{ ${needed.map(([name, inner]) => `${name}: ${valueShape(inner, depth + 1)}`).join(", ")} }`
      : "{ … }";
  }
  return "…";
}
