import { apache } from "./apache.ts";
import { azure } from "./azure.ts";
import { caddy } from "./caddy.ts";
import { netlifyHeaders, netlifyRedirects } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import type { HostPlan } from "./plan.ts";
import { vercel } from "./vercel.ts";

/** The configuration files for hosts, by their names below the output folder. */
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

/** Returns true if a file is for hosts only; readers never request it, and some hosts do not serve it. */
export function isForHosts(file: string): boolean {
  return Object.hasOwn(hostFiles, file);
}
