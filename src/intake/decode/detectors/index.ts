// Written by `npm run docs` from the facts in model/facts/decoded.ts.
import type { Detection } from "../../../model/facts/decoded.ts";
import type { AudioDetector, FilterDetector, FrameDetector } from "../frames/detector.ts";
import type { TextDetection } from "../ocr/select-frames.ts";
import type { TextDetector } from "../ocr/text-detector.ts";
import { black } from "./black.ts";
import { blackBorders } from "./black-borders.ts";
import { captions } from "./captions.ts";
import { colorBars } from "./color-bars.ts";
import { combing } from "./combing.ts";
import { droppedFrames } from "./dropped-frames.ts";
import { filmstrip } from "./filmstrip.ts";
import { freeze } from "./freeze.ts";
import { openingCard } from "./opening-card.ts";
import { playback } from "./playback.ts";
import { repeatedFrames } from "./repeated-frames.ts";
import { sameFilm } from "./same-film.ts";
import { screenText } from "./screen-text.ts";
import { sound } from "./sound.ts";
import { subtitleText } from "./subtitle-text.ts";
import { tone } from "./tone.ts";
import { watermark } from "./watermark.ts";

export type Detector<Id extends Detection = Detection> =
  | FrameDetector<Id>
  | FilterDetector<Id>
  | AudioDetector<Id>
  | TextDetector<Extract<Id, TextDetection>>;

/** Every detector, in the order of the model. */
export const detectors = {
  black,
  "black-borders": blackBorders,
  "color-bars": colorBars,
  watermark,
  captions,
  "opening-card": openingCard,
  "same-film": sameFilm,
  filmstrip,
  tone,
  sound,
  freeze,
  "repeated-frames": repeatedFrames,
  "dropped-frames": droppedFrames,
  combing,
  playback,
  "subtitle-text": subtitleText,
  "screen-text": screenText,
} satisfies { readonly [Id in Detection]: Detector<Id> };
