import { type LoadVersion, loadVersion } from "../takeaway/phone/load.ts";

/* Asked for by the part on keeping the site, when the reader has pressed its button. */
(window as unknown as { dariLoad: LoadVersion }).dariLoad = loadVersion;
