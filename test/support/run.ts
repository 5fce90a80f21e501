import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as it was written, where it is no text. */
  readonly bytes: Buffer;
}

/** Runs the program without a process of its own, in the year 2026 unless told otherwise. */
export async function run(
  argv: readonly string[],
  host: {
    readonly env?: Readonly<Record<string, string>>;
    readonly columns?: number;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Ran> {
  const pieces: Buffer[] = [];
  let stderr = "";
  const terminal = host.columns === undefined ? {} : { isTTY: true, columns: host.columns };
  const code = await main(argv, {
    stdout: { write: (piece) => pieces.push(Buffer.from(piece)), ...terminal },
    stderr: { write: (text) => (stderr += text) },
    env: { PATH: process.env.PATH, LANG: "C", ...host.env },
    now: () => new Date("2026-11-20T12:00:00Z"),
    signal: host.signal,
  });
  const bytes = Buffer.concat(pieces);
  return { code, stdout: bytes.toString("utf8"), stderr, bytes };
}
