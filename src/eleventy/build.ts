import type { LoadedSite } from "../assembly/capabilities.ts";
import type { OwnedPage } from "../assembly/outputFiles.ts";
import { cacheFolder } from "../base/cacheFolder.ts";
import { type Writer, writerInto } from "../publish/written.ts";
import type { OutputFile } from "../site/outputFile.ts";

/** Receives the progress of the build. */
export interface Steps {
  step(name: string, count?: number): void;
  advance(): void;
}

export interface BuildOptions {
  /** The site folder, absolute. */
  folder: string;
  /** The output folder, absolute. */
  output: string;
  environment: NodeJS.ProcessEnv;
  /** The folder for results that are kept between builds; Dari's own `.cache` by default. */
  cache?: string | undefined;
  /**
   * True in the preview: the site has been read already, and files are made one by one on request; nothing is written.
   */
  isPreview?: boolean;
  steps?: Steps;
}

/** One build of one site: its plugins share it, and whoever started it reads it. Several can go on in one process. */
export interface Build extends Required<BuildOptions> {
  cache: string;
  writer: Writer;
  /** The site that was read, and what is to be written of it; undefined before that. */
  made: Made | undefined;
}

export interface Made {
  loaded: LoadedSite;
  pages: readonly OwnedPage[];
  /** Text files for machines, by the capability that writes them. */
  documents: ReadonlyMap<string, readonly OutputFile[]>;
}

/** A build that has not begun. */
export function createBuild({
  cache = cacheFolder,
  isPreview = false,
  steps = { step: () => {}, advance: () => {} },
  ...options
}: BuildOptions): Build {
  return { ...options, cache, isPreview, steps, writer: writerInto(options.output), made: undefined };
}

/** The site that was read, and what is to be written of it. Throws before that. */
export function madeBy({ made }: Build): Made {
  if (made === undefined) throw new Error("the site is asked for before it is read");
  return made;
}
