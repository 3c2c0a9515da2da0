import type { Facts } from "./facts.ts";

/** Two eojeols with one space between, and those around them; "" where a sentence or a mark ends. */
export interface Gap {
  before: Facts;
  first: Facts;
  second: Facts;
  after: Facts;
  /** True if the second eojeol ends there: only a space or a mark follows. */
  isWhole: boolean;
}
