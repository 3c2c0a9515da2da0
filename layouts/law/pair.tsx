import type { PairView } from "../../src/law/lawViews.ts";
import { LawDocument } from "./LawDocument.tsx";
import { LawParts } from "./LawParts.tsx";

/** A whole instrument in two editions, unit by unit. */
export default function pair(view: PairView) {
  return (
    <LawDocument view={view} title={view.title} status={view.status}>
      <LawParts parts={view.law.parts} />
    </LawDocument>
  );
}
