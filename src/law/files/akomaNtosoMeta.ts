import { type Xml, xml } from "../../base/xml.ts";
import { fileOf, urlOf } from "../../site/editions/addresses.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import { eIdOf, expressionIri, versionOf, workIri } from "../identifiers.ts";
import { type Instrument, type InstrumentText, unitsOf } from "../instrument.ts";
import { threeLetters } from "../iso639.ts";
import type { Index } from "../pages.ts";

/** The data from which the metadata of an Akoma Ntoso document are made. */
export interface MetaFacts {
  site: Site;
  instrument: Instrument;
  text: InstrumentText;
  /** The front matter of the instrument's first page in the edition of the text. */
  index: Index | undefined;
  /** The edition whose folder the file lies in. */
  shown: Edition;
}

/** Whose words the text is: the translators in the order of their articles; none where it is authentic. */
export function translatorsOf({ instrument: { facts }, text, index }: MetaFacts): string[] {
  if (facts.authentic.includes(text.edition.tag)) return [];
  return [
    ...new Set(
      [index?.translation, ...text.pieces.map(({ data }) => data.translation)].filter((name) => name !== undefined),
    ),
  ];
}

/** The `meta` element: identification by FRBR, publication, lifecycle, references, notes. */
export function metaOf(meta: MetaFacts): Xml {
  const {
    instrument: { facts },
  } = meta;
  return xml`    <meta>
${identification(meta)}${
  facts.publishedOn === undefined
    ? undefined
    : xml`      <publication date="${facts.publishedOn}" name="publication" showAs="${facts.published}"/>
`
}${lifecycle(meta)}${references(meta)}${notes(meta)}    </meta>
`;
}

function identification(meta: MetaFacts): Xml {
  const {
    site,
    instrument: { folder, facts },
    text,
    index,
    shown,
  } = meta;
  const { tag } = text.edition;
  const [work, expression, version] = [workIri(facts), expressionIri(facts, tag), versionOf(facts)];
  const isAuthentic = facts.authentic.includes(tag);
  const master = masterOf(meta);
  const translators = translatorsOf(meta);
  const authors = isAuthentic
    ? ["issuer"]
    : translators.length === 0
      ? ["editor"]
      : translators.map((_, at) => `translator_${at + 1}`);
  const changed = [index?.updated, ...text.pieces.map(({ data }) => data.updated)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return xml`      <identification source="#editor">
        <FRBRWork>
          <FRBRthis value="${work}/!main"/>
          <FRBRuri value="${work}"/>
          <FRBRdate date="${facts.adopted}" name="adoption"/>
          <FRBRauthor href="#issuer"/>
          <FRBRcountry value="${facts.issuer.country}"/>
          <FRBRsubtype value="${facts.kind}"/>
          <FRBRnumber value="${facts.issuer.number}"/>
          <FRBRname value="${facts.abbreviation}"/>
        </FRBRWork>
        <FRBRExpression>
          <FRBRthis value="${expression}/!main"/>
          <FRBRuri value="${expression}"/>
          <FRBRalias name="bcp47" value="${tag}"/>
          <FRBRalias name="url" value="${urlOf(site, fileOf(text.edition, folder))}"/>
          <FRBRdate date="${version}" name="version"/>
${authors.map(
  (author) => xml`          <FRBRauthor href="#${author}"/>
`,
)}          <FRBRauthoritative value="${String(isAuthentic)}"/>
${
  master === undefined
    ? undefined
    : xml`          <FRBRmasterExpression href="${expressionIri(facts, master)}" showAs="${master}"/>
`
}          <FRBRlanguage language="${threeLetters(tag)}"/>
${
  master === undefined
    ? undefined
    : authors.map(
        (
          author,
        ) => xml`          <FRBRtranslation href="${expressionIri(facts, master)}" fromLanguage="${threeLetters(master)}" authoritative="${String(isAuthentic)}" by="#${author}"/>
`,
      )
}        </FRBRExpression>
        <FRBRManifestation>
          <FRBRthis value="${expression}/!main.xml"/>
          <FRBRuri value="${expression}.akn"/>
          <FRBRalias name="url" value="${urlOf(site, `${shown.folder}/${folder}/${folder}.akn.xml`)}"/>
          <FRBRdate date="${changed ?? version}" name="markup"/>
          <FRBRauthor href="#editor"/>
          <FRBRformat value="application/akn+xml"/>
        </FRBRManifestation>
      </identification>
`;
}

/** The tag of the first authentic text, whose ids all others keep; undefined for that text itself. */
function masterOf({ instrument: { facts, texts }, text }: MetaFacts): string | undefined {
  const first = facts.authentic.find((tag) => texts.has(tag));
  return first === text.edition.tag ? undefined : first;
}

/** Adoption, entry into force, and each day on which an amendment came into force. */
function lifecycle({ instrument: { facts } }: MetaFacts): Xml {
  const amendments = [...new Set(Object.values(facts.amended))].sort();
  const inForce = facts.inForce === undefined ? [] : [{ date: facts.inForce, type: undefined }];
  const events = [
    { date: facts.adopted, type: "generation" },
    ...inForce,
    ...amendments.map((date) => ({ date, type: "amendment" })),
  ];
  const row = ({ date, type }: (typeof events)[number], at: number) =>
    xml`        <eventRef eId="eref_${at + 1}" date="${date}" source="#issuer"${type === undefined ? xml` refersTo="#inForce"` : xml` type="${type}"`}/>
`;
  return xml`      <lifecycle source="#editor">
${events.map(row)}      </lifecycle>
`;
}

function references(meta: MetaFacts): Xml {
  const {
    site,
    instrument: { facts, texts },
    text,
  } = meta;
  const editor = site.organisation?.name ?? site.nameIn(site.reference);
  const original = facts.authentic.find((tag) => texts.has(tag));
  const organisation = (eId: string, country: string, name: string) =>
    xml`        <TLCOrganization eId="${eId}" href="/akn/ontology/organization/${country}.${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ".")}" showAs="${name}"/>
`;
  return xml`      <references source="#editor">
${
  original === undefined
    ? undefined
    : xml`        <original eId="original" href="${workIri(facts)}/${threeLetters(original)}@" showAs="${facts.abbreviation}"/>
`
}${organisation("issuer", facts.issuer.country, facts.issuer.name)}${organisation("editor", "unreg", editor)}${translatorsOf(meta).map((name, at) => organisation(`translator_${at + 1}`, "unreg", name))}${
  facts.inForce === undefined
    ? undefined
    : xml`        <TLCEvent eId="inForce" href="/akn/ontology/event/akn.entry.into.force" showAs="Entry into force"/>
`
}        <TLCReference eId="published" name="publication" href="${facts.url ?? expressionIri(facts, original ?? text.edition.tag)}" showAs="${facts.published}"/>
      </references>
`;
}

/** The editors' notes on units, as the first page of the instrument has them. */
function notes({ text, index }: MetaFacts): Xml | undefined {
  const noted = notedUnits({ text, index });
  if (noted.length === 0) return undefined;
  return xml`      <notes source="#editor">
${noted.map(
  (
    { unit, note },
    at,
  ) => xml`        <note eId="note_${at + 1}" marker="${at + 1}" placement="bottom" placementBase="#${eIdOf(unit)}"><p>${note}</p></note>
`,
)}      </notes>
`;
}

/** The units that have a note, in their order: the first has note_1. */
export function notedUnits({
  text,
  index,
}: Pick<MetaFacts, "text" | "index">): Array<{ unit: ReturnType<typeof unitsOf>[number]; note: string }> {
  return unitsOf(text).flatMap((unit) => {
    const note = index?.notes[unit.id];
    return note === undefined ? [] : [{ unit, note }];
  });
}
