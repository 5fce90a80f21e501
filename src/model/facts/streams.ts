import { z } from "zod";
import { pictureProperties } from "../picture-properties.ts";
import type { Immutable } from "./immutable.ts";
import { known } from "./known.ts";
import { mayGrow } from "./may-grow.ts";
import { ratio, seconds, whole } from "./numbers.ts";

/** Facts of the streams of one media file. */

export const scan = mayGrow(
  z
    .enum(["progressive", "interlaced", "top-field-first", "bottom-field-first"])
    .describe("Scan type. `interlaced` alone: the field order is not stated."),
);
export type Scan = z.infer<typeof scan>;

export const colorFacts = z.object({
  primaries: z.string().exactOptional(),
  transfer: z.string().exactOptional(),
  matrix: z.string().exactOptional(),
  range: z.string().exactOptional(),
});
export type ColorFacts = Immutable<z.infer<typeof colorFacts>>;

export const rateOverTime = z
  .object({
    sliceSeconds: seconds.describe("Duration of a slice; the last one may be up to half shorter or longer."),
    seconds: seconds.describe("Duration of all slices together."),
    bitsPerSecond: z.array(z.number()).describe("One per slice, at most 120."),
  })
  .describe("Bits per second in equal slices, in decoding order.");
export type RateOverTime = Immutable<z.infer<typeof rateOverTime>>;

const onlyPictures = z.object({
  index: whole,
  codec: z.string(),
  codecTag: z.string().exactOptional(),
  profile: z.string().exactOptional(),
  level: z.string().exactOptional(),
  pixelFormat: z.string().exactOptional(),
  chroma: z.string().exactOptional().describe("Chroma subsampling, such as `4:2:0`."),
  bitDepth: z.number().exactOptional(),
  codedWidth: whole,
  codedHeight: whole,
  displayWidth: whole.describe("As displayed, with pixel aspect ratio and rotation applied."),
  displayHeight: whole,
  rotation: z.literal([0, 90, 180, 270]).describe("Clockwise, in degrees."),
  pixelAspect: ratio.exactOptional(),
  displayAspect: ratio,
  frameRate: known(ratio)
    .exactOptional()
    .describe("Frames per second, exact: the nominal rate, or the average where it strays from that."),
  usualFrameRate: ratio
    .exactOptional()
    .describe("The rate that a film of another average keeps for most of its time."),
  constantFrameRate: known(z.boolean()).exactOptional(),
  scan: known(scan).exactOptional(),
  bitsPerSecond: known(z.number()).exactOptional(),
  rateOverTime: known(rateOverTime)
    .exactOptional()
    .describe("Absent if not counted, or if the film is shorter than two slices."),
  durationSeconds: known(seconds)
    .exactOptional()
    .describe("Duration of the video as presented, with the edit list applied, in seconds."),
  hiddenSeconds: seconds
    .exactOptional()
    .describe("Seconds of the stream that its edit list leaves out, where these are more than one."),
  frames: z.number().exactOptional(),
  keyFrames: z
    .object({ count: whole, longestGapSeconds: seconds })
    .exactOptional()
    .describe("Key frames, and the longest time without one, from the sample table."),
  color: colorFacts.exactOptional(),
});
const otherPicture = onlyPictures.pick(pictureProperties);

export const videoStream = onlyPictures.extend({
  otherPictures: z
    .array(otherPicture)
    .exactOptional()
    .describe(
      "ISO media only: kinds of pictures that the same stream holds beside the first, where it changes.",
    ),
});
export type VideoStream = Immutable<z.infer<typeof videoStream>>;

export const audioStream = z.object({
  index: whole,
  codec: z.string(),
  profile: z.string().exactOptional(),
  channels: z.number().exactOptional(),
  channelLayout: z.string().exactOptional(),
  sampleRateHz: z.number().exactOptional(),
  bitDepth: z.number().exactOptional(),
  bitsPerSecond: known(z.number()).exactOptional(),
  durationSeconds: known(seconds).exactOptional(),
  language: z.string().exactOptional(),
});
export type AudioStream = Immutable<z.infer<typeof audioStream>>;

export const subtitleStream = z.object({
  index: whole,
  codec: z.string(),
  language: z.string().exactOptional(),
});
export type SubtitleStream = Immutable<z.infer<typeof subtitleStream>>;
