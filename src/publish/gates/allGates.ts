import type { BuiltPage } from "./builtPage.ts";
import type { BuiltSite } from "./builtSite.ts";
import { alternates } from "./alternates.ts";
import { firstView } from "./firstView.ts";
import { ids } from "./ids.ts";
import { leave } from "./leave.ts";
import { links } from "./links.ts";
import { outward } from "./outward.ts";
import { policy } from "./policy.ts";
import { requests } from "./requests.ts";
import { scripts } from "./scripts.ts";
import { search } from "./search.ts";
import { storage } from "./storage.ts";
import { styles } from "./styles.ts";
import { weight } from "./weight.ts";

/** What is wrong with a built page: a message code of src/base/messages/ and its values. */
export interface Fault {
  code: string;
  values: Record<string, string | number>;
}

/** A promise that every built page keeps. */
export type Gate = (page: BuiltPage, site: BuiltSite) => Fault[];

/** All gates. */
export const gates: readonly Gate[] = [
  ids, // an id stands once on a page
  links, // every address inside the site leads to a file and to an id in it
  requests, // nothing is loaded from elsewhere, and nothing that the text would wait for
  scripts, // nothing runs but the few scripts that are listed with their reasons
  storage, // nothing is kept on the reader's machine
  policy, // the browser is told to allow what the page has, and nothing else
  leave, // the way out comes before all else
  outward, // no other site learns from where a reader comes
  alternates, // hreflang links answer each other
  weight, // the page fits into the first flight of packets
  styles, // its CSS is light
  firstView, // so is the page with what a phone loads at once
  search, // and the first search
];
