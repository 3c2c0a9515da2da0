import type { Leave as Way } from "../../src/frame/framed.ts";
import type { PageLink } from "../../src/frame/navigation.ts";
import { currentFor } from "./MenuList.tsx";

interface Props {
  leave: Way | undefined;
  /** The page on reading safely, at the other end of the bar. */
  safety?: PageLink;
  /** Of the page that is open. */
  address?: string;
  /** The accessible name of the bar. */
  label?: string;
  /** The skip link to the text. */
  skip?: { text: string };
}

/**
 * The quick exit, before everything else on the page: it works without script, and reveals nothing to the other site.
 */
export function Leave({ leave, safety, address, label, skip }: Props) {
  if (leave === undefined && skip === undefined) return null;
  return (
    <nav class="way" aria-label={label}>
      {leave && <WayOut leave={leave} />}
      {skip && (
        <>
          {" "}
          <a class="skip" href="#main">
            {skip.text}
          </a>
        </>
      )}
      {safety && (
        <>
          {" "}
          <a
            href={safety.address}
            lang={safety.lang}
            dir={safety.dir}
            aria-current={address === undefined ? undefined : currentFor(safety.address, address)}
          >
            {safety.label}
          </a>
        </>
      )}
    </nav>
  );
}

function WayOut({ leave: { address, labels } }: { leave: Way }) {
  const [first] = labels;
  return (
    <a class="leave" rel="noreferrer nofollow" href={address}>
      {labels.length < 2
        ? first?.text
        : labels.map(({ text, edition }, at) => (
            <>
              {at > 0 && " · "}
              <span lang={edition.tag} dir={edition.direction}>
                {text}
              </span>
            </>
          ))}
    </a>
  );
}
