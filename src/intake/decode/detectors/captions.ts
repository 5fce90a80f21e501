import type { CaptionFacts, Sight } from "../../../model/facts/decoded.ts";
import { defineDetector, type FrameObserver } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { thumbnail } from "../frames/thumbnail.ts";
import { type TextBand, textBands, textScore } from "./text-bands.ts";

/** Subtitles stand in the lower part of the picture, and not at its very bottom. */
const place = { from: 0.62, to: 0.99 };
/** A line is centered up to so much of the width. */
const offCenter = 0.1;
/** Two pictures show the same line if it is so much alike; another line if it is less. */
const same = 0.5;
/** Samples, half a second apart, in which a line must stand. */
const leastSamples = 2;
/** Nobody reads a line for longer: what stands longer is part of the scene, or a mark. */
const longestSeconds = 12;
/** Lines that nothing is shown of any more. */
const mostSights = 6;
/** Distance from the edge, in shares of the width, at which a line counts as cut off. */
const edge = 0.02;
/** And has so many strokes, compared with the line. */
const leastAtEdge = 0.5;

interface Line {
  readonly first: Frame;
  band: TextBand;
  samples: number;
  last: number;
  /** In every sample so far. */
  touchesLeft: boolean;
  touchesRight: boolean;
}

function isCentered({ left, right }: TextBand, width: number): boolean {
  return Math.abs((left + right) / 2 - width / 2) <= offCenter * width;
}

/** Tells if both show the same writing between two columns at the edge of the picture. */
function isWrittenAt(one: TextBand, other: TextBand, from: number, to: number): boolean {
  const { steps, width, edges, left, right } = other;
  let count = 0;
  for (let at = 0; at < steps.length; at++) {
    const x = at % width;
    if (x >= from && x < to && steps[at] !== 0) count++;
  }
  const usual = edges / Math.max(1, right - left);
  return count >= leastAtEdge * usual * (to - from) && textScore(one, other, from, to) >= same;
}

function sightOf({ first, band, last }: Line): Sight {
  const { width, height } = first;
  return {
    from: first.seconds,
    to: last,
    box: {
      left: band.left / width,
      top: band.top / height,
      width: (band.right - band.left) / width,
      height: (band.bottom - band.top) / height,
    },
    still: thumbnail(first),
  };
}

function observeCaptions(): FrameObserver<CaptionFacts> {
  let samples = 0;
  let shown = 0;
  let lines = 0;
  let open: Line | undefined;
  let lastClosed: TextBand | undefined;
  let atEdge: Sight | undefined;
  const sights: Sight[] = [];

  const close = () => {
    const line = open;
    open = undefined;
    if (!line || line.samples < leastSamples || line.last - line.first.seconds > longestSeconds) return;
    shown += line.samples;
    const isNew = !lastClosed || textScore(lastClosed, line.band) < same;
    lastClosed = line.band;
    if (!isNew) return;
    lines++;
    if (sights.length < mostSights) sights.push(sightOf(line));
    if (line.touchesLeft || line.touchesRight) atEdge ??= sightOf(line);
  };

  const see = (frame: Frame) => {
    samples++;
    const bands = textBands(frame, place.from, place.to).filter((band) => isCentered(band, frame.width));
    const going = open && bands.find((band) => open && textScore(open.band, band) >= same);
    if (open && going) {
      const near = Math.ceil(edge * frame.width);
      open.touchesLeft &&= isWrittenAt(open.band, going, 0, near);
      open.touchesRight &&= isWrittenAt(open.band, going, frame.width - near, frame.width);
      open.samples++;
      open.last = frame.seconds;
      open.band = going;
      return;
    }
    close();
    const [band] = bands.toSorted((a, b) => b.edges - a.edges);
    if (band) {
      open = {
        first: frame,
        band,
        samples: 1,
        last: frame.seconds,
        touchesLeft: true,
        touchesRight: true,
      };
    }
  };

  const result = (): CaptionFacts => {
    close();
    return { share: samples === 0 ? 0 : shown / samples, lines, sights, ...(atEdge ? { atEdge } : {}) };
  };
  return { onFrame: see, result };
}

/** Lines of text where subtitles stand, that come and go. */
export const captions = defineDetector({
  id: "captions",
  revision: 1,
  sampling: { perSecond: 2 },
  create: observeCaptions,
});
