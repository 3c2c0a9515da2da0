/** The part of Eleventy 3 that Dari uses; the package brings no types for it. */
declare module "@11ty/eleventy" {
  export interface VirtualTemplate {
    data: Record<string, unknown>;
    render(data: Record<string, unknown>): string | Promise<string>;
  }
  export interface BuildEvent {
    directories: { input: string; output: string };
    runMode: "build" | "watch" | "serve";
  }
  export interface EleventyConfig {
    on(event: "eleventy.before" | "eleventy.after", handler: (event: BuildEvent) => void | Promise<void>): void;
    addGlobalData(name: string, data: unknown): void;
    addPlugin<O>(plugin: (eleventy: EleventyConfig, options: O) => void, options?: O): void;
    addTemplate(path: string, template: VirtualTemplate): void;
    addWatchTarget(path: string): void;
    setQuietMode(isQuiet: boolean): void;
    setServerOptions(options: Record<string, unknown>): void;
    setTemplateFormats(formats: string): void;
    setUseGitIgnore(isUsed: boolean): void;
  }
  export class Eleventy {
    constructor(input: string, output: string, options: { configPath: string; quietMode: boolean; runMode: "build" });
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
