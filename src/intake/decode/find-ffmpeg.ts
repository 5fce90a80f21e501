import { findProgram, type Program } from "../io/find-program.ts";

/** Places where a decoder may be named. */
export interface FfmpegLookup {
  /** Given on the command line. */
  readonly ffmpeg?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The one that may have come with the package; on some systems it is not there. */
async function embedded(): Promise<string | undefined> {
  try {
    return (await import("@ffmpeg-installer/ffmpeg")).default.path;
  } catch {
    return undefined;
  }
}

/** The ffmpeg to decode with: the one that is named, else the one on PATH, else the embedded one. */
export async function findFfmpeg({ ffmpeg, env }: FfmpegLookup): Promise<Program | undefined> {
  const named = ffmpeg ?? env.REELCHECK_FFMPEG;
  if (named) return findProgram([{ path: named, found: ffmpeg ? "option" : "environment" }]);
  return (
    (await findProgram([{ onPath: "ffmpeg", found: "path" }], env)) ??
    (await findProgram([{ path: await embedded(), found: "package" }]))
  );
}
