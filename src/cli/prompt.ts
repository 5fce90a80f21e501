import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { exitCode } from "./exit.ts";
import type { Host } from "./host.ts";

/** Nobody answers any more: Ctrl-C, or the end of the input. */
export class Unanswered extends Error {
  readonly code: number;
  constructor(code: number) {
    super("unanswered");
    this.code = code;
  }
}

/**
 * Asks at the terminal, on stderr, and gives one line. Throws `Unanswered`. Between two questions the terminal is as it
 * was, so that Ctrl-C stops what runs then.
 */
export async function prompt(said: string, { stdin, stderr }: Host): Promise<string> {
  if (!stdin) throw new Unanswered(exitCode.nothingJudged);
  const output = new Writable({
    write(piece: Uint8Array, _, done) {
      stderr.write(piece);
      done();
    },
  });
  const lines = createInterface({
    input: stdin,
    output: Object.assign(output, { columns: stderr.columns }),
    terminal: true,
  });
  const left = new AbortController();
  let code: number = exitCode.nothingJudged;
  const leave = () => left.abort();
  lines.once("close", leave);
  lines.once("SIGINT", () => {
    code = exitCode.interrupted;
    leave();
  });
  try {
    return await lines.question(said, { signal: left.signal });
  } catch (error) {
    if (!left.signal.aborted) throw error;
    stderr.write("\n");
    throw new Unanswered(code);
  } finally {
    lines.off("close", leave);
    lines.close();
  }
}
