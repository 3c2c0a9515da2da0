import type { Packed } from "./packAll.ts";
import type { Register } from "./verdict.ts";

/** What was packed for a build. */
export interface PackedNow {
  copies: readonly Packed[];
  register: Register;
}
