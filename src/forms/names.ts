/** The forms that a site may have; each has a page of this type. */
export const formNames = ["newsletter", "request"] as const;

export type FormName = (typeof formNames)[number];
