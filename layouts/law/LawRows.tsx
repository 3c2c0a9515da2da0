import type { Row, UnitText } from "../../src/law/law.ts";

interface Props {
  rows: readonly Row[];
  /** The title of each unit's link to itself; without it there are no such links. */
  linkTitle?: string;
}

/** The units of a law, each with its id; the other editions of a unit are right beside it. */
export function LawRows({ rows, linkTitle }: Props) {
  return (
    <>
      {rows.map((row) => (
        <LawRow row={row} linkTitle={linkTitle} />
      ))}
    </>
  );
}

function LawRow({ row, linkTitle }: { row: Row; linkTitle: string | undefined }) {
  const depth = row.depth === 0 ? undefined : `d${row.depth}`;
  const own = (
    <p id={row.id} class={row.others.length === 0 ? depth : undefined}>
      <Label text={row.own} />
      <Words text={row.own} />
      {linkTitle && (
        <a class="permalink" href={`#${row.id}`} aria-label={linkTitle}>
          #
        </a>
      )}
    </p>
  );
  const note = row.note && <p class="law-note">{row.note}</p>;
  if (row.others.length === 0)
    return (
      <>
        {own}
        {note}
      </>
    );
  return (
    <div class={depth === undefined ? "u" : `u ${depth}`}>
      {own}
      {row.others.map((other) => (
        <p class={`e-${other.edition.folder}`} lang={other.edition.tag} dir={other.edition.direction}>
          <small>{other.edition.label} </small>
          <Label text={other} />
          {other.text}
        </p>
      ))}
      {note}
    </div>
  );
}

/** The words of a unit; a term leads to its explanation on the same page. */
function Words({ text: { text, segments } }: { text: UnitText }) {
  if (segments === undefined) return <>{text}</>;
  return (
    <>
      {segments.map((part) =>
        typeof part === "string" ? (
          part
        ) : (
          <a class="term" href={`#w-${part.term}`}>
            {part.text}
          </a>
        ),
      )}
    </>
  );
}

function Label({ text }: { text: UnitText }) {
  return text.label === "" ? null : (
    <>
      <b class="label">{text.label}</b>{" "}
    </>
  );
}
