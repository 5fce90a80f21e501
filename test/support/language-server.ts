import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./policies.ts";

/** What an editor underlines; lines are counted from 1 as people do. */
export interface Underlined {
  readonly line: number;
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly items?: readonly unknown[];
    readonly diagnostics?: readonly {
      readonly range: { readonly start: { readonly line: number } };
      readonly message: string;
    }[];
  };
}

/** The YAML language server that editors use, spoken to as an editor does: JSON-RPC over its streams. */
export class LanguageServer {
  private readonly server: ChildProcess;
  private received = Buffer.alloc(0);
  private readonly waiting = new Map<string, (underlined: readonly Underlined[]) => void>();

  constructor() {
    const program = fileURLToPath(
      new URL("node_modules/yaml-language-server/bin/yaml-language-server", root),
    );
    this.server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.server.stdout?.on("data", (chunk: Buffer) => this.receive(chunk));
    this.send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    this.send({ method: "initialized", params: {} });
  }

  /** Opens a document and returns what the server underlines in it. */
  open(path: string, text: string): Promise<readonly Underlined[]> {
    const uri = new URL(path, root).href;
    return new Promise((resolve) => {
      this.waiting.set(uri, resolve);
      this.send({
        method: "textDocument/didOpen",
        params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
      });
    });
  }

  close(): void {
    this.server.kill();
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const end = this.received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString("latin1", 0, end))?.[1]);
      if (this.received.length < end + 4 + length) return;
      const message: Message = JSON.parse(this.received.toString("utf8", end + 4, end + 4 + length));
      this.received = this.received.subarray(end + 4 + length);
      this.handle(message);
    }
  }

  private handle({ id, method, params }: Message): void {
    if (method === "textDocument/publishDiagnostics") {
      const resolve = this.waiting.get(params?.uri ?? "");
      const found = params?.diagnostics ?? [];
      resolve?.(found.map(({ range, message }) => ({ line: range.start.line + 1, message })));
    } else if (method === "workspace/configuration") {
      // An editor without any settings of its own.
      this.send({ id, result: (params?.items ?? []).map(() => null) });
    } else if (method !== undefined && id !== undefined) {
      this.send({ id, result: null });
    }
  }
}
