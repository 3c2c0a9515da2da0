import { apache } from "./apache.ts";
import { azure } from "./azure.ts";
import { caddy } from "./caddy.ts";
import { netlifyHeaders, netlifyRedirects } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import type { HostPlan } from "./plan.ts";
import { vercel } from "./vercel.ts";

/** The files that tell hosts what to do, by their names below the output folder. */
export const hostFiles: Record<string, (plan: HostPlan) => string> = {
  _headers: netlifyHeaders,
  _redirects: netlifyRedirects,
  ".htaccess": apache,
  ".hosts/Caddyfile": caddy,
  ".hosts/nginx.conf": nginx,
  // GitHub Pages: no file is left out or changed.
  ".nojekyll": () => "",
  "staticwebapp.config.json": azure,
  "vercel.json": vercel,
};

/** Whether a file is for hosts alone; readers never ask for it, and some hosts do not give it. */
export function isForHosts(file: string): boolean {
  return Object.hasOwn(hostFiles, file);
}
