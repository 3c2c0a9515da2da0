import type { AddressLock, Places } from "./lockFile.ts";
import type { Spot } from "./ways.ts";

/** An old address, and where it leads now: in one step, however often its page has moved. */
export interface Moved {
  from: Spot;
  to: Spot;
}

/** A place on a page that stands on another one now. */
export interface Elsewhere {
  anchor: string;
  to: Spot;
  /** The name of the place there; undefined where the page has none of that name. */
  at: string | undefined;
}

/** The addresses of a site: all that was published, and what has become of what is not there any more. */
export interface Addresses {
  /** The published addresses; undefined where no lock is kept. */
  lock: AddressLock | undefined;
  /** The addresses that exist now. */
  published: Places;
  old: { moved: readonly Moved[]; gone: readonly Spot[] };
  /** By edition and path (`ko about`): places that stood there. */
  elsewhere: ReadonlyMap<string, readonly Elsewhere[]>;
  /** By edition and path: places that are gone. Who follows a link to one begins at the top of the page. */
  goneAnchors: ReadonlyMap<string, readonly string[]>;
  /** The address at which a page was published first: by that a feed names it for ever. */
  firstPath(edition: string, path: string): string;
}

/** A site with them. */
export interface Addressed {
  addresses: Addresses;
}
