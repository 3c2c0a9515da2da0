import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../src/base/root.ts";

/** A problem that a language server underlines: the line (from 1) and the message. */
export interface Underlined {
  line: number;
  text: string;
}

export interface LanguageServer {
  /** Opens a file as an editor does, with a text that need not be on the disk, and waits for what is underlined. */
  open(file: string, text: string): Promise<Underlined[]>;
  /** Returns the text that is shown where the pointer rests: line and column from 0. */
  hover(file: string, line: number, character: number): Promise<string>;
  /** Returns the completions at a place. */
  complete(file: string, line: number, character: number): Promise<string[]>;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** The YAML server that VS Code starts, over its standard streams, with the settings of a folder's `.vscode/settings.json`. */
export async function yamlServer(folder: string, settings: Readonly<Record<string, unknown>>): Promise<LanguageServer> {
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
    { cwd: folder, stdio: ["pipe", "pipe", "ignore"] },
  );
  process.on("exit", () => child.kill());
  const answers = new Map<number, (result: unknown) => void>();
  const diagnoses = new Map<string, (found: Underlined[]) => void>();
  const versions = new Map<string, number>();
  let last = 0;
  const write = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((done) => {
      last += 1;
      answers.set(last, done);
      write({ id: last, method, params });
    });
  const uriOf = (file: string) => pathToFileURL(join(folder, file)).href;

  function received({ id, method, params, result }: Message): void {
    if (method === undefined && id !== undefined) return void answers.get(id)?.(result);
    if (method === "workspace/configuration")
      return write({
        id,
        result: (params as { items: Array<{ section?: string }> }).items.map(({ section }) => of(section)),
      });
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as {
        uri: string;
        diagnostics: Array<{ message: string; range: { start: { line: number } } }>;
      };
      diagnoses.get(uri)?.(diagnostics.map(({ message, range }) => ({ line: range.start.line + 1, text: message })));
      return;
    }
    if (id !== undefined) write({ id, result: null });
  }

  /** `yaml` of the settings, whose keys are `yaml.schemas`, as VS Code hands them over. */
  function of(section = ""): unknown {
    const own = Object.entries(settings).filter(([key]) => key.startsWith(`${section}.`));
    return own.length === 0
      ? null
      : Object.fromEntries(own.map(([key, value]) => [key.slice(section.length + 1), value]));
  }

  let rest = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const [head, length] = /^[^]*?Content-Length: (\d+)[^]*?\r\n\r\n/.exec(rest.toString("latin1")) ?? [];
      if (head === undefined || rest.length < head.length + Number(length)) return;
      const body = rest.subarray(head.length, head.length + Number(length)).toString();
      rest = rest.subarray(head.length + Number(length));
      received(JSON.parse(body) as Message);
    }
  });

  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "site" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: {}, completion: {}, publishDiagnostics: {} },
    },
  });
  write({ method: "initialized", params: {} });
  write({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: of("yaml") } } });

  return {
    open: (file, text) =>
      new Promise((done) => {
        const [uri, version] = [uriOf(file), (versions.get(uriOf(file)) ?? 0) + 1];
        versions.set(uri, version);
        diagnoses.set(uri, done);
        // A file that is open is typed in.
        if (version > 1)
          return write({
            method: "textDocument/didChange",
            params: { textDocument: { uri, version }, contentChanges: [{ text }] },
          });
        write({
          method: "textDocument/didOpen",
          params: { textDocument: { uri, languageId: "yaml", version, text } },
        });
      }),
    async hover(file, line, character) {
      const found = await ask("textDocument/hover", {
        textDocument: { uri: uriOf(file) },
        position: { line, character },
      });
      return JSON.stringify(found);
    },
    async complete(file, line, character) {
      const place = { textDocument: { uri: uriOf(file) }, position: { line, character } };
      const found = (await ask("textDocument/completion", place)) as { items: Array<{ label: string }> };
      return found.items.map(({ label }) => label);
    },
    close: () => void child.kill(),
  };
}
