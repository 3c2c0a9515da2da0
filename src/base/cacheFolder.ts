import { join } from "node:path";
import { root } from "./root.ts";

/** Where results are kept between builds: in Dari's own folder, or in that of the site where Dari is a package of it (run.mjs). */
export const cacheFolder = process.env.DARI_CACHE ?? join(root, ".cache");
