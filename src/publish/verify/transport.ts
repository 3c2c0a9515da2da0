import { connect } from "node:tls";
import { ask } from "./ask.ts";
import type { Finding } from "./finding.ts";

/** Days before its expiry from which a certificate is reported. */
const NOTICE = 14;
const DAY = 86_400_000;
/** Milliseconds for the handshake. */
const PATIENCE = 15_000;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Checks the transport: https with a valid certificate, and a redirect from http. Not required for a host on this
 * machine.
 */
export async function transportFindings(root: string, now = Date.now()): Promise<Finding[]> {
  const url = new URL(root);
  if (url.protocol === "http:") return LOCAL.test(url.hostname) ? [] : [{ kind: "insecure", file: root }];
  return [
    ...(await certificateFindings(url, now)),
    ...(url.port === "" ? await plainFindings(url, new URL(url.pathname, `http://${url.hostname}`).href) : []),
  ];
}

/** Asked without https, a host leads to it at once, or does not answer. */
export async function plainFindings(url: URL, plain: string): Promise<Finding[]> {
  const answer = await ask(plain, { follows: false });
  if (typeof answer === "string") return [];
  const location = answer.headers.get("location") ?? "";
  const isLed =
    [301, 302, 303, 307, 308].includes(answer.status) &&
    URL.canParse(location, plain) &&
    new URL(location, plain).origin === url.origin;
  return isLed ? [] : [{ kind: "insecure", file: plain, detail: String(answer.status) }];
}

/** The certificate of a host: whose it is, who vouches for it, until when. */
export function certificateFindings({ hostname, port, href }: URL, now: number): Promise<Finding[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((done) => {
    const socket = connect(
      {
        host,
        port: Number(port || 443),
        servername: /^[\d.:]+$/.test(host) ? "" : host,
        rejectUnauthorized: false,
        timeout: PATIENCE,
      },
      () => {
        const end = Date.parse(socket.getPeerCertificate().valid_to);
        const error = socket.authorized
          ? ""
          : String((socket.authorizationError as { code?: string } | undefined)?.code ?? socket.authorizationError);
        const isNear = !(end - now > NOTICE * DAY);
        const detail = error !== "" ? error : isNear ? new Date(end).toISOString().slice(0, 10) : "";
        socket.destroy();
        done(detail === "" ? [] : [{ kind: "certificate", file: href, detail }]);
      },
    );
    const fail = (detail: string) => {
      socket.destroy();
      done([{ kind: "certificate", file: href, detail }]);
    };
    socket.once("error", (error) => fail((error as NodeJS.ErrnoException).code ?? error.message));
    socket.once("timeout", () => fail("timeout"));
  });
}
