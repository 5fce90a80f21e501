import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { runProcess } from "./run-process.ts";

/** Environment variables. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A program that reads media, and how it was found. */
export interface Program {
  readonly path: string;
  readonly found: "option" | "environment" | "package" | "path";
  /** Version as the program prints it, such as `4.0.2-static`. */
  readonly version: string;
}

/** Tells if a file exists and can be started. */
export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Finds a program on PATH, but never in the current folder: that may be the drive of a stranger. */
export async function onPath(name: string, env: Env): Promise<string | undefined> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (env.PATH ?? env.Path ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, name + suffix);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** The version a program prints, or undefined if it does not run. */
export async function versionOf(path: string): Promise<string | undefined> {
  const startSeconds = 10;
  const ended = await runProcess(path, ["-version"], { timeoutMs: startSeconds * 1000 });
  if (ended.code !== 0) return undefined;
  return /^ff\w+ version (\S+)/.exec(ended.stdout.toString("utf8"))?.[1];
}

/** A place to look for a program: a path, or a name on PATH. */
interface Candidate {
  readonly path?: string | undefined;
  readonly onPath?: string;
  readonly found: Program["found"];
}

/** The first of some candidates that works. */
export async function findProgram(
  candidates: readonly Candidate[],
  env: Env = {},
): Promise<Program | undefined> {
  for (const { path, onPath: name, found } of candidates) {
    const at = name === undefined ? path : await onPath(name, env);
    const version = at === undefined ? undefined : await versionOf(at);
    if (at !== undefined && version !== undefined) return { path: at, found, version };
  }
  return undefined;
}
