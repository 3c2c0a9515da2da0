import type { Unit } from "./unit.ts";

/** A unit with the items, or sub-items, below it. */
export interface UnitTree {
  unit: Unit;
  children: readonly UnitTree[];
}

/** The units of a piece as a tree: items below their paragraph, sub-items below their item. */
export function nested(units: readonly Unit[]): UnitTree[] {
  const top: UnitTree[] = [];
  const open: Array<{ unit: Unit; children: UnitTree[] }> = [];
  for (const unit of units) {
    const tree = { unit, children: [] };
    while ((open.at(-1)?.unit.steps.length ?? -1) >= unit.steps.length) open.pop();
    (open.at(-1)?.children ?? top).push(tree);
    open.push(tree);
  }
  return top;
}
