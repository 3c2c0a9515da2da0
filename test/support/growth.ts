/** Milliseconds of the processor that a run takes, the least of a few: other programs on the machine take no part in it. */
function cost(run: () => unknown, times: number): number {
  const costs = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}

/** Where a longer input takes more than its share: the size at which it was measured, and the times of it and of four times as much. */
export interface Growth {
  size: number;
  once: number;
  fourfold: number;
}

/** Times below this are noise (milliseconds): a square shows at the next size. */
const LEAST = 12;
/**
 * Twice the input may take 2.5 times as long, so four times the input 6.25 times; half as much again is left to the collector
 * of garbage, which has more to do where there is more. A square takes 16 times.
 */
const MOST = 2.5 ** 2 * 1.5;
/** No input that is allowed may take longer (milliseconds): a second, and half as much again on a busy machine. */
const LONGEST = 1500;

/**
 * Runs something over inputs of growing size, up to `most`; undefined when twice the input never takes more than 2.5 times as
 * long. A ratio that is too large is measured again before it counts.
 */
export function growthOf<T>(make: (size: number) => T, run: (input: T) => unknown, most: number): Growth | undefined {
  for (let size = 32_000; size * 4 <= most; size *= 4) {
    const [small, large] = [make(size), make(size * 4)];
    run(small);
    let [once, fourfold] = [cost(() => run(small), 1), cost(() => run(large), 1)];
    const isLong = () => (once > LEAST && fourfold > once * MOST) || fourfold > LONGEST;
    for (let again = 0; again < 6 && isLong(); again += 1) {
      [once, fourfold] = [
        Math.max(
          once,
          cost(() => run(small), 3),
        ),
        Math.min(
          fourfold,
          cost(() => run(large), 2),
        ),
      ];
    }
    if (isLong()) return { size, once, fourfold };
  }
  return undefined;
}
