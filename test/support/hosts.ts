import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { emptyFolder } from "./tinySite.ts";

/** A web server of the system, with a configuration as a deployer would write it around Dari's files. */
export interface Host {
  name: string;
  command: string;
  /** Writes its configuration; returns the arguments that start it in the foreground. `site` is the folder of the site in `root`. */
  configure(place: { root: string; site: string; port: number; scratch: string }): string[];
}

const apacheModules = "/usr/lib/apache2/modules";

export const hosts: readonly Host[] = [
  {
    name: "nginx",
    command: "/usr/sbin/nginx",
    configure({ root, site, port, scratch }) {
      const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${scratch}/${name};`)
        .join(" ");
      write(
        `${scratch}/nginx.conf`,
        `daemon off; worker_processes 1; pid ${scratch}/pid; error_log ${scratch}/error.log; user root;
        events {} http { access_log off; ${paths} server { listen 127.0.0.1:${port}; root ${root}; include ${site}/.hosts/nginx.conf; } }`,
      );
      return ["-c", `${scratch}/nginx.conf`, "-e", `${scratch}/error.log`];
    },
  },
  {
    name: "Apache",
    command: "/usr/sbin/apache2",
    configure({ root, port, scratch }) {
      const modules = [
        "mpm_event",
        "authz_core",
        "mime",
        "dir",
        "env",
        "setenvif",
        "headers",
        "rewrite",
        "filter",
        "deflate",
        "negotiation",
      ]
        .map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`)
        .join("\n");
      write(
        `${scratch}/apache.conf`,
        `ServerRoot ${scratch}\nServerName localhost\nPidFile ${scratch}/pid\nErrorLog ${scratch}/error.log\nListen 127.0.0.1:${port}\n${modules}
        TypesConfig /etc/mime.types\nAddLanguage br .br\nAddType application/x-gzip .gz\nDirectoryIndex index.html\nDocumentRoot ${root}
        <Directory ${root}>\nAllowOverride All\nRequire all granted\nOptions FollowSymLinks\n</Directory>\n`,
      );
      return ["-D", "FOREGROUND", "-f", `${scratch}/apache.conf`];
    },
  },
  {
    name: "Caddy",
    command: "/usr/bin/caddy",
    configure({ root, site, port, scratch }) {
      write(
        `${scratch}/Caddyfile`,
        `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${root}\n\timport ${site}/.hosts/Caddyfile\n}\n`,
      );
      return ["run", "--config", `${scratch}/Caddyfile`, "--adapter", "caddyfile"];
    },
  },
];

/** Returns true if this machine has a server and may start it. */
export function isThere({ command }: Host): boolean {
  return (
    existsSync(command) && spawnSync(command, ["-v"], { env: { ...process.env, HOME: "/tmp" } }).error === undefined
  );
}

export interface Running {
  /** Address of the site, with a slash at its end. */
  address: string;
  stop(): void;
}

/** Starts a host over a copy of a built site below a base. Throws with what the server says when it does not come up. */
export async function run(host: Host, built: string, base: string): Promise<Running> {
  const [scratch, root] = [emptyFolder(), join(emptyFolder(), "www")];
  const site = join(root, base).replace(/\/$/, "");
  mkdirSync(dirname(site), { recursive: true });
  cpSync(built, site, { recursive: true });
  const port = await freePort();
  const args = host.configure({ root, site, port, scratch });
  let said = "";
  const child: ChildProcess = spawn(host.command, args, {
    env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const stop = () => void (child.kill("SIGTERM") && process.off("exit", stop));
  process.once("exit", stop);
  const address = new URL(base, `http://127.0.0.1:${port}`).href;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    try {
      await fetch(`${address}robots.txt`);
      return { address, stop };
    } catch {
      await pause(50);
    }
  }
  stop();
  throw new Error(`${host.name} does not start: ${said.slice(-2000)}`);
}

function write(file: string, text: string): void {
  writeFileSync(file, `${text}\n`);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
