import { type Env, isExecutable, onPath, type Program, versionOf } from "../../io/find-program.ts";

/** Which ffprobe is to be asked. */
export interface FfprobeLookup {
  /** `ffprobe` leaves out our own reader. */
  readonly engine?: string | undefined;
  /** Given on the command line. */
  readonly ffprobe?: string | undefined;
  readonly env: Env;
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

/**
 * Every ffprobe that works, best first: option, environment, package, PATH. One that is named explicitly is the only
 * one; the one on PATH is a second opinion where the packaged one fails.
 */
export async function findFfprobes({ ffprobe, env }: FfprobeLookup): Promise<readonly Program[]> {
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

/** Readers of media files. */
export interface MediaReaders {
  /** Every ffprobe that works. The search starts processes, so it waits for the first file that needs one. */
  readonly engines: () => Promise<readonly Program[]>;
  /** Whoever names an ffprobe wants it to be asked. */
  readonly onlyFfprobe: boolean;
}

/** Prepares readers without starting a process. */
export function mediaReaders(lookup: FfprobeLookup): MediaReaders {
  let found: Promise<readonly Program[]> | undefined;
  const engines = () => {
    found ??= findFfprobes(lookup);
    return found;
  };
  const named = lookup.ffprobe ?? lookup.env.REELCHECK_FFPROBE;
  return { engines, onlyFfprobe: lookup.engine === "ffprobe" || Boolean(named) };
}

/** Name of an engine in reports. */
export function engineName(engine: Program): string {
  return `ffprobe ${engine.version}`;
}
