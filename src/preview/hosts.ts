import { hostname, networkInterfaces } from "node:os";

/** The addresses of this machine in the networks that it is in (IPv4): what a telephone beside it can open. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

/**
 * Returns true if a request is addressed to this machine. Otherwise a page of another site could point its own host
 * name here (DNS rebinding) and read drafts.
 */
export function isOwnHost(host: string | undefined, isShared: boolean): boolean {
  const name = /^(\[[\d:a-f.%]+\]|[^:]+)(?::\d+)?$/i.exec(host ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(\.\d+){3}$/.test(name))
    return true;
  if (!isShared) return false;
  const own = hostname().toLowerCase();
  const all = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address.toLowerCase());
  return name === own || name === `${own}.local` || all.includes(name.replace(/^\[|\]$/g, ""));
}
