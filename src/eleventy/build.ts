import { resolve } from "node:path";
import { root } from "../base/root.ts";
import type { LimitName } from "../site/limits.ts";
import type { LoadedSite } from "../assembly/loadSite.ts";
import type { Progress } from "../publish/progress.ts";

/** The build that is going on in this process: the plugins share it, and the command that started it reads it. */
export interface Build {
  /** The site folder. */
  folder: string;
  /** Where the site is written. */
  output: string;
  /** Where encoded pictures are kept between builds. */
  cache: string;
  environment: NodeJS.ProcessEnv;
  /** Drafts are pages too, and problems do not end the process. */
  isPreview: boolean;
  loaded: LoadedSite | undefined;
  /** Bytes of each text file that was written. */
  written: Map<string, number>;
  /** Which limit holds for a file, where it is not that of all text pages. */
  kinds: Record<string, LimitName>;
  /** The Content Security Policies that its pages carry. */
  policies: Set<string>;
  progress: Progress | undefined;
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Build {
  return {
    folder: resolve(root, environment.SITE_DIR || "."),
    output: resolve(root, environment.SITE_OUTPUT || "_site"),
    cache: resolve(root, ".cache"),
    environment,
    isPreview: environment.ELEVENTY_RUN_MODE === "serve" || environment.ELEVENTY_RUN_MODE === "watch",
    loaded: undefined,
    written: new Map(),
    kinds: {},
    policies: new Set(),
    progress: undefined,
  };
}

/** One build at a time: Eleventy loads the configuration by its path, so this is how a command hands it over. */
export const build: Build = fromEnvironment(process.env);

/** The site that was read. Throws before that. */
export function loadedSite({ loaded }: Build): LoadedSite {
  if (loaded === undefined) throw new Error("the site is asked for before it is read");
  return loaded;
}
