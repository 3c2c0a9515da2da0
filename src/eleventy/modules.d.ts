/** The part of Eleventy 3 that Dari uses; the package brings no types for it. */
declare module "@11ty/eleventy" {
  export type TemplateData = Record<string, unknown>;
  export interface Extension {
    outputFileExtension: string;
    /** True if Eleventy reads the file. */
    read: boolean;
    getData: false | ((inputPath: string) => TemplateData);
    compileOptions: { permalink: "raw"; cache: boolean };
    compile(content: string | undefined, inputPath: string): (data: TemplateData) => string | Promise<string>;
    isIncrementalMatch?(this: { inputPath: string }, changed: string): boolean;
  }
  export interface ExtensionMap {
    engineManager: { getEngine(name: string, map: ExtensionMap): Promise<{ extensionMap: ExtensionMap }> };
  }
  export interface TransformScope {
    page: { inputPath: string; outputPath: string | false; url: string | false };
  }
  export interface EleventyConfig {
    ignores: Set<string>;
    on(event: "eleventy.before" | "eleventy.after", handler: () => void | Promise<void>): void;
    on(event: "eleventy.extensionmap", handler: (map: ExtensionMap) => void | Promise<void>): void;
    addCollection(
      name: string,
      make: (api: { getAll(): unknown[]; getFilteredByTag(tag: string): unknown[] }) => unknown,
    ): void;
    addExtension(name: string, extension: Extension): void;
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addGlobalData(name: string, data: unknown): void;
    addPlugin<O>(plugin: (eleventy: EleventyConfig, options: O) => unknown, options?: O): void;
    addTemplate(path: string, content: string, data?: TemplateData): void;
    addTransform(name: string, transform: (this: TransformScope, content: string) => string | Promise<string>): void;
    addWatchTarget(path: string): void;
    setDataFileBaseName(name: string): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setQuietMode(isQuiet: boolean): void;
    setServerOptions(options: Record<string, unknown>): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(isUsed: boolean): void;
  }
  /** One file that Eleventy writes. */
  export interface PageEntry {
    outputPath: string | false;
    data: TemplateData;
    templateContent: string;
    template: {
      /** `false`: not rendered; undefined: as its data say. */
      setRenderableOverride(isRendered: boolean | undefined): void;
      resetCaches(types: { render: true }): void;
      renderPageEntryWithoutLayout(entry: PageEntry): Promise<string>;
      /** After layouts and transforms. */
      renderPageEntry(entry: PageEntry): Promise<string | Uint8Array>;
    };
  }
  export interface TemplateMap {
    getMap(): Array<{ _pages: PageEntry[] }>;
    populateCollectionsWithContent(): void;
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        config: (eleventy: EleventyConfig) => unknown;
        configPath: undefined;
        quietMode: boolean;
        runMode: "build";
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
    init(): Promise<void>;
    config: { events: { emit(event: string, values: unknown): Promise<unknown> } };
    directories: { getUserspaceInstance(): unknown };
    writer: {
      setRunInitialBuild(isRun: boolean): void;
      _getAllPaths(): Promise<string[]>;
      _createTemplateMap(paths: readonly string[], to: "json"): Promise<TemplateMap>;
    };
  }
}
