import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const listed = spawnSync("ffmpeg", ["-hide_banner", "-encoders"], { encoding: "utf8" });
const encoders = listed.status === 0 ? listed.stdout : "";

/** Tells if ffmpeg is on PATH, and can encode so. */
export function canEncode(encoder: string): boolean {
  return encoders.includes(` ${encoder} `);
}

/** A moving test pattern of two seconds, in a file that ffmpeg makes in a folder. */
export function madeFilm(
  folder: string,
  name: string,
  options: readonly string[],
  source = "testsrc2",
): Buffer {
  const path = join(folder, name);
  const input = ["-f", "lavfi", "-i", `${source}=s=176x144:r=25:d=2`];
  execFileSync("ffmpeg", ["-v", "error", "-y", ...input, "-threads", "1", ...options, path]);
  return readFileSync(path);
}
