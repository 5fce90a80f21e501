import type { Fraction } from "./fraction.ts";

/** Where a value was read. A value without a trustworthy source is left out, never guessed. */
export type Source =
  | "container" // stated by the container
  | "sample table" // computed from the sizes and times of all samples
  | "packets" // computed by reading every packet
  | "codec header" // stated by the codec's own configuration
  | "tag" // stated by a metadata tag
  | "file size"; // bytes of the file ÷ duration

/** A value and where it was read. */
export interface Known<T> {
  readonly value: T;
  readonly source: Source;
}

/** Real container formats, told by content and never by the file's extension. */
export const containerFormats = [
  "mp4",
  "mov",
  "3gp",
  "m4a",
  "mkv",
  "webm",
  "avi",
  "ts",
  "mpg",
  "mxf",
  "flv",
  "wmv",
  "ogg",
  "rm",
  "dv",
  "wav",
  "mp3",
  "aac",
  "flac",
  "gxf",
  "es", // an elementary stream without a container
] as const;
export type ContainerFormat = (typeof containerFormats)[number];

export interface ContainerFacts {
  readonly format: ContainerFormat;
  /** ISO media only: `major` and compatible brands, as the four characters in the file. */
  readonly brand?: string;
  readonly compatibleBrands?: readonly string[];
  /** ISO media only: the index (`moov`) stands in front of the media data, so that playing can start at once. */
  readonly indexInFront?: boolean;
  /** ISO media only: samples are described in `moof` fragments. */
  readonly fragmented?: boolean;
}

/** How the lines of a frame were taken. `interlaced` alone: the field order is not stated. */
export type Scan = "progressive" | "interlaced" | "top-field-first" | "bottom-field-first";

export interface ColorFacts {
  readonly primaries?: string;
  readonly transfer?: string;
  readonly matrix?: string;
  readonly range?: string;
}

/** Bits a second in equal slices, in the order in which the stream is decoded. */
export interface RateOverTime {
  /** Length of a slice; the last one may be up to half shorter or longer. */
  readonly sliceSeconds: number;
  /** Of all slices together. */
  readonly seconds: number;
  /** At most 120. */
  readonly bitsPerSecond: readonly number[];
}

export interface VideoStream {
  readonly index: number;
  readonly codec: string;
  readonly codecTag?: string;
  readonly profile?: string;
  readonly level?: string;
  readonly pixelFormat?: string;
  /** Chroma subsampling, such as `4:2:0`. */
  readonly chroma?: string;
  readonly bitDepth?: number;
  readonly codedWidth: number;
  readonly codedHeight: number;
  /** As a viewer sees it: pixel aspect ratio and rotation applied. */
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly pixelAspect?: Fraction;
  readonly displayAspect: Fraction;
  /** Frames a second: the nominal rate, exact. */
  readonly frameRate?: Known<Fraction>;
  readonly constantFrameRate?: Known<boolean>;
  readonly scan?: Known<Scan>;
  readonly bitsPerSecond?: Known<number>;
  /** Absent where nobody counted, and of films of less than two slices. */
  readonly rateOverTime?: Known<RateOverTime>;
  /** Length of the picture as presented, edit list applied, in seconds. */
  readonly durationSeconds?: Known<number>;
  readonly frames?: number;
  /** Pictures that can be decoded by themselves, and the longest time without one, by the sample table. */
  readonly keyFrames?: { readonly count: number; readonly longestGapSeconds: number };
  readonly color?: ColorFacts;
}

export interface AudioStream {
  readonly index: number;
  readonly codec: string;
  readonly profile?: string;
  readonly channels?: number;
  readonly channelLayout?: string;
  readonly sampleRateHz?: number;
  readonly bitDepth?: number;
  readonly bitsPerSecond?: Known<number>;
  readonly durationSeconds?: Known<number>;
  readonly language?: string;
}

export interface SubtitleStream {
  readonly index: number;
  readonly codec: string;
  readonly language?: string;
}

export interface Timecode {
  /** `hh:mm:ss:ff`, with `;` before the frames when it is drop-frame. */
  readonly start: string;
  readonly dropFrame: boolean;
}

/** The implicit label of GB 45438-2025, as found. */
export interface AiLabel {
  /** Where it stands: the name of the tag, or `XMP`, or `udta/AIGC`. */
  readonly place: string;
  /** Whether that is a place the standard names; a label in a comment is found but misplaced. */
  readonly prescribed: boolean;
  readonly raw: string;
  /** The fields of its JSON value; absent when the value cannot be read. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Everything that was measured of one media file, without having looked at decoded picture or sound. */
export interface MediaFacts {
  /** Name and version of the program that read the streams. */
  readonly engine: string;
  readonly container: ContainerFacts;
  /** Of the whole file, as its container states it, in seconds. */
  readonly durationSeconds?: Known<number>;
  /** Bytes × 8 ÷ duration. */
  readonly bitsPerSecond?: Known<number>;
  readonly video: readonly VideoStream[];
  readonly audio: readonly AudioStream[];
  readonly subtitles: readonly SubtitleStream[];
  /** Cover pictures, which are not films. */
  readonly coverPictures: number;
  /** Streams of no kind above: data, time code, attachments. */
  readonly otherStreams: number;
  readonly timecode?: Timecode;
  /** When the container says it was made: an ISO date-time in UTC. */
  readonly createdAt?: string;
  readonly aiLabel?: AiLabel;
  readonly tags: Readonly<Record<string, string>>;
}

/** Why a file gave no facts. The first group is the entrant's to fix, the second is ours. */
export type Damage =
  | { readonly kind: "empty" }
  | { readonly kind: "zeros" } // nothing but zero bytes: space reserved for a copy that never came
  | { readonly kind: "truncated"; readonly missingBytes?: number }
  | { readonly kind: "no-index" } // ISO media without `moov`
  | { readonly kind: "unfinished-download"; readonly extension: string }
  | { readonly kind: "foreign"; readonly looksLike?: string } // not media at all
  | { readonly kind: "broken" } // recognized, but no reader gets through it
  | { readonly kind: "no-streams" }
  | { readonly kind: "unreadable-document" } // a form or list that no reader gets through
  | { readonly kind: "other-content"; readonly looksLike?: string } // no document and no picture under such a name
  | { readonly kind: "locked" } // a document that asks for a password
  | { readonly kind: "not-a-file" } // a pipe, a device, a socket
  | { readonly kind: "dangling-link" }
  | { readonly kind: "name-encoding" } // the name is not valid Unicode
  | { readonly kind: "no-permission" };

/** We could not do our job. It says nothing about the file. */
export type EngineFailure =
  | { readonly kind: "no-engine" }
  | { readonly kind: "timeout"; readonly seconds: number }
  | { readonly kind: "crash"; readonly detail: string }
  | { readonly kind: "unsupported"; readonly detail: string } // an intact file that no engine at hand can read
  | { readonly kind: "io-error"; readonly detail: string }
  | { readonly kind: "interrupted" };

/** What gathering facts of one media file came to. */
export type MediaResult =
  | { readonly status: "facts"; readonly facts: MediaFacts }
  | { readonly status: "damaged"; readonly damage: Damage; readonly facts?: MediaFacts }
  | { readonly status: "unread"; readonly failure: EngineFailure };
