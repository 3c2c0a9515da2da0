import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { hashOf } from "../base/policy.ts";

/** The path of the preview's socket, from the root of the host. */
export const SOCKET = "/.dari-preview";

let made: string | undefined;

/** Returns the script that the preview adds to every page: it listens for changes and shows the bar and the overlay. */
export function previewScript(): string {
  const entryPoints = [fileURLToPath(new URL("./client/client.ts", import.meta.url))];
  return (made ??=
    buildSync({
      entryPoints,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2019",
      write: false,
      logLevel: "silent",
      charset: "utf8",
    }).outputFiles[0]?.text.trimEnd() ?? "");
}

/**
 * A page as the preview sends it: as a build would write it, with the preview's script, and a policy that allows the
 * script and its socket.
 */
export function withPreview(html: string, version: string, host: string): string {
  const script = previewScript();
  const own = html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/,
    (_all, before: string, policy: string, after: string) =>
      before + previewPolicy(policy, hashOf(script), `ws://${host}${SOCKET}`) + after,
  );
  return `${own}<script data-version="${version}">${script}</script>\n`;
}

/** A policy that also lets one inline script run and one socket open. */
export function previewPolicy(policy: string, script: string, socket: string): string {
  const directives = policy.split(";").filter((directive) => directive.trim() !== "");
  const added = [
    ["script-src", script],
    ["connect-src", socket],
  ] as const;
  for (const [name, source] of added) {
    const at = directives.findIndex((directive) => directive.trim().split(/\s+/)[0] === name);
    if (at < 0) directives.push(`${name} ${source}`);
    else directives[at] = `${directives[at]?.replace(/\s+'none'/, "")} ${source}`;
  }
  return directives.join(";");
}
