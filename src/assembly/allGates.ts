import { copies } from "../publish/gates/copies.ts";
import type { Gates } from "../publish/gates/faultsOf.ts";
import { pageGates } from "../publish/gates/pageGates.ts";
import { capabilities } from "./capabilities.ts";

/** All that must hold of a built site: of any page, and what each capability promises of its own. */
export const allGates: Gates = {
  gates: [...pageGates, ...capabilities.flatMap(({ gates }) => gates ?? [])],
  fileGates: [copies, ...capabilities.flatMap(({ fileGates }) => fileGates ?? [])],
};
