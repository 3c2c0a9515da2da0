import type { Duotone } from "./duotone.ts";

/** A rectangle in the pixels of an upright picture. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What nobody may see of a picture: all of it, or some areas. */
export type Concealed = "whole" | readonly Area[];

/** A picture that was looked at and is sound; nothing of it is published yet. */
export interface Picture {
  /** What the editor put there; it never reaches the output. */
  source: string;
  /** SHA-256 of its bytes. */
  sum: string;
  /** In pixels, upright. */
  width: number;
  height: number;
  concealed: Concealed;
  /** The two colours between which it is published, where it is not in its own. */
  duotone?: Duotone;
}

/** The kinds of files that are published, the best first; every browser shows one of the last two. */
export const formats = ["avif", "webp", "png", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** One file of a published picture. */
export interface Variant {
  /** Below the output folder, named by its content: a browser may keep it for ever. */
  file: string;
  format: Format;
  width: number;
  height: number;
  bytes: number;
}

/** A picture as readers get it: only pixels. */
export interface Published {
  variants: readonly Variant[];
  /** Stands in its place until it has come: three hexadecimal digits; none where the page shines through. */
  colour: string | undefined;
  /** What must lie behind a picture through which the page shines: its lines would be lost on the other one. */
  ground?: "light" | "dark";
}

/** Pictures with more pixels are refused: they are slips, or made to exhaust the machine. */
export const MOST_PIXELS = 50_000_000;
