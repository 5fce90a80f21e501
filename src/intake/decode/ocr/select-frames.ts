import type { Still } from "../../../model/facts/decoded.ts";
import type { FrameObserver } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { cut, type Picture } from "../frames/picture.ts";
import { thumbnail } from "../frames/thumbnail.ts";

/** Detections that read text: where subtitles stand, or anywhere. */
export type TextDetection = "subtitle-text" | "screen-text";

/** A picture that waits to be read: reading takes longer than decoding. */
export interface ToRead {
  readonly from: number;
  /** The last picture that looked the same. */
  to: number;
  /** True for the whole picture; else it is the lower part, where subtitles stand. */
  readonly whole: boolean;
  readonly picture: Picture;
  readonly still: Still;
}

/** Subtitles stand in the lower third. */
export const subtitlesFrom = 2 / 3;
/** A label must stand at the opening for two seconds: until then every picture is read that there is. */
const opening = 5;
/** Titles and names of the makers come within half a minute. */
const head = { to: 30, every: 2 };
/** Whole pictures of the rest, evenly spread. */
const later = 6;
/**
 * Subtitles are read once a second, of long films less often: sixty pictures tell the writing of any film, and take
 * about ten seconds.
 */
const subtitles = { every: 1, most: 60 };
/** Pictures that differ by less, of 255 on average, show the same. */
const same = 1.5;
/** One byte in so many is compared; odd, so that all colors are. */
const compared = 17;
/** Times are rounded. */
const margin = 0.01;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < one.length; at += compared, count++) {
    sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  }
  return sum <= same * count;
}

/** Selects frames of a film for OCR. Needs frames that have a large picture. */
export function selectFrames(
  seconds: number,
  asked: ReadonlySet<TextDetection>,
): FrameObserver<readonly ToRead[]> {
  const kept: ToRead[] = [];
  const every = Math.max(subtitles.every, seconds / subtitles.most);
  const between = Math.max(head.every, (seconds - head.to) / (later + 1));
  let nextWhole = 0;
  let nextPart = 0;

  const keep = (frame: Frame, picture: Picture, whole: boolean) => {
    const last = kept.findLast((one) => one.whole === whole);
    if (last && isSame(last.picture.rgb, picture.rgb)) {
      last.to = frame.seconds;
      return;
    }
    kept.push({ from: frame.seconds, to: frame.seconds, whole, picture, still: thumbnail(frame) });
  };

  const see = (frame: Frame) => {
    const { large, seconds: at } = frame;
    if (!large) return;
    if (asked.has("subtitle-text") && at >= nextPart - margin) {
      nextPart = at + every;
      const top = Math.floor(large.height * subtitlesFrom);
      keep(frame, cut(large, { left: 0, top, right: large.width, bottom: large.height }), false);
    }
    if (!asked.has("screen-text") || at < nextWhole - margin) return;
    nextWhole = at < opening ? at : at < head.to ? at + head.every : at + between;
    keep(frame, large, true);
  };
  return { onFrame: see, result: () => kept };
}
