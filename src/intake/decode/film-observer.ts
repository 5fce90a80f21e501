import type { DecodedFacts } from "../../model/facts/decoded.ts";
import { AudioLines, audioGraph } from "./audio-graph.ts";
import type { AudioDetector, FrameObserver, Sampling } from "./frames/detector.ts";
import type { Frame } from "./frames/frame-cutter.ts";
import type { ToRead } from "./ocr/select-frames.ts";
import type { TextDetector } from "./ocr/text-detector.ts";
import type { Part, Plan } from "./plan.ts";

/** Times are rounded. */
const margin = 0.01;

/** Tells which frames are due where so many a second are wanted, and more may come. */
function thinned(perSecond: number): (seconds: number) => boolean {
  let next = 0;
  return (seconds) => {
    if (seconds < next) return false;
    next = (Math.floor((seconds + margin) * perSecond) + 1) / perSecond - margin;
    return true;
  };
}

/** Tells which frames a detector takes: each moment is seen once. */
function takes({ perSecond, edges, headOnly }: Sampling, { parts }: Plan) {
  const isDue = typeof perSecond === "number" && !edges ? thinned(perSecond) : () => true;
  return (seconds: number, part: Part): boolean => {
    // If the whole is sampled by key frames, the head is decoded by itself.
    const isSeen = headOnly && parts.length > 1 ? !part.whole : part.whole;
    return isSeen && (part.sampled === "key" || isDue(seconds));
  };
}

interface FrameTaker {
  readonly takes: ReturnType<typeof takes>;
  readonly observer: FrameObserver<unknown>;
}

/** Hands frames and lines of one film to all detectors that were asked. */
export class FilmObserver {
  private readonly takers: readonly FrameTaker[];
  private readonly lines: readonly { onLine(line: string): void }[];
  private readonly audio: AudioLines;
  private readonly results: readonly (() => readonly [string, unknown])[];
  private readonly texts: readonly { detector: TextDetector; observer: FrameObserver<readonly ToRead[]> }[];

  constructor(plan: Plan) {
    const { detectors, film } = plan;
    const frames = detectors
      .filter((one) => one.kind === "frames")
      .map((detector) => ({ detector, observer: detector.create(film) }));
    const filters = detectors
      .filter((one) => one.kind === "filters")
      .map((detector) => ({ detector, observer: detector.create(film) }));
    const audio = detectors
      .filter((one) => one.kind === "audio")
      .map((detector) => ({ detector, observer: detector.create(film) }));
    this.texts = detectors
      .filter((one) => one.kind === "text")
      .map((detector) => ({ detector, observer: detector.create(film) }));
    this.takers = [...frames, ...this.texts].map(({ detector, observer }) => ({
      takes: takes(detector.sampling, plan),
      observer,
    }));
    this.lines = filters.map(({ observer }) => observer);
    const listeners = new Map<AudioDetector, (typeof audio)[number]["observer"]>(
      audio.map(({ detector, observer }) => [detector, observer]),
    );
    this.audio = new AudioLines(audioGraph([...listeners.keys()], film), (detector, line) =>
      listeners.get(detector)?.onLine(line),
    );
    this.results = [...frames, ...filters, ...audio].map(({ detector: { id }, observer }) => () => [
      id,
      observer.result(),
    ]);
  }

  onFrame(frame: Frame, part: Part): void {
    for (const one of this.takers) if (one.takes(frame.seconds, part)) one.observer.onFrame(frame);
  }

  onLine(line: string): void {
    this.audio.take(line);
    // What filters of sound print looks like what filters of pictures do.
    if (/^\[(?:Parsed_)?ametadata_/.test(line)) return;
    for (const one of this.lines) one.onLine(line);
  }

  /** Returns the frames in which text is to be read. */
  toRead(): readonly ToRead[] {
    return this.texts.flatMap(({ observer }) => observer.result());
  }

  /** Returns everything that was found; text is read after. */
  facts(): Partial<DecodedFacts> {
    const found = this.results.map((result) => result());
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  }
}
