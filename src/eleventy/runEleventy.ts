import { Eleventy } from "@11ty/eleventy";
import { type Build } from "./build.ts";
import { root } from "../base/root.ts";

/** Writes the whole site into the build's output folder. */
export async function runEleventy(build: Build): Promise<void> {
  // Eleventy resolves its input against the working directory.
  process.chdir(root);
  const eleventy = new Eleventy("layouts", build.output, { configPath: "eleventy.config.ts", quietMode: true, runMode: "build" });
  eleventy.disableLogger();
  await eleventy.write();
}
