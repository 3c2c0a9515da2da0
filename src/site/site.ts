import type { ParsedYaml } from "../base/files/yaml.ts";
import type { Place } from "./editions/addresses.ts";
import type { Edition } from "./editions/edition.ts";
import type { HostName } from "./hosts.ts";
import type { Limits } from "./limits.ts";
import type { Settings } from "./settings.ts";

/** A site's settings, checked and complete. */
export interface Site extends Place {
  /** The site folder: absolute, with its links resolved. */
  folder: string;
  editions: readonly Edition[];
  reference: Edition;
  /** The time zone of events that name none. */
  zone: string | undefined;
  /** The time for which the site is built, in seconds since 1970, where a deployer gives it (`SOURCE_DATE_EPOCH`). */
  epoch: number | undefined;
  /**
   * All addresses of the site, each with a slash at its end, that of the settings first; empty if there is only one.
   */
  mirrors: readonly string[];
  /** The menus that the settings list; a page says of the others itself whether it is in them, and where. */
  menus: Settings["menus"];
  contacts: Settings["contacts"];
  organisation: Settings["organisation"];
  /** Where it is served, as far as somebody says so. */
  host: HostName | undefined;
  /** Page size limits in bytes on the wire. */
  limits: Limits;
  /** True if exceeding a limit that grows with the site is an error rather than a warning. */
  isStrict: boolean;
  /** The settings that capabilities read themselves, checked against their schemas. */
  more: Readonly<Record<string, unknown>>;
  /** The line of a key in content/site.yml. */
  lineOf: ParsedYaml["lineOf"];
  nameIn(edition: Edition): string;
  descriptionIn(edition: Edition): string;
  /** Returns the address to which the quick exit leads; undefined if the site has none. */
  leaveTo(edition: Edition): string | undefined;
  /** The path of the page on reading safely. */
  safetyPath: string | undefined;
}

/** The edition with this tag. Throws when there is none: tags are checked when the settings are read. */
export function editionOf(site: Site, tag: string): Edition {
  const edition = site.editions.find((candidate) => candidate.tag === tag);
  if (edition === undefined) throw new RangeError(`no edition ${tag}`);
  return edition;
}
