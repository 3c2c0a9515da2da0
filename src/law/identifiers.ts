import { threeLetters } from "./iso639.ts";
import type { Facts } from "./schema.ts";
import { roman, type Unit } from "./unit.ts";

// Identifiers of the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019): 4.5 works, 4.6 expressions, 4.8.4 portions, 5.4
// elements.

/** The IRI of an instrument as a work, whatever its language: `/akn/un/act/treaty/1989-11-20/44-25`. */
export function workIri({ kind, issuer, adopted }: Facts): string {
  return `/akn/${issuer.country}/act/${kind}/${adopted}/${issuer.number}`;
}

/**
 * The IRI of an edition's text: `…/eng@2002-11-18`, the version after the last amendment, or `…/kor@` as adopted. The
 * language has three letters; the rest of the edition's tag follows, so that two editions in one language differ:
 * `…/kor@2002-11-18/ko-KP`.
 */
export function expressionIri(facts: Facts, tag: string): string {
  const version = versionOf(facts);
  const variant = tag === new Intl.Locale(tag).language ? "" : `/${tag}`;
  return `${workIri(facts)}/${threeLetters(tag)}@${version === facts.adopted ? "" : version}${variant}`;
}

/** The day from which the text is as it is: that of the last amendment, else of its adoption. */
export function versionOf({ adopted, amended }: Facts): string {
  return Object.values(amended).sort().at(-1) ?? adopted;
}

/** The id of an article or a unit within the text: `art_12`, `art_24__para_2__list_1__point_c`, `rec_3`. */
export function eIdOf({ id, steps }: Pick<Unit, "id" | "steps">): string {
  const [kind, name = ""] = id.split("-");
  if (kind === "testimonium") return "conclusions__formula_1";
  if (kind === "preamble")
    return name === "opening" ? "preamble__formula_1" : name === "closing" ? "preamble__formula_2" : `rec_${name}`;
  const below = steps.map((step) =>
    step.kind === "paragraph"
      ? `__para_${step.number}`
      : `__list_1__point_${step.kind === "item" ? String.fromCharCode(96 + step.number) : roman(step.number)}`,
  );
  return `art_${name}${below.join("")}`;
}
