import type { Duotone } from "./duotone.ts";

/** A rectangle in the pixels of an upright picture. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The concealed part of a picture: all of it, or some areas. */
export type Concealed = "whole" | readonly Area[];

/** A picture that was looked at and is sound; nothing of it is published yet. */
export interface Picture {
  /** The editor's original file; it is never published. */
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
  /** Shown until the picture has loaded: three hexadecimal digits; undefined for a transparent picture. */
  colour: string | undefined;
  /** The background that a transparent picture needs: on the other one its lines would be invisible. */
  ground?: "light" | "dark";
}

/** Pictures with more pixels are refused: they are slips, or made to exhaust the machine. */
export const MOST_PIXELS = 50_000_000;
