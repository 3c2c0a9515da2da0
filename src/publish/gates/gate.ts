import type { BuiltPage } from "./builtPage.ts";
import type { BuiltSite } from "./builtSite.ts";

/** What is wrong with a built page: a message code of src/base/messages/ and its values. */
export interface Fault {
  code: string;
  values: Record<string, string | number>;
}

/** A promise that every built page keeps. */
export type Gate = (page: BuiltPage, site: BuiltSite) => Fault[];

/** A promise that every file of a built site keeps. */
export type FileGate = (file: string, site: BuiltSite) => Fault[];
