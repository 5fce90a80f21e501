import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** A program that reads media, and how it was found. */
export interface Program {
  readonly path: string;
  readonly found: "option" | "environment" | "package" | "path";
  /** Version as the program prints it, such as `4.0.2-static`. */
  readonly version: string;
}

export interface EngineLookup {
  /** `ffprobe` leaves out our own reader. */
  readonly engine?: string | undefined;
  /** Given on the command line. */
  readonly ffprobe?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a process ended. */
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

/** Runs a program with nothing on its input, and always ends it: by time, by amount of output, or when asked to. */
export function run(path: string, args: readonly string[], options: RunOptions): Promise<Ended> {
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
    const kill = () => {
      try {
        if (group && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
      child.kill("SIGKILL");
      // Whoever still holds the pipes is not waited for.
      child.stdout.destroy();
      child.stderr.destroy();
    };
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
        ...(failedToStart ? { failedToStart } : {}),
      });
    });
  });
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(name: string, env: EngineLookup["env"]): Promise<string | undefined> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (env.PATH ?? env.Path ?? "").split(delimiter)) {
    if (folder === "") continue;
    const candidate = join(folder, name + suffix);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** The one that comes with the package. It is imported late, for on unknown systems importing it ends the process. */
async function packaged(): Promise<string | undefined> {
  const known = ["linux", "win32", "darwin"].includes(process.platform);
  if (!known) return undefined;
  try {
    const { path } = await import("ffprobe-static");
    return (await isExecutable(path)) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The version a program prints, or undefined if it does not run. */
async function versionOf(path: string): Promise<string | undefined> {
  const startSeconds = 10;
  const ended = await run(path, ["-version"], { timeoutMs: startSeconds * 1000 });
  if (ended.code !== 0) return undefined;
  return /^ff\w+ version (\S+)/.exec(ended.stdout.toString("utf8"))?.[1];
}

/** Where a program may be: at a path, or by name on PATH. */
interface Candidate {
  readonly path?: string | undefined;
  readonly onPath?: string;
  readonly found: Program["found"];
}

/** The first of some candidates that works. */
export async function findProgram(
  candidates: readonly Candidate[],
  env: EngineLookup["env"] = {},
): Promise<Program | undefined> {
  for (const { path, onPath: name, found } of candidates) {
    const at = name === undefined ? path : await onPath(name, env);
    const version = at === undefined ? undefined : await versionOf(at);
    if (at !== undefined && version !== undefined) return { path: at, found, version };
  }
  return undefined;
}

/**
 * Every ffprobe that works, best first: option, environment, package, PATH. One that is named explicitly is the only
 * one; the one on PATH is a second opinion where the packaged one fails.
 */
export async function findEngines({ ffprobe, env }: EngineLookup): Promise<readonly Program[]> {
  const named = ffprobe ?? env.REELCHECK_FFPROBE;
  const candidates: { path: string | undefined; found: Program["found"] }[] = named
    ? [{ path: named, found: ffprobe ? "option" : "environment" }]
    : [
        { path: await packaged(), found: "package" },
        { path: await onPath("ffprobe", env), found: "path" },
      ];
  const engines: Program[] = [];
  for (const { path, found } of candidates) {
    if (path === undefined || engines.some((engine) => engine.path === path)) continue;
    const version = await versionOf(path);
    if (version !== undefined) engines.push({ path, found, version });
  }
  return engines;
}

/** By what files are read. */
export interface Readers {
  /** Every ffprobe that works; looked for when the first file needs one, for looking starts processes. */
  readonly engines: () => Promise<readonly Program[]>;
  /** Whoever names an ffprobe wants it to be asked. */
  readonly onlyFfprobe: boolean;
}

/** What a lookup stands for, before anything is started. */
export function readersOf(lookup: EngineLookup): Readers {
  let found: Promise<readonly Program[]> | undefined;
  const engines = () => {
    found ??= findEngines(lookup);
    return found;
  };
  const named = lookup.ffprobe ?? lookup.env.REELCHECK_FFPROBE;
  return { engines, onlyFfprobe: lookup.engine === "ffprobe" || Boolean(named) };
}

/** How an engine is named in reports. */
export function engineName(engine: Program): string {
  return `ffprobe ${engine.version}`;
}
