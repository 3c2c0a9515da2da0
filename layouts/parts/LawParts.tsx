import type { LawPart, LawPiece } from "../../src/view/law.ts";
import { LawRows } from "./LawRows.tsx";

/** All parts of an instrument, article by article. */
export function LawParts({ parts }: { parts: readonly LawPart[] }) {
  return <>{parts.map(({ name, pieces }) => <>{name && <h2>{name}</h2>}{pieces.map((piece) => <Piece piece={piece} />)}</>)}</>;
}

function Piece({ piece }: { piece: LawPiece }) {
  const { number, label, title, address, rows } = piece;
  // An article without numbered paragraphs has the id itself in its one unit.
  const id = number === 0 || rows[0]?.id === `art-${number}` ? undefined : `art-${number}`;
  return (
    <>
      <h3 id={id}><a href={address}>{label}</a> <i>{title}</i></h3>
      <LawRows rows={rows} />
    </>
  );
}
