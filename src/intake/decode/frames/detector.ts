import type { Detection, DetectionFacts } from "../../../model/facts/decoded.ts";
import type { AudioStream } from "../../../model/facts/streams.ts";
import type { Frame } from "./frame-cutter.ts";

/** Facts about a film that are known before it is decoded. */
export interface Film {
  /** Its length; 0 where nobody knows. */
  readonly seconds: number;
  /** Frames per second, where that is known. */
  readonly frameRate?: number | undefined;
  readonly audio: readonly AudioStream[];
}

interface Declaration<Id extends Detection> {
  readonly id: Id;
  /** Raised whenever it would find something else in the same film: the cache does not answer for another revision. */
  readonly revision: number;
}

/** From how many key frames, how near each other, something can be told. */
export interface KeyFrameNeed {
  readonly fewest: number;
  /** In seconds. */
  readonly longestGap: number;
  /** They are used as well where nobody knows how many there are, or how long the film is. */
  readonly evenIfUnknown?: true;
}

/**
 * Fewer key frames, or a longer way from one to the next, and something may stand between them unseen; the figures are
 * those from which marks and bars were still found in the same places.
 */
export const usualKeyFrames: KeyFrameNeed = { fewest: 40, longestGap: 5 };

/** The frames of a film that a detector asks for. */
export interface Sampling {
  /** Frames a second; as a function of the film's length, it takes all that are decoded, and so many at least. */
  readonly perSecond: number | ((seconds: number) => number);
  /** The key frames that are enough; absent where they never are. */
  readonly keyFrames?: KeyFrameNeed;
  /** Seconds of head and tail of which it takes more frames: all that are decoded, and so many a second at least. */
  readonly edges?: { readonly head: number; readonly tail?: number; readonly perSecond: number };
  /** It uses the head alone. */
  readonly headOnly?: true;
  /** It needs frames that are large enough to read text in them. */
  readonly large?: true;
}

/** Receives the frames of one film in order, and returns its result at the end. */
export interface FrameObserver<T> {
  onFrame(frame: Frame): void;
  result(): T;
}

/** Finds something in sampled frames. Without a result its fact is absent. */
export interface FrameDetector<Id extends Detection = Detection> extends Declaration<Id> {
  readonly kind: "frames";
  readonly sampling: Sampling;
  create(film: Film): FrameObserver<DetectionFacts[Id] | undefined>;
}

export function defineDetector<Id extends Detection>(
  detector: Omit<FrameDetector<Id>, "kind">,
): FrameDetector<Id> {
  return { kind: "frames", ...detector };
}

/** Reads what ffmpeg prints while it decodes one film, and tells at the end what that says. */
export interface LineObserver<Line, T> {
  onLine(line: Line): void;
  result(): T;
}

/** Finds something in what filters of every frame print, or in what decoders complain of. */
export interface FilterDetector<Id extends Detection = Detection> extends Declaration<Id> {
  readonly kind: "filters";
  /** Filters of a small picture of every frame, one after the other. What several detectors name stands there once. */
  readonly small?: readonly string[];
  /** Filters of every frame as it is, in a branch of their own. */
  readonly full?: (film: Film) => readonly string[];
  /** Sound is decoded even where nothing listens to it. */
  readonly decodesSound?: true;
  create(film: Film): LineObserver<string, DetectionFacts[Id] | undefined>;
}

export function defineFilterDetector<Id extends Detection>(
  detector: Omit<FilterDetector<Id>, "kind">,
): FilterDetector<Id> {
  return { kind: "filters", ...detector };
}

/** A filter of sound; a name where its lines are read. */
export interface AudioFilter {
  readonly filter: string;
  readonly name?: string;
}

/** A line that a filter of sound printed. */
export interface AudioLine {
  readonly text: string;
  /** Counted from 0. */
  readonly track: number;
  /** Name of the filter. */
  readonly name: string;
  /** It goes on with the line before it. */
  readonly isContinued: boolean;
}

/** Finds something in what filters of sound tracks print. */
export interface AudioDetector<Id extends Detection = Detection> extends Declaration<Id> {
  readonly kind: "audio";
  /** Counts the tracks that it listens to, from the first. */
  tracks(film: Film): number;
  /** Filters of one track, in branches. */
  readonly branches: readonly (readonly AudioFilter[])[];
  create(film: Film): LineObserver<AudioLine, DetectionFacts[Id] | undefined>;
}

export function defineAudioDetector<Id extends Detection>(
  detector: Omit<AudioDetector<Id>, "kind">,
): AudioDetector<Id> {
  return { kind: "audio", ...detector };
}
