import type { RenderOptions } from "./text.ts";

/** The options of the rendering that is going on, for a rule's renderer. */
export function renderOptions(env: unknown): RenderOptions {
  return (env as { render: RenderOptions }).render;
}
