/** The page of an edition that lists all that can be taken away. */
export const TAKE_AWAY = "take-away";

/** The page on which a copy is held against what the site has published. */
export const CHECK = "check";

/** The folder of all copies, below the root of the site. */
export const DOWNLOADS = "downloads";
