import type { ContainerFormat } from "../../../model/container-format.ts";
import type { Damage } from "../../../model/facts/damage.ts";
import type { Ambiguity, PictureKind, Surplus } from "../../../model/facts/media.ts";
import type { RateOverTime } from "../../../model/facts/streams.ts";
import type { PictureSequence } from "../codecs/sequence.ts";
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
  /** Length of the pauses, in the movie's time scale: nothing is shown then. */
  readonly pauseUnits: number;
}

/** Pictures that are others than their sample entry says. */
export interface OtherPictures {
  /** By the sample entry. */
  readonly stated: PictureKind;
  /** By the samples, in the order of the film; each kind once. */
  readonly found: readonly PictureSequence[];
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
  readonly otherPictures?: OtherPictures;
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
  /** The boxes fill the file to the byte: nothing of it is missing. */
  readonly filled: boolean;
  /** What players take in different ways. */
  readonly ambiguities: readonly Ambiguity[];
  /** Text of a box `moov/udta/AIGC`, and of the whole index where it mentions such a label. */
  readonly aigcBox?: string;
  readonly aigcInIndex?: string;
  /** Of all tracks; undefined where a table does not tell. */
  readonly sampleBytes?: number;
  readonly surplus?: readonly Surplus[];
  readonly damage?: Damage;
}

/** Returns how long all of a track's media last, whatever its edit list shows of them, in seconds. */
export function mediaSeconds({ timescale, timing, mediaUnits }: IsoTrack): number {
  return timescale === 0 ? 0 : (timing?.units || mediaUnits) / timescale;
}

/** A movie header and its tracks may differ by as much: writers round, and pad sound. */
const tolerableSeconds = 1;

/** Returns the length that the movie header states, if its tracks contradict it; 0 if it states none. */
export function contradictedSeconds(iso: IsoBmff): number | undefined {
  const { fragmented, movieTimescale, movieSeconds, tracks } = iso;
  const lengths = tracks.map((track) => {
    const pauses = movieTimescale === 0 ? 0 : track.edits.pauseUnits / movieTimescale;
    return (presentedSeconds(track, movieTimescale) ?? 0) + pauses;
  });
  // Fragments come after the header, which speaks of none of them.
  if (fragmented || lengths.length === 0) return undefined;
  const isNear = (seconds: number) => Math.abs(seconds - movieSeconds) <= tolerableSeconds;
  const longest = Math.max(...lengths);
  // Some writers count all media, cut or not.
  if (longest === 0 || isNear(longest) || tracks.some((track) => isNear(mediaSeconds(track)))) {
    return movieSeconds === 0 && longest > 0 ? 0 : undefined;
  }
  return movieSeconds;
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
