import { addresses } from "../addresses/capability.ts";
import { admin } from "../admin/capability.ts";
import { calendar } from "../calendar/capability.ts";
import { feeds } from "../feeds/capability.ts";
import { forms } from "../forms/capability.ts";
import type { Capability } from "../frame/capability.ts";
import { frame } from "../frame/frameCapability.ts";
import { glossary } from "../glossary/capability.ts";
import { icons } from "../icons/capability.ts";
import { law } from "../law/capability.ts";
import { notice } from "../notice/capability.ts";
import { pictures } from "../pictures/capability.ts";
import { recordings } from "../recordings/capability.ts";
import { search } from "../search/capability.ts";
import { sharing } from "../sharing/capability.ts";
import type { Shown } from "../site/shown.ts";
import { staticFiles } from "../static/capability.ts";
import { takeaway } from "../takeaway/capability.ts";
import { translations } from "../translations/capability.ts";
import { wayfinding } from "../wayfinding/capability.ts";

/** Every capability. Later ones may use what earlier ones have read. */
export const capabilityList = [
  frame, // scripts, quotation marks, the way out
  wayfinding, // the choice of editions, all pages, what is not there
  notice, // a line above every page
  feeds, // news, and data for search engines
  glossary, // words that not every reader knows
  law, // treaties and declarations, unit by unit
  translations, // what each text is a translation of, and who has read it
  calendar, // events and their dates
  addresses, // what was published leads on
  forms, // newsletter and requests
  pictures, // pixels only; the same site without any
  staticFiles, // static/ without traces
  icons, // the site's icon, also on telephones
  recordings, // pages read aloud by people
  sharing, // cards, pages to pass a page on
  search, // finds what a reader types, on the reader's device
  takeaway, // the site on a stick, as one file, on paper
  admin, // a form in the browser, for editors
] as const;

type PartOf<C> = C extends Capability<infer Part> ? Part : never;
type Both<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer All) => void ? All : never;

/** A whole site, read and checked: its pages and words, and what each capability adds. */
export type LoadedSite = Shown & Both<PartOf<(typeof capabilityList)[number]>>;

/** The same list as those see it who go through it. */
export const capabilities: ReadonlyArray<Capability<LoadedSite>> = capabilityList;
