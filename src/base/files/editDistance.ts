/**
 * Returns the edit distance between two words (insertions, deletions, substitutions, swaps of two neighbours), counted
 * up to `most`; `most + 1` if it is greater. With `isBeginning`, `to` may continue after the end of `from`.
 */
export function editDistance(from: string, to: string, most: number, isBeginning?: boolean): number {
  if (from === to) return 0;
  if (from.length - to.length > most || (!isBeginning && to.length - from.length > most)) return most + 1;
  var target = isBeginning ? to.slice(0, from.length + most) : to;
  var before: number[] = [];
  var last: number[] = [];
  for (var start = 0; start <= target.length; start += 1) last.push(start);
  for (var row = 1; row <= from.length; row += 1) {
    var now: number[] = [row];
    var least = row;
    for (var column = 1; column <= target.length; column += 1) {
      var cost = from.charAt(row - 1) === target.charAt(column - 1) ? 0 : 1;
      var best = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + cost,
      );
      var isSwap =
        row > 1 &&
        column > 1 &&
        from.charAt(row - 1) === target.charAt(column - 2) &&
        from.charAt(row - 2) === target.charAt(column - 1);
      if (isSwap) best = Math.min(best, (before[column - 2] as number) + 1);
      now.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return isBeginning
    ? Math.min.apply(null, last.slice(Math.max(0, from.length - most)))
    : (last[target.length] as number);
}
