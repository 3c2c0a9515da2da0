import { hostFiles } from "./hosts/hostFiles.ts";
import { MANIFEST, SUMS } from "./manifest.ts";

/** Files below the root of every site that are written when all others are there. */
export const ownFiles: readonly string[] = [...Object.keys(hostFiles), MANIFEST, SUMS];
