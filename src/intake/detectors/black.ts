import type { Sight } from "../../model/decoded.ts";
import type { Frame } from "../decoding/frames.ts";
import type { Gatherer } from "../decoding/gatherer.ts";
import { Stretches } from "./stretches.ts";

/** A tenth of full brightness, as FFmpeg's `blackdetect` has it by default; noise of old cameras stays below. */
const brightest = 26;
/** A share of pixels that may be brighter: FFmpeg's `blackdetect` asks for 98 % dark ones. */
const mostBright = 0.02;

export function isBlack({ gray }: Frame): boolean {
  let bright = 0;
  for (const value of gray) if (value > brightest) bright++;
  return bright <= gray.length * mostBright;
}

/** Stretches of black picture. */
export function blackGatherer(end: number): Gatherer<readonly Sight[]> {
  const stretches = new Stretches();
  return {
    see: (frame) => stretches.see(frame, isBlack(frame)),
    result: () => stretches.all(end),
  };
}
