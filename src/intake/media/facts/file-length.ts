import type { Known } from "../../../model/facts/known.ts";
import { contradictedSeconds } from "../iso-bmff/types.ts";
import { known, type ProbeFields, positive } from "./probe-fields.ts";

/** Streams and container may differ by as much: writers round, and sound is padded. */
const tolerableSeconds = 1;

interface FileLength {
  readonly durationSeconds: Known<number> | undefined;
  /** Length that the container states, where its streams contradict it; 0 if it states none. */
  readonly statedSeconds: number | undefined;
}

interface Stream {
  readonly durationSeconds?: Known<number>;
}

/** The longer of two lengths. */
function longer(first: Known<number> | undefined, second: Known<number> | undefined) {
  if (!first || !second) return first ?? second;
  return second.value > first.value ? second : first;
}

/**
 * Returns the length of a whole file: that of its longest stream as presented, for a header is easily wrong. The header
 * counts where streams have no length, or only state one as it does.
 */
export function fileLength(streams: readonly Stream[], { answer, format, iso }: ProbeFields): FileLength {
  const stated = positive(answer.format?.duration);
  const longest = streams.map((stream) => stream.durationSeconds).reduce(longer, undefined);
  if (!longest) return { durationSeconds: known(stated, "container"), statedSeconds: undefined };
  if (iso) return { durationSeconds: longest, statedSeconds: contradictedSeconds(iso) };
  const isMeasured = longest.source === "packets" || longest.source === "sample table";
  const isWrong = stated !== undefined && Math.abs(stated - longest.value) > tolerableSeconds;
  if (stated !== undefined && !(isMeasured && isWrong))
    return { durationSeconds: known(stated, "container"), statedSeconds: undefined };
  // Of most other containers ffprobe has reckoned the length itself.
  const isStated = format === "mkv" || format === "webm";
  return { durationSeconds: longest, statedSeconds: isWrong && isStated ? stated : undefined };
}
