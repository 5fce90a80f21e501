import { fileURLToPath } from "node:url";
import type { Program } from "../../src/intake/io/find-program.ts";
import { findFfprobes } from "../../src/intake/media/ffprobe/find-ffprobe.ts";
import type { ReadMediaOptions } from "../../src/intake/media/probe-with-fallback.ts";
import { readMedia } from "../../src/intake/media/read-media.ts";
import { walk } from "../../src/intake/package/walk.ts";
import type { MediaResult } from "../../src/model/facts/media.ts";
import { root } from "./policies.ts";

/** The folder of small films, each odd in a way of its own. */
export const media = fileURLToPath(new URL("fixtures/media/", root));

/** Every ffprobe on this machine, the packaged one first. */
export const engines: readonly Program[] = await findFfprobes({ env: process.env });

/** Reads films by ffprobe alone, with all there is to gather. */
export function byFfprobe(some: readonly Program[] = engines): ReadMediaOptions {
  const found = Promise.resolve(some);
  return {
    engines: () => found,
    onlyFfprobe: true,
    slot: <T>(work: () => Promise<T>) => work(),
    timeoutSeconds: 30,
    packets: true,
    scan: true,
  };
}

/** Facts or damage of one film. */
export async function readFilm(path: string, options = byFfprobe()): Promise<MediaResult> {
  const [entry] = (await walk([path])).entries;
  if (!entry) throw new Error(`${path} is not there`);
  return readMedia(entry, options);
}
