import { join } from "node:path";
import { DecodeCache } from "../intake/decode/decode-cache.ts";
import { DiskProbeCache } from "../intake/media/ffprobe/probe-cache.ts";
import type { Host } from "./host.ts";
import { liesInside } from "./path-inside.ts";

/** Returns the system's folder for caches; undefined if the environment does not name one. */
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

/** Folder of the decode cache. */
export const decodeCacheFolder = (folder: string): string => join(folder, "looks");

/** Opens the caches for a run over these paths. A cache inside of what is checked is not used. */
export async function cachesFor(
  paths: readonly string[],
  env: Host["env"],
  wanted: boolean,
): Promise<{ readonly probes?: DiskProbeCache; readonly decoded?: DecodeCache }> {
  const folder = wanted ? cacheFolder(env) : undefined;
  if (folder === undefined || (await liesInside(folder, paths))) return {};
  return { probes: new DiskProbeCache(folder), decoded: new DecodeCache(decodeCacheFolder(folder)) };
}
