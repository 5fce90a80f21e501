import type { EngineFailure } from "./media.ts";

/** A question that only decoded picture or sound answers. Each costs time, and is asked only where a rule needs it. */
export type Detection =
  | "black"
  | "borders"
  | "bars"
  | "overlay"
  | "captions"
  | "card"
  | "likeness" // to another version of the same film
  | "frozen"
  | "repeats"
  | "drops"
  | "interlacing"
  | "errors"
  | "sound"
  | "tone"
  | "subtitle-text" // what is written where subtitles stand
  | "writing" // what is written anywhere in the picture
  | "filmstrip";

/** A part of a film, in seconds from its beginning. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** A part of the picture, in shares of its width and height from the upper left corner: 0 to 1. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of the film, small, as JPEG in base64. */
export interface Still {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: string;
}

/** Something that was seen in the picture: when, where, and a picture of it. */
export interface Sight extends TimeRange {
  readonly box?: Box;
  readonly still?: Still;
}

/** Black edges, in shares of the picture's height (top, bottom) and width (left, right). */
export interface Borders {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Marks that stand still while the film moves. A film that hardly moves can't be told. */
export type WatermarkFacts =
  | { readonly status: "none" }
  | { readonly status: "found"; readonly marks: readonly Sight[]; readonly fewShots: boolean }
  | { readonly status: "static-scene" }
  | { readonly status: "too-short" };

/** Lines of text where subtitles stand. */
export interface CaptionFacts {
  /** Share of the samples that show a line. */
  readonly share: number;
  /** Different lines that were seen. */
  readonly lines: number;
  readonly sights: readonly Sight[];
  /** A line runs up to the edge of the picture. */
  readonly atEdge?: Sight;
}

/** Why nothing could be read with the models that were named. */
export type OcrFailure =
  | { readonly kind: "no-models" }
  | { readonly kind: "no-runtime" }
  | { readonly kind: "failed"; readonly detail: string };

/** A line that was read in the picture; from the first picture that showed it to the last. */
export interface TextLine extends TimeRange {
  readonly text: string;
  /** How sure each of its characters was, on average: 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  readonly still?: Still;
}

/** What is written in the picture. */
export type TextFacts =
  | {
      readonly status: "read";
      /** Of subtitles, where they stand. */
      readonly subtitles: readonly TextLine[];
      /** Of whole pictures: those of the head one after the other, and some later ones. */
      readonly pictures: readonly TextLine[];
      /** How many Han characters the different subtitles have, and those of them that simplified Chinese writes in another way. */
      readonly han: number;
      readonly traditional: readonly string[];
    }
  | { readonly status: "no-reader" }
  | { readonly status: "unread"; readonly trouble: OcrFailure };

/** One sound track. */
export interface SoundFacts {
  readonly channels: number;
  /** How much of it was heard, in seconds; absent where that could not be counted. */
  readonly heardSeconds?: number;
  /** Integrated loudness, in LUFS (ITU-R BS.1770-4); absent where all is silence. */
  readonly integrated?: number;
  /** Loudness range, in LU (EBU Tech 3342). */
  readonly range?: number;
  /** True peak, in dBTP. */
  readonly truePeak?: number;
  /** Channels that are digital silence from beginning to end, counted from 1. */
  readonly silentChannels: readonly number[];
  /** Channels with runs of samples at full scale. */
  readonly clippedChannels: readonly number[];
  readonly silent: readonly TimeRange[];
}

/** What was seen and heard in one film. What nobody asked for is absent. */
export interface DecodedFacts {
  /** Name and version of the program that decoded. */
  readonly engine: string;
  /** How the pictures were chosen that were looked at. */
  readonly sampling: "key frames" | "twice a second" | "none";
  /** How far the decoder came, in seconds. */
  readonly seconds: number;
  /** It ended so long before the end of the film that part of the film was not seen. */
  readonly brokeOff?: { readonly at: number; readonly of: number };
  readonly black?: readonly Sight[];
  /** Absent where no picture was light enough to tell. */
  readonly borders?: Borders;
  readonly bars?: readonly Sight[];
  /** A tone in the first sound track that does not change, as it goes with bars. */
  readonly tone?: readonly TimeRange[];
  readonly overlay?: WatermarkFacts;
  readonly captions?: CaptionFacts;
  /** A card with text that stands still at the head. */
  readonly card?: Sight | "none";
  /** Small pictures of every second, to be held against another version. */
  readonly likeness?: readonly string[];
  readonly frozen?: readonly TimeRange[];
  /** Pictures that repeat the one before in the midst of motion, of all pictures. */
  readonly repeats?: { readonly repeated: number; readonly frames: number };
  /** Pictures that are missing between others, of all that should be there, and where most of them are. */
  readonly drops?: { readonly dropped: number; readonly frames: number; readonly longest?: TimeRange };
  /** Pictures whose lines were taken at two times, of those where it can be told. */
  readonly interlacing?: { readonly interlaced: number; readonly progressive: number };
  /** What the decoder complained of: how often, and its first words. */
  readonly errors?: { readonly count: number; readonly first: string };
  readonly sound?: readonly SoundFacts[];
  readonly text?: TextFacts;
  readonly filmstrip?: readonly Still[];
}

/** Why a film was not looked into. */
export type DecodeFailure = EngineFailure | { readonly kind: "no-decoder" } | { readonly kind: "quick" };

export type DecodeResult =
  | { readonly status: "facts"; readonly facts: DecodedFacts }
  | { readonly status: "unlooked"; readonly failure: DecodeFailure };
