import type { ContainerFormat, Damage } from "../../model/media.ts";
import type { ProbeAnswer } from "../ffprobe.ts";
import type { SampleTiming } from "./sample-table.ts";

/** One entry of an edit list: so much of the film shows the media from here on. `mediaTime` −1 shows nothing. */
export interface Edit {
  /** In units of the movie. */
  readonly duration: number;
  /** In units of the track. */
  readonly mediaTime: number;
}

export interface IsoTrack {
  /** `vide`, `soun`, `text`, `tmcd`, … */
  readonly handler: string;
  readonly timescale: number;
  /** As `mdhd` states it, in units of the track. */
  readonly mediaUnits: number;
  readonly edits: readonly Edit[];
  readonly timing?: SampleTiming;
}

/** What the boxes of an MP4 or MOV file tell without its samples. */
export interface IsoMedia {
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
  readonly tracks: readonly IsoTrack[];
  /** Text of a box `moov/udta/AIGC`, and of the whole index where it mentions such a label. */
  readonly aigcBox?: string;
  readonly aigcInIndex?: string;
  readonly damage?: Damage;
}
