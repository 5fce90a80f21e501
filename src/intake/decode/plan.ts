import type { Detection } from "../../model/facts/decoded.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import type { AudioStream } from "../../model/facts/streams.ts";
import { toNumber } from "../../model/fraction.ts";
import { longestStrip } from "./detectors/filmstrip.ts";
import { headSeconds } from "./detectors/opening-card.ts";
import { picturesForMarks, shortestForMarks } from "./detectors/watermark.ts";
import type { Asked } from "./parse-audio-filters.ts";

/** A part of a film that is decoded by itself. */
export interface Part {
  readonly from: number;
  /** Absent: to the end. */
  readonly seconds?: number;
  /** Pictures a second that are looked at; every key frame where it is "key". */
  readonly sampled: number | "key";
  /** Head and tail, of which more pictures are looked at. */
  readonly edges?: { readonly headTo: number; readonly tailFrom?: number; readonly rate: number };
  /** Sound and every picture are listened to here. */
  readonly whole: boolean;
}

/** How one film is decoded. */
export interface Plan {
  readonly parts: readonly Part[];
  readonly looks: ReadonlySet<Detection>;
  /** Size of the pictures that are looked at. */
  readonly width: number;
  readonly height: number;
  /** What comes from the decoder is so many times larger, where writing is to be read. */
  readonly enlarged: number;
  /** Number of the stream of pictures: a cover may stand in front of it. */
  readonly stream: number;
  /** Length of the film; 0 where nobody knows. */
  readonly seconds: number;
  readonly sound: Asked;
}

/** Questions for which pictures half a second apart are needed: whether it is black, whether a line stands, which second it is. */
const dense: readonly Detection[] = ["black", "captions", "same-film", "subtitle-text", "screen-text"];
/** Questions for which every picture is needed. */
export const everyPicture: readonly Detection[] = [
  "freeze",
  "repeated-frames",
  "dropped-frames",
  "combing",
  "playback",
];
/** Questions for which writing is read, in larger pictures. */
export const read: readonly Detection[] = ["subtitle-text", "screen-text"];
const ofSound: readonly Detection[] = ["sound"];
/** Questions about edges of black, which are asked by the tenth of a second at head and tail. */
const head = { black: 10, card: headSeconds };
const tailSeconds = 10;

/**
 * Fewer key frames, or a longer way from one to the next, and something may stand between them unseen; the figures are
 * those from which marks and bars were still found in the same places.
 */
const fewestKeyFrames = 40;
const longestGap = 5;
/** Bars may be shorter than marks: two seconds of them must not lie between two key frames. */
const longestGapForBars = 2.1;
export const usualRate = 2;
const edgeRate = 10;
const cardRate = 4;

/** The longer side of the pictures that are looked at: a mark of 20 pixels in 1080p is still 5 high. */
const longSide = 480;
/** Writing is read in pictures that are so wide at least: subtitles of usual size are 20 to 30 pixels high then. */
const leastWidthToRead = 800;
/** More tracks nobody mixes for a contest. */
const mostTracks = 16;

function sizeOf({ video }: MediaFacts): { width: number; height: number } {
  const [stream] = video;
  if (!stream || stream.displayWidth <= 0 || stream.displayHeight <= 0) return { width: 0, height: 0 };
  const { displayWidth: width, displayHeight: height } = stream;
  const scale = longSide / Math.max(width, height);
  const even = (side: number) => Math.max(16, Math.round((side * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

/** Sound that any decoder knows: that a tone goes with the bars is no reason to fail at the pictures. */
function isPlain(stream: AudioStream | undefined): boolean {
  return stream !== undefined && /^(?:aac|mp[123]|ac3|eac3|pcm_|flac|alac|opus|vorbis)/.test(stream.codec);
}

/** The cheapest way to decode a film that answers the questions truly. */
export function planOf(facts: MediaFacts, looks: ReadonlySet<Detection>): Plan {
  const has = (some: readonly Detection[]) => some.some((look) => looks.has(look));
  const [stream] = facts.video;
  const seconds = stream?.durationSeconds?.value ?? facts.durationSeconds?.value ?? 0;
  const { width, height } = sizeOf(facts);
  const { keyFrames } = stream ?? {};
  const headLength = Math.max(looks.has("black") ? head.black : 0, looks.has("opening-card") ? head.card : 0);
  const headRate = looks.has("black") ? edgeRate : cardRate;
  const hasTail = looks.has("black") && seconds > headLength + tailSeconds;
  const isStripOnly = looks.size === 1 && looks.has("filmstrip");
  const widestGap = looks.has("color-bars") ? longestGapForBars : longestGap;
  const areKeyFramesFew =
    keyFrames === undefined || keyFrames.count < fewestKeyFrames || keyFrames.longestGapSeconds > widestGap;
  const isDense = isStripOnly
    ? (keyFrames?.count ?? longestStrip) < longestStrip
    : has(dense) || has(everyPicture) || areKeyFramesFew || seconds <= headLength;
  const tracks = has(ofSound) ? Math.min(mostTracks, facts.audio.length) : 0;
  const sound = { tracks, tone: looks.has("tone") && isPlain(facts.audio[0]) };
  const enlarged = has(read) && width > 0 ? Math.ceil(leastWidthToRead / width) : 1;
  const plan = { looks, stream: stream?.index ?? 0, width, height, enlarged, seconds, sound };
  if (isDense) {
    // A film of fewer pictures than are looked at has no more of them.
    const marks = looks.has("watermark") && seconds >= shortestForMarks ? picturesForMarks / seconds : 0;
    const wished = Math.max(usualRate, Math.ceil(marks));
    const rate = stream?.frameRate ? Math.min(wished, toNumber(stream.frameRate.value)) : wished;
    const tail = hasTail ? { tailFrom: seconds - tailSeconds } : {};
    const edges = headLength > 0 ? { edges: { headTo: headLength, ...tail, rate: headRate } } : {};
    return { ...plan, parts: [{ from: 0, sampled: rate, whole: true, ...edges }] };
  }
  const parts: Part[] = [];
  if (headLength > 0) parts.push({ from: 0, seconds: headLength, sampled: headRate, whole: false });
  parts.push({ from: 0, sampled: "key", whole: true });
  if (hasTail) parts.push({ from: seconds - tailSeconds, sampled: edgeRate, whole: false });
  return { ...plan, parts };
}
