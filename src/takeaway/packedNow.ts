import type { Packed } from "./packAll.ts";
import type { Register } from "./verdict.ts";

/** The copies packed for a build. */
export interface PackedNow {
  copies: readonly Packed[];
  register: Register;
}
