/** The folder of the editing page, below the root of the site. */
export const ADMIN = "admin";
