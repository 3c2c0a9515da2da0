/** The ways in which a host, or a folder, can differ from what was built, the gravest first. */
export const findingKinds = [
  "manifest",
  "changed",
  "copy",
  "extra",
  "acting",
  "insecure",
  "certificate",
  "missing",
  "moved",
  "type",
  "header",
  "compression",
  "unreachable",
] as const;

/** One thing that is not as it was built. */
export interface Finding {
  kind: (typeof findingKinds)[number];
  /** A file of the site, or an address. */
  file: string;
  /** The expected and the actual value, if the finding is more than yes or no. */
  detail?: string;
}
