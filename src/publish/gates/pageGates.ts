import { alternates } from "./alternates.ts";
import { firstView } from "./firstView.ts";
import type { Gate } from "./gate.ts";
import { ids } from "./ids.ts";
import { links } from "./links.ts";
import { outward } from "./outward.ts";
import { policy } from "./policy.ts";
import { requests } from "./requests.ts";
import { styles } from "./styles.ts";
import { weight } from "./weight.ts";

/** The checks that every page must pass, whatever capability it belongs to. */
export const pageGates: readonly Gate[] = [
  ids, // an id occurs once on a page
  links, // every address inside the site leads to a file and to an id in it
  requests, // nothing is loaded from elsewhere, and nothing that the text would wait for
  policy, // the policy allows what the page has, and nothing else
  outward, // no other site learns from where a reader comes
  alternates, // hreflang links answer each other
  weight, // the page fits into the first flight of packets
  styles, // its CSS is light
  firstView, // so is the page with what a phone loads at once
];
