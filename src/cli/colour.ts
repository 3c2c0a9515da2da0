/** Returns true if output may be coloured: on a terminal, unless `NO_COLOR` is set (no-color.org). */
export function isColoured(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}
