import { type Xml, xml } from "../../base/xml.ts";
import { eIdOf } from "../identifiers.ts";
import type { Piece } from "../instrument.ts";
import { nested, type UnitTree } from "../nested.ts";
import type { Unit } from "../unit.ts";
import { type MetaFacts, notedUnits, translatorsOf } from "./akomaNtosoMeta.ts";

/** The parts of an instrument's text as elements of Akoma Ntoso. */
interface Elements {
  formula(unit: Unit, name: string): Xml;
  /** Opening words, recitals, closing words. */
  preamble(piece: Piece): Xml;
  /** The articles of a part; without a number, of an instrument that has no parts. */
  part(number: number | undefined, articles: readonly Piece[]): Xml;
}

/**
 * Returns functions that write an edition's text as elements; `labelFor` gives a unit its number, `nameFor` an article.
 */
export function elementsOf(
  meta: MetaFacts,
  labelFor: (unit: Unit) => string,
  nameFor: (piece: Piece) => string,
): Elements {
  const noted = notedUnits(meta).map(({ unit }) => unit.id);
  const translators = translatorsOf(meta);

  const ids = (unit: Pick<Unit, "id" | "steps">) => xml`eId="${eIdOf(unit)}" wId="${eIdOf(unit)}" GUID="${unit.id}"`;
  const num = (label: string) => (label === "" ? undefined : xml`<num>${label}</num>`);
  const paragraph = ({ id, text }: Unit) => {
    const at = noted.indexOf(id) + 1;
    return xml`<p>${text}${at > 0 ? xml`<noteRef href="#note_${at}" marker="${at}" placement="bottom"/>` : undefined}</p>`;
  };
  /** The words of a unit, and below them its list. */
  const inside = ({ unit, children }: UnitTree): Xml => {
    const eId = eIdOf(unit);
    if (children.length === 0) return xml`<content eId="${eId}__content">${paragraph(unit)}</content>`;
    return xml`<list eId="${eId}__list_1" wId="${eId}__list_1"><intro eId="${eId}__list_1__intro">${paragraph(unit)}</intro>
${children.map(point)}</list>`;
  };
  const point = (tree: UnitTree): Xml => xml`<point ${ids(tree.unit)}>${num(labelFor(tree.unit))}${inside(tree)}</point>
`;
  const below = (
    tree: UnitTree,
  ): Xml => xml`<paragraph ${ids(tree.unit)}>${num(labelFor(tree.unit))}${inside(tree)}</paragraph>
`;
  const article = (piece: Piece): Xml => {
    const own = { id: `art-${piece.number}`, steps: [] };
    const trees = nested(piece.units);
    const [first] = trees;
    // Whose article this is, where it is not that of the rest of the edition.
    const translator = piece.data.translation === undefined ? 0 : translators.indexOf(piece.data.translation) + 1;
    return xml`<article ${ids(own)}${translator > 0 ? xml` refersTo="#translator_${translator}"` : undefined}><num>${nameFor(piece)}</num><heading eId="${eIdOf(own)}__heading" status="editorial">${piece.data.title}</heading>
${first?.unit.id === own.id ? inside(first) : trees.map(below)}</article>
`;
  };
  const formula = (
    unit: Unit,
    name: string,
  ): Xml => xml`      <formula ${ids(unit)} name="${name}">${paragraph(unit)}</formula>
`;
  return {
    formula,
    preamble({ units }) {
      const named = (name: string) =>
        units.filter(({ id }) => id === `preamble-${name}`).map((unit) => formula(unit, name));
      const recitals = units.filter(({ id }) => /-\d+$/.test(id));
      return xml`${named("opening")}${
        recitals.length === 0
          ? undefined
          : xml`      <recitals eId="recs_1">
${recitals.map(
  (unit) => xml`        <recital ${ids(unit)}>${paragraph(unit)}</recital>
`,
)}      </recitals>
`
      }${named("closing")}`;
    },
    part(number, articles) {
      if (number === undefined) return xml`${articles.map(article)}`;
      const name = meta.index?.parts[String(number)];
      return xml`<part eId="part_${number}" wId="part_${number}">${num(name ?? "")}
${articles.map(article)}</part>
`;
    },
  };
}
