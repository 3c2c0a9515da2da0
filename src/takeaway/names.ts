/** The page of an edition that lists all that can be taken away. */
export const TAKE_AWAY = "take-away";

/** The page on which a copy is held against what the site has published. */
export const CHECK = "check";

/** The folder of all copies, below the root of the site. */
export const DOWNLOADS = "downloads";

/** The form in settings that is no file: the site kept by the reader's browser. */
export const PHONE = "phone";

/** The service worker, below the root of the site: its address says how far it reaches. */
export const WORKER = "service-worker.js";

/** The list of all that a browser can keep, for the version that is published now. */
export const KEPT_LIST = "offline.json";
