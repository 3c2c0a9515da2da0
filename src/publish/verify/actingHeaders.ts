/**
 * Headers that only describe an answer or protect its readers. All others act, or may in the next version of a browser:
 * they store data in the browser, load, report, redirect or open the site to others.
 */
const QUIET = new Set([
  "accept-ranges",
  "age",
  "cache-control",
  "cdn-cache-control",
  "connection",
  "content-encoding",
  "content-language",
  "content-length",
  "content-md5",
  "content-range",
  "content-security-policy",
  "content-type",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "date",
  "etag",
  "expires",
  "keep-alive",
  "last-modified",
  "origin-agent-cluster",
  "permissions-policy",
  "pragma",
  "referrer-policy",
  "server",
  "server-timing",
  "strict-transport-security",
  "surrogate-control",
  "transfer-encoding",
  "upgrade",
  "vary",
  "via",
  "warning",
  "x-content-type-options",
  "x-frame-options",
  "x-xss-protection",
  "x-powered-by",
]);

/** Informational headers of hosts and CDNs: the server that answered, cache status and the like. */
const HOSTS =
  /^(cf-(ray|cache-status)|x-(cache|cache-hits|served-by|timer|request-id|proxy-cache|amz-[\w-]+|goog-[\w-]+|ms-[\w-]+|azure-[\w-]+|nf-[\w-]+|vercel-[\w-]+|github-request-id|fastly-request-id|origin-cache|bunny-[\w-]+|render-[\w-]+|varnish|nginx-cache|edge-[\w-]+|cdn-[\w-]+|backend|id)|fly-request-id|cdn-[\w-]+|eagleid|ali-swift-[\w-]+|akamai-[\w-]+)$/;

/**
 * Names and values of headers that a site does not need and that affect readers. `expected` are those that the site
 * asks for.
 */
export function actingHeaders(headers: Headers, host: string, expected: ReadonlySet<string>): string[] {
  return [...headers]
    .filter(
      ([name, value]) =>
        !QUIET.has(name) && !HOSTS.test(name) && !expected.has(name) && !(name === "alt-svc" && isOwn(value, host)),
    )
    .map(([name, value]) => `${name}: ${value.slice(0, 80)}`);
}

/** Another way to the same host, such as HTTP/3; a name before the port would be another one. */
function isOwn(value: string, host: string): boolean {
  return (
    value === "clear" || [...value.matchAll(/[\w-]+="([^":]*):\d+"/g)].every(([, name]) => name === "" || name === host)
  );
}
