import type { LawPart, LawPiece, Row } from "../../src/law/law.ts";

/** All parts of an instrument, article by article, in as few bytes as they can be. */
export function LawParts({ parts }: { parts: readonly LawPart[] }) {
  return (
    <>
      {parts.map(({ name, pieces }) => (
        <>
          {name && <h2>{name}</h2>}
          {pieces.map((piece) => (
            <Piece piece={piece} level={name ? 3 : 2} />
          ))}
        </>
      ))}
    </>
  );
}

/** The level of its heading is that of a part if the piece is in none, like a preamble. */
function Piece({ piece: { number, name, label, title, rows, address }, level }: { piece: LawPiece; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  // An article without numbered paragraphs has the id itself in its one unit.
  const id = number === 0 || rows[0]?.id === `art-${number}` ? undefined : `art-${number}`;
  // From the whole's own address the short way is always the same; beside another edition it is one step longer.
  const link = rows[0]?.others.length === 0 ? `../${name}/` : address;
  return (
    <>
      <Heading id={id}>
        <a href={link}>{label}</a>
        {title && ` ${title}`}
      </Heading>
      {rows.map((row) => (
        <Unit row={row} />
      ))}
    </>
  );
}

function Unit({ row: { id, depth, own, others, note } }: { row: Row }) {
  const indent = depth === 0 ? "" : `d${depth}`;
  const text = (
    <p class={others.length > 0 ? undefined : indent || undefined} id={id}>
      {own.label && `${own.label} `}
      {own.text}
    </p>
  );
  const shown =
    others.length === 0 ? (
      text
    ) : (
      <div class={`u ${indent}`.trim()}>
        {text}
        {others.map((other) => (
          <p lang={other.edition.tag} dir={other.edition.direction}>
            <small>{other.edition.label} </small>
            {other.label && `${other.label} `}
            {other.text}
          </p>
        ))}
      </div>
    );
  return (
    <>
      {shown}
      {note && <p class="note">{note}</p>}
    </>
  );
}
