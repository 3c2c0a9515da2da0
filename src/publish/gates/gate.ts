import type { LimitName } from "../../site/limits.ts";
import type { BuiltPage } from "./builtPage.ts";
import type { BuiltSite } from "./builtSite.ts";

/** A fault of a built page: a message code of src/base/messages/ and its values. */
export interface Fault {
  code: string;
  values: Record<string, string | number>;
  /** Set for a limit that grows with the site: how near it is. It is reported, but stops only a strict site. */
  growth?: Growth;
}

export interface Growth {
  limit: LimitName;
  bytes: number;
}

/** A promise that every built page keeps. */
export type Gate = (page: BuiltPage, site: BuiltSite) => Fault[];

/** A promise that every file of a built site keeps. */
export type FileGate = (file: string, site: BuiltSite) => Fault[];
