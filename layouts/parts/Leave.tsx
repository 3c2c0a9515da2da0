import type { Leave as Way } from "../../src/frame/framed.ts";

/** The way out, before everything else on the page: it works without script, and tells the other site nothing. */
export function Leave({ leave }: { leave: Way | undefined }) {
  if (leave === undefined) return null;
  const { address, labels } = leave;
  const [first] = labels;
  return (
    <a class="leave" rel="noreferrer nofollow" href={address}>
      {labels.length < 2 ? first?.text : labels.map(({ text, edition }, at) => <>{at > 0 && " · "}<span lang={edition.tag} dir={edition.direction}>{text}</span></>)}
    </a>
  );
}
