/** A colour as red, green and blue from 0 to 255. */
type Parts = readonly [number, number, number];

/** A colour as it is written in a style sheet, always with six digits: `#9a3412`. */
export type Colour = `#${string}`;

/** A colour between two others: all of the first at 0, all of the second at 1. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const [a, b] = [partsOf(from), partsOf(to)];
  return colourOf(a.map((part, at) => part + ((b[at] ?? 0) - part) * share));
}

/** How far two colours are apart in brightness, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to this one that is read on all these grounds: darker or lighter, as the grounds ask for. */
export function readable(colour: Colour, grounds: readonly Colour[], least: number): Colour {
  const isRead = (candidate: Colour) => grounds.every((ground) => contrast(candidate, ground) >= least);
  const away: Colour = grounds.every((ground) => luminance(ground) > 0.18) ? "#000000" : "#ffffff";
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(colour, away, share);
    if (isRead(candidate)) return candidate;
  }
  return away;
}

/** `#ABC` and `#AABBCC` as they are written here. */
export function normal(written: string): Colour {
  const digits = written.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

function partsOf(colour: Colour): Parts {
  const bits = Number.parseInt(colour.slice(1), 16);
  return [bits >> 16, (bits >> 8) & 255, bits & 255];
}

function colourOf(parts: readonly number[]): Colour {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
