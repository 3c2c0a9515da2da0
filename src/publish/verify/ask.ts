/** Milliseconds for one file. */
const PATIENCE = 30_000;
/** Hosts send /ko/404.html on to /ko/404, or /ko to /ko/. */
const MOST_HOPS = 3;
/** No file of a site is larger; a host that sends more would never end (bytes). */
const MOST_BYTES = 100_000_000;

/** A host's answer to a request. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** The final address after redirects on the same host. */
  url: string;
}

/** Request headers as a browser sends them: languages and encodings. */
export interface Wish {
  encoding?: "br, gzip" | "br" | "gzip" | "identity";
  /** Follows the way to another address of the same host. */
  follows?: boolean;
}

/**
 * Sends a request as a browser would. Returns a text instead of an answer if there is none, for example if the host
 * redirects to another one.
 */
export async function ask(url: string, { encoding = "br, gzip", follows = true }: Wish = {}): Promise<Answer | string> {
  try {
    let at = url;
    for (let hops = 0; ; hops += 1) {
      const response = await fetch(at, {
        redirect: "manual",
        headers: { "accept-encoding": encoding, "accept-language": "*" },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { status, headers } = response;
      const bytes = await bodyOf(response);
      const next =
        status >= 300 && status < 400 && URL.canParse(headers.get("location") ?? "", at)
          ? new URL(headers.get("location") ?? "", at)
          : undefined;
      if (next === undefined || !follows) return { status, headers, bytes, url: at };
      if (next.origin !== new URL(url).origin) return `${status} → ${next.href}`;
      if (hops === MOST_HOPS) return `${status} → …`;
      at = next.href;
    }
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    if ((length += (part as Uint8Array).length) > MOST_BYTES) throw new Error(`> ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(parts);
}
