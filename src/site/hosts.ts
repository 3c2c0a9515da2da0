/** Hosts that a site may name, and whether they send the compressed copies that lie beside its files; the others compress for themselves what they send. */
export const hosts = {
  apache: { sendsCopies: true },
  caddy: { sendsCopies: true },
  gitlab: { sendsCopies: true },
  nginx: { sendsCopies: true },
  azure: { sendsCopies: false },
  cloudflare: { sendsCopies: false },
  github: { sendsCopies: false },
  netlify: { sendsCopies: false },
  vercel: { sendsCopies: false },
} as const;

export type HostName = keyof typeof hosts;

export const hostNames = Object.keys(hosts) as HostName[];

/** True for the name of a known host. */
export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name);
}

/** True if a site names a host that sends compressed copies. */
export function sendsCopies({ host }: { host?: HostName | undefined }): boolean {
  return host !== undefined && hosts[host].sendsCopies;
}
