import type { Known } from "../../../model/facts/known.ts";
import type { RateOverTime } from "../../../model/facts/streams.ts";
import { compareFractions, type Fraction, fraction } from "../../../model/fraction.ts";
import type { PacketSummary } from "../ffprobe/packet-summary.ts";
import type { ProbeStream } from "../ffprobe/probe-answer.ts";
import type { SampleTiming } from "../iso-bmff/sample-table.ts";
import type { IsoTrack } from "../iso-bmff/types.ts";
import { mediaSeconds, presentedSeconds } from "../iso-bmff/types.ts";
import { frameTiming } from "../timing/frame-timing.ts";
import { known, type ProbeFields, positive, ratioOf } from "./probe-fields.ts";

interface Rate {
  readonly frameRate: Known<Fraction> | undefined;
  readonly constantFrameRate: Known<boolean> | undefined;
  readonly usualFrameRate: Fraction | undefined;
}

/** Frames a second, and whether every frame lasts equally long: by the sample table, else by packets, else as stated. */
export function rateFacts(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  packets: PacketSummary | undefined,
): Rate {
  const byTable = track?.timing && tableTiming(track.timing, track.timescale);
  if (byTable) {
    const source = "sample table";
    return {
      frameRate: { value: byTable.rate, source },
      constantFrameRate: { value: byTable.constant, source },
      usualFrameRate: byTable.usual,
    };
  }
  if (packets?.frameRate) {
    return {
      frameRate: { value: packets.frameRate, source: "packets" },
      constantFrameRate: known(packets.constant, "packets"),
      usualFrameRate: packets.usualFrameRate,
    };
  }
  // Two rates that agree are believed, frames beside their fields too; otherwise ffprobe has guessed one of them.
  const average = ratioOf(stream.avg_frame_rate);
  const base = ratioOf(stream.r_frame_rate);
  const agree = average && base && compareFractions(average, base) === 0;
  const stated = agree ? average : ratePerFieldPair(stream);
  return { frameRate: known(stated, "container"), constantFrameRate: undefined, usualFrameRate: undefined };
}

function tableTiming({ durations, firstUnits, lastUnits }: SampleTiming, timescale: number) {
  return frameTiming(durations, fraction(timescale || 1), { first: firstUnits, lastFrame: lastUnits });
}

/**
 * Frames a second of an interlaced stream that may hold each field in a packet of its own: ffprobe then finds twice as
 * many packets as frames.
 */
export function ratePerFieldPair(stream: ProbeStream): Fraction | undefined {
  const average = ratioOf(stream.avg_frame_rate);
  const base = ratioOf(stream.r_frame_rate);
  if (!average || !base || !/^(tt|bb|tb|bt)$/.test(stream.field_order ?? "")) return undefined;
  return compareFractions(base, fraction(average.num * 2, average.den)) === 0 ? average : undefined;
}

/** Returns how long a stream is presented, in seconds. */
export function lengthFact(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  gathered: ProbeFields,
): Known<number> | undefined {
  const { iso, packets } = gathered;
  const counted = packets?.get(stream.index)?.seconds;
  // The header of a fragmented file speaks of what was planned, if at all.
  if (iso?.fragmented)
    return known(counted ?? positive(stream.duration), counted === undefined ? "container" : "packets");
  if (iso && track) {
    const shown = presentedSeconds(track, iso.movieTimescale);
    if (shown !== undefined) return { value: shown, source: track.timing ? "sample table" : "container" };
  }
  if (counted !== undefined) return { value: counted, source: "packets" };
  const tagged = Object.entries(stream.tags ?? {}).find(([key]) => /^duration(-\w+)?$/i.test(key))?.[1];
  return known(positive(stream.duration), "container") ?? known(clockSeconds(tagged), "tag");
}

/** An edit list leaves out a picture or two for sound and picture to begin together; more was cut out by somebody. */
const tellingSeconds = 1;

/** Returns the seconds that an edit list hides, if they are many. */
export function hiddenSeconds(track: IsoTrack | undefined, { iso }: ProbeFields): number | undefined {
  if (!track || !iso || iso.fragmented) return undefined;
  const shown = presentedSeconds(track, iso.movieTimescale);
  const hidden = shown === undefined ? 0 : mediaSeconds(track) - shown;
  return hidden > tellingSeconds ? hidden : undefined;
}

/** `00:01:02.345000000`, as Matroska muxers tag streams. */
function clockSeconds(clock: string | undefined): number | undefined {
  const [, h, m, s] = /^(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(clock ?? "") ?? [];
  return s === undefined ? undefined : positive(Number(h) * 3600 + Number(m) * 60 + Number(s));
}

/** Bits a second over time: by the sample table, else by packets where these were counted. */
export function rateOverTime(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  { iso, packets }: ProbeFields,
): Known<RateOverTime> | undefined {
  const byTable = iso?.fragmented ? undefined : known(track?.rateOverTime, "sample table");
  return byTable ?? known(packets?.get(stream.index)?.rateOverTime, "packets");
}

/** Bits a second of a stream, never of the file. */
export function rateOfBits(stream: ProbeStream, gathered: ProbeFields): Known<number> | undefined {
  const summary = gathered.packets?.get(stream.index);
  if (summary?.seconds)
    return { value: Math.round((summary.bytes * 8) / summary.seconds), source: "packets" };
  if (gathered.iso?.fragmented) return undefined;
  const source = gathered.iso ? "sample table" : "container";
  const stated = positive(stream.bit_rate);
  const seconds = positive(gathered.answer.format?.duration);
  // MPEG has a mark for "variable" that reads as 104 Mbps; no stream has more bits than its file.
  const isMore = stated !== undefined && seconds !== undefined && stated * seconds > gathered.bytes * 8;
  return isMore && !gathered.iso ? undefined : known(stated, source);
}
