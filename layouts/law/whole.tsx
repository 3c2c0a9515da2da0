import type { PageView } from "../../src/frame/pageView.ts";
import { LawDocument } from "./LawDocument.tsx";
import { LawParts } from "./LawParts.tsx";

/** A whole instrument on one page. */
export default function whole(view: PageView) {
  if (view.law === undefined) throw new Error(`${view.file} is no instrument`);
  return (
    <LawDocument view={view} title={view.law.name} status={view.status}>
      <LawParts parts={view.law.parts} />
    </LawDocument>
  );
}
