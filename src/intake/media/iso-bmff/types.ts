import type { ContainerFormat } from "../../../model/container-format.ts";
import type { Damage } from "../../../model/facts/damage.ts";
import type { RateOverTime } from "../../../model/facts/streams.ts";
import type { PacketSummary } from "../ffprobe/packet-summary.ts";
import type { ProbeAnswer } from "../ffprobe/probe-answer.ts";
import type { KeyFrames } from "./key-frames.ts";
import type { SampleTiming } from "./sample-table.ts";

/** Part of a track that its edit list presents. */
export interface Edits {
  /** Stretches of media that are shown; pauses do not count. */
  readonly pieces: number;
  /** Total length, in the movie's time scale. */
  readonly units: number;
}

export interface IsoTrack {
  /** `vide`, `soun`, `text`, `tmcd`, … */
  readonly handler: string;
  readonly timescale: number;
  /** Duration in `mdhd`, in the track's time scale. */
  readonly mediaUnits: number;
  readonly edits: Edits;
  readonly timing?: SampleTiming;
  /** Of pictures. */
  readonly keyFrames?: KeyFrames;
  readonly rateOverTime?: RateOverTime;
}

/** Contents of the boxes of an MP4 or MOV file, without its samples. */
export interface IsoBmff {
  readonly format: ContainerFormat;
  readonly brand?: string;
  readonly compatibleBrands: readonly string[];
  readonly indexInFront: boolean;
  readonly fragmented: boolean;
  readonly movieTimescale: number;
  /** Duration in `mvhd`; 0 if not stated. */
  readonly movieSeconds: number;
  /** ffprobe's answer, if the index holds all of it. */
  readonly answer?: ProbeAnswer;
  /** The samples of fragments by track, where all of them were understood. */
  readonly fragmentPackets?: ReadonlyMap<number, PacketSummary>;
  readonly tracks: readonly IsoTrack[];
  /** Text of a box `moov/udta/AIGC`, and of the whole index where it mentions such a label. */
  readonly aigcBox?: string;
  readonly aigcInIndex?: string;
  readonly damage?: Damage;
}

/** Returns how long a track is presented, edit list applied, in seconds: from its first picture to its end. */
export function presentedSeconds(track: IsoTrack, movieTimescale: number): number | undefined {
  const { timescale, edits, timing, mediaUnits } = track;
  if (timescale === 0) return undefined;
  const media = (timing?.units || mediaUnits) / timescale;
  if (edits.pieces === 0 || movieTimescale === 0) return media > 0 ? media : undefined;
  const edited = edits.units / movieTimescale;
  // One edit can't show more than there is. Its start is no cut: with B-frames it is the delay of the first picture.
  return edits.pieces === 1 && timing ? Math.min(edited, media) : edited;
}
