import { z } from "zod";
import type { Problem } from "../../base/errors.ts";
import { SETTINGS } from "../../site/readSite.ts";
import type { Site } from "../../site/site.ts";
import { type Colour, contrast, mixed, normal, readable } from "./colour.ts";

/** The colours of pages, on light paper or on dark. */
export interface Paints {
  paper: Colour;
  ink: Colour;
  /** Links, buttons and the mark. */
  accent: Colour;
  /** Words beside the matter. */
  soft: Colour;
  line: Colour;
  /** The ground of what is set off from the paper. */
  tint: Colour;
}

/** A site's colours. */
export interface Look {
  light: Paints;
  dark: Paints;
}

const colour = z
  .string({ error: "look/colour" })
  .trim()
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, { error: "look/colour" })
  .transform(normal)
  .meta({ sample: "#1d4f91" })
  .optional();

const paints = z
  .strictObject({ accent: colour, paper: colour, ink: colour, soft: colour, line: colour, tint: colour })
  .default({});

type Chosen = z.infer<typeof paints>;

/** `look:` in content/site.yml: colours on light paper and on dark. */
export const lookSetting = z.strictObject({ light: paints, dark: paints }).optional();

const SIDES = ["light", "dark"] as const;
type Side = (typeof SIDES)[number];

/** Plain paper and ink, and the blue of links: what a site has that chooses nothing. */
const plain = {
  light: { paper: "#ffffff", ink: "#1b1b1d", accent: "#1d4f91" },
  dark: { paper: "#17181b", ink: "#e7e7ea", accent: "#a3c4f5" },
} as const satisfies Record<Side, Partial<Paints>>;

/** Least contrast of what is read (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

const made = new WeakMap<Site["more"], Look>();

/** A site's colours: those it names, and between them those it does not; each card asks for them. */
export function lookOf({ more }: Pick<Site, "more">): Look {
  const known = made.get(more);
  if (known !== undefined) return known;
  const chosen = lookSetting.parse(more.look) ?? { light: {}, dark: {} };
  const look = {
    light: paintsOf("light", chosen.light, undefined),
    dark: paintsOf("dark", chosen.dark, chosen.light.accent),
  };
  made.set(more, look);
  return look;
}

/** The paints of one side; an accent that is named for light paper alone is made lighter for the dark. */
function paintsOf(side: Side, chosen: Chosen, otherAccent: Colour | undefined): Paints {
  const { paper = plain[side].paper, ink = plain[side].ink } = chosen;
  const tint = chosen.tint ?? mixed(paper, ink, 0.06);
  const accent =
    chosen.accent ?? (otherAccent === undefined ? plain[side].accent : readable(otherAccent, [paper, tint], 6));
  return {
    paper,
    ink,
    accent,
    soft: chosen.soft ?? readable(mixed(paper, ink, 0.7), [paper, tint], 5.5),
    line: chosen.line ?? mixed(paper, ink, 0.18),
    tint,
  };
}

/** A problem for each chosen colour with too little contrast, with the nearest colour that has enough. */
export function lookProblems(site: Pick<Site, "more" | "lineOf">): Problem[] {
  if (site.more.look === undefined) return [];
  const look = lookOf(site);
  return SIDES.flatMap((side) =>
    (["ink", "accent", "soft"] as const).flatMap((name): Problem[] => {
      const { [name]: written, paper, tint } = look[side];
      const ground = contrast(written, paper) < contrast(written, tint) ? paper : tint;
      const ratio = contrast(written, ground);
      if (ratio >= LEAST) return [];
      const values = {
        name: `look.${side}.${name}`,
        colour: written,
        ground,
        ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
        least: LEAST,
        better: readable(written, [paper, tint], LEAST),
      };
      return [{ file: SETTINGS, line: lineOf(site, side, name), code: "look/contrast", values }];
    }),
  );
}

/** The line of a colour, or of what stands for it: its side, or the whole look. */
function lineOf({ lineOf: at }: Pick<Site, "lineOf">, side: Side, name: string): number | undefined {
  return at(["look", side, name]) ?? at(["look", side]) ?? at(["look"]);
}

/**
 * A style sheet in a site's colours: `env(accent)` is the colour itself, `env(dark-accent)` that on dark paper. Sheets write
 * it before `var(--accent)`, for browsers without custom properties.
 */
export function painted(css: string, look: Look): string {
  return css.replace(/env\((dark-)?(paper|ink|accent|soft|line|tint)\)/g, (_, dark: string | undefined, name: string) =>
    short(look[dark === undefined ? "light" : "dark"][name as keyof Paints]),
  );
}

function short(colour: Colour): string {
  return colour.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");
}
