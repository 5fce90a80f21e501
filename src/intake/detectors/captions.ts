import type { CaptionFacts, Sight } from "../../model/decoded.ts";
import type { Frame } from "../decoding/frames.ts";
import type { Gatherer } from "../decoding/gatherer.ts";
import { stillOf } from "./still.ts";
import { likeness, type TextBand, textBands } from "./text-bands.ts";

/** Subtitles stand in the lower part of the picture, and not at its very bottom. */
const place = { from: 0.62, to: 0.99 };
/** A line is centred up to so much of the width. */
const offCentre = 0.1;
/** Two pictures show the same line if it is so much alike; another line if it is less than the second. */
const same = 0.75;
const other = 0.55;
/** Samples, half a second apart, in which a line must stand. */
const leastSamples = 2;
/** Nobody reads a line for longer: what stands longer is part of the scene, or a mark. */
const longestSeconds = 12;
/** Lines that nothing is shown of any more. */
const mostSights = 6;
/** So near the edge of the picture a line is cut off, in shares of its width. */
const edge = 0.008;

interface Line {
  readonly first: Frame;
  band: TextBand;
  samples: number;
  last: number;
}

function isCentred({ left, right }: TextBand, width: number): boolean {
  return Math.abs((left + right) / 2 - width / 2) <= offCentre * width;
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
    still: stillOf(first),
  };
}

/** Lines of text where subtitles stand, that come and go. */
export function captionsGatherer(): Gatherer<CaptionFacts> {
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
    const isNew = !lastClosed || likeness(lastClosed, line.band) < other;
    lastClosed = line.band;
    if (!isNew) return;
    lines++;
    const { width } = line.first;
    const touches = line.band.left <= edge * width || line.band.right >= width * (1 - edge);
    if (sights.length < mostSights) sights.push(sightOf(line));
    if (touches) atEdge ??= sightOf(line);
  };

  const see = (frame: Frame) => {
    samples++;
    const bands = textBands(frame, place.from, place.to).filter((band) => isCentred(band, frame.width));
    const going = open && bands.find((band) => open && likeness(open.band, band) >= same);
    if (open && going) {
      open.samples++;
      open.last = frame.seconds;
      open.band = going;
      return;
    }
    close();
    const [band] = bands.toSorted((a, b) => b.edges - a.edges);
    if (band) open = { first: frame, band, samples: 1, last: frame.seconds };
  };

  const result = (): CaptionFacts => {
    close();
    return { share: samples === 0 ? 0 : shown / samples, lines, sights, ...(atEdge ? { atEdge } : {}) };
  };
  return { see, result };
}
