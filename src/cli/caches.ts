import { join } from "node:path";
import { DecodeCache } from "../intake/decode/decode-cache.ts";
import { DiskProbeCache } from "../intake/media/ffprobe/probe-cache.ts";
import type { Host } from "./host.ts";
import { liesInside } from "./path-inside.ts";

/** Where the user's system keeps what can be made anew; undefined where nobody says. */
function usualFolder({
  LOCALAPPDATA: local,
  XDG_CACHE_HOME: xdg,
  HOME: home,
}: Host["env"]): string | undefined {
  if (process.platform === "win32") return local ? join(local, "reelcheck", "Cache") : undefined;
  if (process.platform === "darwin") return home ? join(home, "Library", "Caches", "reelcheck") : undefined;
  if (xdg) return join(xdg, "reelcheck");
  return home ? join(home, ".cache", "reelcheck") : undefined;
}

/** The folder of the cache; undefined where there is none, or the user wants none (`REELCHECK_CACHE=`). */
export function cacheFolder(env: Host["env"]): string | undefined {
  return env.REELCHECK_CACHE === undefined ? usualFolder(env) : env.REELCHECK_CACHE || undefined;
}

/** Where, inside the folder, what was seen and heard is kept. */
export const looksFolder = (folder: string): string => join(folder, "looks");

/** What is remembered for a run over these paths. Nothing is ever written into what is checked. */
export async function cachesFor(
  paths: readonly string[],
  env: Host["env"],
  wanted: boolean,
): Promise<{ readonly probes?: DiskProbeCache; readonly decoded?: DecodeCache }> {
  const folder = wanted ? cacheFolder(env) : undefined;
  if (folder === undefined || (await liesInside(folder, paths))) return {};
  return { probes: new DiskProbeCache(folder), decoded: new DecodeCache(looksFolder(folder)) };
}
