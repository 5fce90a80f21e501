import type { Box, WatermarkFacts } from "../../../model/facts/decoded.ts";
import { defineDetector, type FrameObserver, usualKeyFrames } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { thumbnail } from "../frames/thumbnail.ts";
import { ActiveArea } from "./active-area.ts";
import { isBlack } from "./black.ts";
import { type Cluster, clusters } from "./clusters.ts";

/*
 * A mark that is laid over a film keeps its edges while everything below it changes. So the edges of many pictures are
 * averaged as vectors: those of the film cancel out, those of the mark remain. The figures were set on other
 * films and not changed for those of fixtures/truth, but for the place of captions, which was set on its tuning half.
 */

/** Number of frames to sample, evenly spread over the film. */
const picturesForMarks = 96;
/**
 * Pictures of a shorter film are too much alike, however many are taken: of films of twelve seconds without a mark one
 * in eight showed some.
 */
const shortestForMarks = 20;
/** Fewer can't be told from a coincidence. */
const fewest = 40;
/** Edges beyond this count no more: one flash must not outweigh a minute. */
const steepest = 40;
/** Length of the mean edge, in gray levels, from which it counts. */
const leastEdge = 3;
/** The mean edge against the mean length of edges: 1 where it never changes, near 0 where it comes and goes. */
const leastSteadiness = 0.55;
/** Each quarter of the film must show the edge in the same direction (cosine). */
const leastAgreement = 0.45;
const quarters = 4;
/** Marked pixels so far apart belong to one mark. */
const reach = { x: 4, y: 2 };
const leastPixels = 41;
const leastDensity = 0.27;
/** Larger than any mark: a thing that stands still. */
const largest = { width: 0.45, height: 0.25 };
/**
 * Place of subtitles: in the middle of the lower part and wider than high, the box behind them stands still while they
 * change: no mark is put there.
 */
const captionPlace = { top: 0.7, offCenter: 0.06, leastRatio: 3 };
/** With so much or so many standing still, the camera does. */
const stillShare = 0.03;
const mostMarks = 6;
/** Mean difference of neighboring pictures, of full scale. */
const leastMotion = 0.02;
/** Between pictures this far apart there was a cut, of full scale. */
const cut = 0.12;
const fewestCuts = 3;

class Edges {
  readonly x: Float32Array;
  readonly y: Float32Array;
  frames = 0;
  constructor(size: number) {
    this.x = new Float32Array(size);
    this.y = new Float32Array(size);
  }
}

/** Everything that is kept of the pictures seen so far. */
class Sums {
  readonly width: number;
  readonly height: number;
  readonly quarter: readonly Edges[];
  readonly length: Float32Array;
  frames = 0;

  constructor({ width, height }: Frame) {
    this.width = width;
    this.height = height;
    const size = width * height;
    this.quarter = Array.from({ length: quarters }, () => new Edges(size));
    this.length = new Float32Array(size);
  }

  add({ gray }: Frame, quarter: number): void {
    const { width, height } = this;
    const edges = this.quarter[quarter];
    if (!edges) return;
    this.frames++;
    edges.frames++;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
        let dx = (gray[at + 1] ?? 0) - (gray[at - 1] ?? 0);
        let dy = (gray[at + width] ?? 0) - (gray[at - width] ?? 0);
        const long = Math.sqrt(dx * dx + dy * dy);
        if (long === 0) continue;
        if (long > steepest) {
          dx *= steepest / long;
          dy *= steepest / long;
        }
        edges.x[at] = (edges.x[at] ?? 0) + dx;
        edges.y[at] = (edges.y[at] ?? 0) + dy;
        this.length[at] = (this.length[at] ?? 0) + Math.min(long, steepest);
      }
    }
  }

  /** Tells if the edge at a pixel stands still. */
  isSteady(at: number): boolean {
    let [x, y] = [0, 0];
    for (const edges of this.quarter) {
      x += edges.x[at] ?? 0;
      y += edges.y[at] ?? 0;
    }
    const long = Math.sqrt(x * x + y * y);
    if (long < leastEdge * this.frames || long < leastSteadiness * (this.length[at] ?? 0)) return false;
    return this.quarter.every((edges) => {
      const [qx, qy] = [edges.x[at] ?? 0, edges.y[at] ?? 0];
      const short = Math.sqrt(qx * qx + qy * qy);
      return short > 0 && (qx * x + qy * y) / (short * long) >= leastAgreement;
    });
  }
}

function difference(one: Frame, other: Frame): number {
  let sum = 0;
  for (let at = 0; at < one.gray.length; at += 4) {
    sum += Math.abs((one.gray[at] ?? 0) - (other.gray[at] ?? 0));
  }
  return sum / (one.gray.length / 4) / 255;
}

function shareOf(
  box: { left: number; top: number; width: number; height: number },
  { width, height }: Frame,
): Box {
  return {
    left: box.left / width,
    top: box.top / height,
    width: box.width / width,
    height: box.height / height,
  };
}

function isBehindCaptions(one: Cluster, { width, height }: Pick<Frame, "width" | "height">): boolean {
  const offCenter = Math.abs(one.left + one.width / 2 - width / 2) / width;
  return (
    one.top >= captionPlace.top * height &&
    offCenter <= captionPlace.offCenter &&
    one.width >= captionPlace.leastRatio * one.height
  );
}

/** Finds clusters of steady pixels that have the size and place of a mark; `steady` counts such pixels in all. */
function marksIn(sums: Sums, lit: ActiveArea): { steady: number; found: readonly Cluster[] } {
  const { width, height } = sums;
  const marked = new Uint8Array(width * height);
  let steady = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (!sums.isSteady(at) || !lit.holds(x, y, sums)) continue;
      marked[at] = 1;
      steady++;
    }
  }
  const found = clusters(marked, width, height, reach).filter(
    (one) =>
      one.pixels >= leastPixels &&
      one.pixels / (one.width * one.height) > leastDensity &&
      one.width < largest.width * width &&
      one.height < largest.height * height &&
      !isBehindCaptions(one, { width, height }),
  );
  return { steady, found };
}

/** Marks that stand still over a film of so many seconds. */
function observeMarks(end: number): FrameObserver<WatermarkFacts> {
  const lit = new ActiveArea();
  let sums: Sums | undefined;
  let previous: Frame | undefined;
  let middle: Frame | undefined;
  let [taken, motion, pairs, cuts] = [0, 0, 0, 0];

  const see = (frame: Frame) => {
    // The next of the places that are evenly spread.
    if (end <= 0 || frame.seconds < (taken * end) / picturesForMarks || isBlack(frame)) return;
    taken = Math.max(taken + 1, Math.floor((frame.seconds * picturesForMarks) / end) + 1);
    sums ??= new Sums(frame);
    const quarter = Math.min(quarters - 1, Math.floor((frame.seconds * quarters) / end));
    sums.add(frame, quarter);
    lit.add(frame);
    if (previous) {
      const step = difference(previous, frame);
      motion += step;
      pairs++;
      if (step > cut) cuts++;
    }
    previous = frame;
    if (!middle || frame.seconds <= end / 2) middle = frame;
  };

  const result = (): WatermarkFacts => {
    if (
      end < shortestForMarks ||
      !sums ||
      !middle ||
      sums.frames < fewest ||
      sums.quarter.some(({ frames }) => frames < 3)
    ) {
      return { status: "too-short" };
    }
    const { width, height } = sums;
    const { steady, found } = marksIn(sums, lit);
    const isStill =
      steady > stillShare * width * height || found.length > mostMarks || motion / pairs < leastMotion;
    if (isStill) return { status: "static-scene" };
    if (found.length === 0) return { status: "none" };
    const frame = middle;
    const still = thumbnail(frame);
    const marks = found.map((one) => ({ from: 0, to: end, box: shareOf(one, frame), still }));
    return { status: "found", marks, fewShots: cuts < fewestCuts };
  };
  return { onFrame: see, result };
}

/** Marks that stand still while the film moves. */
export const watermark = defineDetector({
  id: "watermark",
  revision: 1,
  sampling: {
    perSecond: (seconds) => (seconds >= shortestForMarks ? picturesForMarks / seconds : 0),
    keyFrames: usualKeyFrames,
  },
  create: ({ seconds }) => observeMarks(seconds),
});
