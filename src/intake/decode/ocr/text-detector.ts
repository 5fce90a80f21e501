import type { DetectionFacts } from "../../../model/facts/decoded.ts";
import type { Film, FrameObserver, Sampling } from "../frames/detector.ts";
import type { FilmText } from "./read-film.ts";
import { selectFrames, type TextDetection, type ToRead } from "./select-frames.ts";

/** Finds text in sampled frames: these are kept while the film is decoded, and read after. */
export interface TextDetector<Id extends TextDetection = TextDetection> {
  readonly kind: "text";
  readonly id: Id;
  readonly revision: number;
  readonly sampling: Sampling;
  create(film: Film): FrameObserver<readonly ToRead[]>;
  /** Picks what was read for it. */
  factsOf(text: FilmText): DetectionFacts[Id];
}

export function defineTextDetector<Id extends TextDetection>({
  id,
  ...detector
}: Pick<TextDetector<Id>, "id" | "revision" | "factsOf">): TextDetector<Id> {
  return {
    kind: "text",
    id,
    ...detector,
    sampling: { perSecond: 2, large: true },
    create: ({ seconds }) => selectFrames(seconds, new Set([id])),
  };
}
