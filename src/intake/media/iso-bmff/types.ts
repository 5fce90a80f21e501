import type { ContainerFormat } from "../../../model/container-format.ts";
import type { Damage } from "../../../model/facts/damage.ts";
import type { RateOverTime } from "../../../model/facts/streams.ts";
import type { PacketSummary } from "../ffprobe/packet-summary.ts";
import type { ProbeAnswer } from "../ffprobe/probe-answer.ts";
import type { KeyFrames } from "./key-frames.ts";
import type { SampleTiming } from "./sample-table.ts";

/** What an edit list shows of a track. */
export interface Edits {
  /** Stretches of media that are shown; pauses do not count. */
  readonly pieces: number;
  /** How long they come to, in units of the movie. */
  readonly units: number;
}

export interface IsoTrack {
  /** `vide`, `soun`, `text`, `tmcd`, … */
  readonly handler: string;
  readonly timescale: number;
  /** As `mdhd` states it, in units of the track. */
  readonly mediaUnits: number;
  readonly edits: Edits;
  readonly timing?: SampleTiming;
  /** Of pictures. */
  readonly keyFrames?: KeyFrames;
  readonly rateOverTime?: RateOverTime;
}

/** What the boxes of an MP4 or MOV file tell without its samples. */
export interface IsoBmff {
  readonly format: ContainerFormat;
  readonly brand?: string;
  readonly compatibleBrands: readonly string[];
  readonly indexInFront: boolean;
  readonly fragmented: boolean;
  readonly movieTimescale: number;
  /** As `mvhd` states it; 0 where it does not. */
  readonly movieSeconds: number;
  /** What ffprobe would say, where the index tells all of it. */
  readonly answer?: ProbeAnswer;
  /** The samples of fragments by track, where all of them were understood. */
  readonly fragmentPackets?: ReadonlyMap<number, PacketSummary>;
  readonly tracks: readonly IsoTrack[];
  /** Text of a box `moov/udta/AIGC`, and of the whole index where it mentions such a label. */
  readonly aigcBox?: string;
  readonly aigcInIndex?: string;
  readonly damage?: Damage;
}

/** How long a track shows, edit list applied, in seconds: from its first picture to its end. */
export function presentedSeconds(track: IsoTrack, movieTimescale: number): number | undefined {
  const { timescale, edits, timing, mediaUnits } = track;
  if (timescale === 0) return undefined;
  const media = (timing?.units || mediaUnits) / timescale;
  if (edits.pieces === 0 || movieTimescale === 0) return media > 0 ? media : undefined;
  const edited = edits.units / movieTimescale;
  // One edit can't show more than there is. Its start is no cut: with B-frames it is the delay of the first picture.
  return edits.pieces === 1 && timing ? Math.min(edited, media) : edited;
}
