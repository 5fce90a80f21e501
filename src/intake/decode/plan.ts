import type { Detection } from "../../model/facts/decoded.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { toNumber } from "../../model/fraction.ts";
import { type Detector, detectors } from "./detectors/index.ts";
import { type Film, type Sampling, usualKeyFrames } from "./frames/detector.ts";

/** A part of a film that is decoded by itself. */
export interface Part {
  readonly from: number;
  /** Absent: to the end. */
  readonly seconds?: number;
  /** Frames per second to sample; "key" samples every key frame. */
  readonly sampled: number | "key";
  /** Head and tail, which are sampled more often. */
  readonly edges?: { readonly headTo: number; readonly tailFrom?: number; readonly rate: number };
  /** This part also runs the filters of sound and of every frame. */
  readonly whole: boolean;
}

/** Plan of decoding one film. */
export interface Plan {
  readonly parts: readonly Part[];
  /** Detectors that were asked, in the order of the model. */
  readonly detectors: readonly Detector[];
  /** Size of sampled frames. */
  readonly width: number;
  readonly height: number;
  /** Factor by which the decoder's frames are larger, for OCR. */
  readonly enlarged: number;
  /** Number of the stream of pictures: a cover may stand in front of it. */
  readonly stream: number;
  readonly film: Film;
}

/** Frames per second to sample if no detector needs more and key frames are not enough. */
const usualRate = 2;
/** Longer side of sampled frames: a mark of 20 pixels in 1080p is still 5 high. */
const longSide = 480;
/** Least width of frames for OCR: subtitles of usual size are then 20 to 30 pixels high. */
const leastWidthToRead = 800;

function sizeOf(stream: VideoStream | undefined): { width: number; height: number } {
  if (!stream || stream.displayWidth <= 0 || stream.displayHeight <= 0) return { width: 0, height: 0 };
  const { displayWidth: width, displayHeight: height } = stream;
  const scale = longSide / Math.max(width, height);
  const even = (side: number) => Math.max(16, Math.round((side * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

function filmOf({ video: [stream], audio, durationSeconds }: MediaFacts): Film {
  const rate = stream?.usualFrameRate ?? stream?.frameRate?.value;
  return {
    seconds: stream?.durationSeconds?.value ?? durationSeconds?.value ?? 0,
    frameRate: rate && toNumber(rate),
    audio,
  };
}

/** Finds the longest head and tail, and the highest rate, that detectors ask for; undefined where none does. */
function edgesOf(samplings: readonly Sampling[]): Sampling["edges"] {
  const all = samplings.flatMap(({ edges }) => edges ?? []);
  if (all.length === 0) return undefined;
  return {
    head: Math.max(...all.map(({ head }) => head)),
    tail: Math.max(...all.map(({ tail = 0 }) => tail)),
    perSecond: Math.max(...all.map(({ perSecond }) => perSecond)),
  };
}

/** Tells if key frames are enough for a detector. One of sound has no need of its own, and gets the usual pictures. */
function areKeyFramesEnough(
  detector: Detector,
  keyFrames: VideoStream["keyFrames"],
  isLonger: boolean,
): boolean {
  if (detector.kind === "filters") return false;
  const need = detector.kind === "audio" ? usualKeyFrames : detector.sampling.keyFrames;
  if (!need) return false;
  if (need.evenIfUnknown) return (keyFrames?.count ?? need.fewest) >= need.fewest;
  return (
    isLonger &&
    keyFrames !== undefined &&
    keyFrames.count >= need.fewest &&
    keyFrames.longestGapSeconds <= need.longestGap
  );
}

/** Plans the cheapest way to decode a film that answers the questions truly. */
export function planOf(facts: MediaFacts, asked: ReadonlySet<Detection>): Plan {
  const [stream] = facts.video;
  const film = filmOf(facts);
  const { seconds } = film;
  const { width, height } = sizeOf(stream);
  const all = Object.values<Detector>(detectors).filter(({ id }) => asked.has(id));
  const samplings = all.flatMap((one) => ("sampling" in one ? [one.sampling] : []));
  const enlarged =
    width > 0 && samplings.some(({ large }) => large) ? Math.ceil(leastWidthToRead / width) : 1;
  const plan = { detectors: all, stream: stream?.index ?? 0, width, height, enlarged, film };
  const edges = edgesOf(samplings);
  const isLonger = seconds > (edges?.head ?? 0);
  if (all.every((one) => areKeyFramesEnough(one, stream?.keyFrames, isLonger))) {
    const parts: Part[] = [{ from: 0, sampled: "key", whole: true }];
    if (edges) parts.unshift({ from: 0, seconds: edges.head, sampled: edges.perSecond, whole: false });
    return { ...plan, parts };
  }
  const rates = samplings.map(({ perSecond }) =>
    Math.ceil(typeof perSecond === "number" ? perSecond : perSecond(seconds)),
  );
  const wished = Math.max(usualRate, ...rates);
  // Never more pictures a second than the film has.
  const sampled = film.frameRate === undefined ? wished : Math.min(wished, film.frameRate);
  return { ...plan, parts: [{ from: 0, sampled, whole: true, ...edgesIn(seconds, edges) }] };
}

/** Places head and tail in a film. */
function edgesIn(seconds: number, edges: Sampling["edges"]): Pick<Part, "edges"> {
  if (!edges) return {};
  const { head, tail = 0, perSecond: rate } = edges;
  const hasTail = tail > 0 && seconds > head + tail;
  return { edges: { headTo: head, ...(hasTail ? { tailFrom: seconds - tail } : {}), rate } };
}
