import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { present } from "../../model/present.ts";

/** Result of a process. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly timedOut: boolean;
  /** More was printed than is taken. */
  readonly overflowed: boolean;
  /** The process could not be started at all. */
  readonly failedToStart?: string;
}

export interface RunOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with each piece of output, which is then not kept. */
  readonly onOutput?: (piece: Buffer) => void;
}

/** The description of a file with a thousand tags and cover pictures comes to 2 MB. */
const mostOutput = 16 * 2 ** 20;
const mostErrors = 64 * 2 ** 10;

/** Stops a program, with what it started where it has a group of its own. */
function killGroup(child: ChildProcessByStdio<null, Readable, Readable>, group: boolean): void {
  try {
    if (group && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
  child.kill("SIGKILL");
  // Whoever still holds the pipes is not waited for.
  child.stdout.destroy();
  child.stderr.destroy();
}

/** Runs a program with nothing on its input, and always ends it: by time, by amount of output, or when asked to. */
export function runProcess(path: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve) => {
    const kept: Buffer[] = [];
    let amount = 0;
    let stderr = "";
    let timedOut = false;
    let overflowed = false;
    let failedToStart: string | undefined;
    // A group of its own, so that a wrapper script is stopped together with what it started.
    const group = process.platform !== "win32";
    const child = spawn(path, args, {
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      detached: group,
    });
    const kill = () => killGroup(child, group);
    const timer = setTimeout(() => {
      timedOut = true;
      kill();
    }, options.timeoutMs);
    options.signal?.addEventListener("abort", kill, { once: true });
    child.stdout.on("data", (piece: Buffer) => {
      if (options.onOutput) return options.onOutput(piece);
      amount += piece.length;
      if (amount > mostOutput) {
        overflowed = true;
        kill();
      } else {
        kept.push(piece);
      }
    });
    child.stderr.on("data", (piece: Buffer) => {
      if (stderr.length < mostErrors) stderr += piece.toString("utf8");
    });
    child.on("error", (error) => {
      failedToStart = error.message;
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", kill);
      const stdout = Buffer.concat(kept);
      resolve({
        code,
        signal,
        stdout,
        stderr,
        timedOut,
        overflowed,
        ...present({ failedToStart }),
      });
    });
  });
}
