import { z } from "zod";
import { engineFailure } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds, share, whole } from "./numbers.ts";

/** Facts that decoding finds. The schemas say it once: types, cache and published report follow from them. */

export const timeRange = z
  .object({ from: seconds, to: seconds })
  .describe("A time range of a film, in seconds from its start.");
export type TimeRange = Immutable<z.infer<typeof timeRange>>;

export const box = z
  .object({ left: share, top: share, width: share, height: share })
  .describe("A region of the picture, as fractions of its width and height from the upper left corner.");
export type Box = Immutable<z.infer<typeof box>>;

export const still = z
  .object({ seconds, width: whole, height: whole, jpeg: z.string() })
  .describe("A thumbnail of a frame, as JPEG in base64.");
export type Still = Immutable<z.infer<typeof still>>;

export const sight = timeRange
  .extend({ box: box.exactOptional(), still: still.exactOptional() })
  .describe("Something found in the picture: when, where, and a thumbnail of it.");
export type Sight = Immutable<z.infer<typeof sight>>;

export const borders = z
  .object({ top: share, bottom: share, left: share, right: share })
  .describe("Black borders, as fractions of the picture's height (top, bottom) and width (left, right).");
export type Borders = Immutable<z.infer<typeof borders>>;

export const watermarkFacts = z
  .union([
    z.object({ status: z.literal("none") }),
    z.object({ status: z.literal("found"), marks: z.array(sight), fewShots: z.boolean() }),
    z.object({ status: z.literal("static-scene") }),
    z.object({ status: z.literal("too-short") }),
  ])
  .describe("Marks that stay still while the film moves. Not detectable in a film with little motion.");
export type WatermarkFacts = Immutable<z.infer<typeof watermarkFacts>>;

export const captionFacts = z
  .object({
    share: share.describe("Fraction of the samples that show a line."),
    lines: whole.describe("Number of distinct lines found."),
    sights: z.array(sight),
    atEdge: sight.exactOptional().describe("A line that touches the edge of the picture."),
  })
  .describe("Lines of text in the subtitle area.");
export type CaptionFacts = Immutable<z.infer<typeof captionFacts>>;

export const ocrFailure = mayGrow(
  z
    .union([
      z.object({ kind: z.literal("no-models") }),
      z.object({ kind: z.literal("no-runtime") }),
      z.object({ kind: z.literal("failed"), detail: z.string() }),
    ])
    .describe("Why the given OCR models could not be used."),
);
export type OcrFailure = Immutable<z.infer<typeof ocrFailure>>;

export const textLine = timeRange
  .extend({
    text: z.string(),
    confidence: share.describe("Average confidence of its characters."),
    box,
    still: still.exactOptional(),
  })
  .describe("A line of text read in the picture, from the first frame that showed it to the last.");
export type TextLine = Immutable<z.infer<typeof textLine>>;

const notRead = [
  z.object({ status: z.literal("no-reader") }),
  z.object({ status: z.literal("unread"), trouble: ocrFailure }),
] as const;

export const subtitleText = z
  .union([
    z.object({
      status: z.literal("read"),
      lines: z.array(textLine),
      han: whole.describe("Number of Han characters in the distinct lines."),
      traditional: z
        .array(z.string())
        .describe("Those characters that simplified Chinese writes differently."),
    }),
    ...notRead,
  ])
  .describe("Text in the subtitle area.");
export type SubtitleText = Immutable<z.infer<typeof subtitleText>>;

export const screenText = z
  .union([
    z.object({
      status: z.literal("read"),
      lines: z
        .array(textLine)
        .describe("Lines from the opening, frame by frame, and from some later frames."),
    }),
    ...notRead,
  ])
  .describe("Text anywhere in the picture.");
export type ScreenText = Immutable<z.infer<typeof screenText>>;

export const soundFacts = z
  .object({
    channels: whole,
    heardSeconds: seconds
      .exactOptional()
      .describe("How much of it was decoded, in seconds; absent if unknown."),
    integrated: z
      .number()
      .exactOptional()
      .describe("Integrated loudness, in LUFS (ITU-R BS.1770-4); absent if all is silence."),
    range: z.number().exactOptional().describe("Loudness range, in LU (EBU Tech 3342)."),
    truePeak: z.number().exactOptional().describe("True peak, in dBTP."),
    silentChannels: z.array(whole).describe("Channels that are silent throughout, counted from 1."),
    clippedChannels: z.array(whole).describe("Channels with runs of samples at full scale."),
    silent: z.array(timeRange),
  })
  .describe("One audio track.");
export type SoundFacts = Immutable<z.infer<typeof soundFacts>>;

/**
 * Facts of each detection, by its name. A detection is a question that only decoded picture or sound answers. Each
 * costs time, and is asked only where a rule needs it. Reports list them in this order.
 */
export const detections = {
  black: z.array(sight),
  "black-borders": borders.describe("Absent if no frame was bright enough to tell."),
  "color-bars": z.array(sight),
  watermark: watermarkFacts,
  captions: captionFacts,
  "opening-card": z.union([z.literal("none"), sight]).describe("A still title card at the start."),
  "same-film": z.array(z.string()).describe("One thumbnail per second, to compare with another version."),
  filmstrip: z.array(still),
  tone: z.array(timeRange).describe("A constant tone in the first audio track, as used with color bars."),
  sound: z.array(soundFacts),
  freeze: z.array(timeRange),
  "repeated-frames": z
    .object({ repeated: whole, frames: whole })
    .describe("Frames that repeat the previous one during motion, out of all frames."),
  "dropped-frames": z
    .object({ dropped: whole, frames: whole, longest: timeRange.exactOptional() })
    .describe("Missing frames, out of all expected frames, and where the largest gap is."),
  combing: z
    .object({
      interlaced: whole,
      progressive: whole,
      interlacedAlone: whole
        .exactOptional()
        .describe("Frames that look interlaced by themselves, whatever stood before them."),
    })
    .describe("Interlaced and progressive frames, out of those that could be judged."),
  playback: z
    .object({ count: whole, first: z.string() })
    .describe("Decoder errors: how many, and the first message."),
  "subtitle-text": subtitleText,
  "screen-text": screenText,
};
export type Detection = keyof typeof detections;
export type DetectionFacts = Immutable<{ [Id in Detection]: z.infer<(typeof detections)[Id]> }>;

export const faults = z
  .object({ count: whole, first: z.string(), ...timeRange.shape })
  .describe(
    "Faults that decoders and demuxer reported, whatever was asked of the film: how many, the first message, and the times of the frames decoded last before the first and the last of them.",
  );
export type Faults = Immutable<z.infer<typeof faults>>;

/** Facts about the decoding itself, whatever was asked. */
export const decodeRun = z.object({
  engine: z.string().describe("Name and version of the program that decoded."),
  sampling: z.enum(["key frames", "twice a second", "none"]).describe("How frames were sampled."),
  seconds: seconds.describe("How far decoding got."),
  brokeOff: z
    .object({ at: seconds, of: seconds })
    .exactOptional()
    .describe("Where decoding stopped before the end of the film, and how long the film is."),
  faults: faults.exactOptional(),
});

export const decodedFacts = z
  .object({ ...decodeRun.shape, ...z.object(detections).exactPartial().shape })
  .describe("What decoding found in one film. What no rule needs is absent.");
export type DecodedFacts = Immutable<z.infer<typeof decodedFacts>>;

export const decodeFailure = mayGrow(
  z
    .union([
      engineFailure,
      z.object({ kind: z.enum(["no-decoder", "quick"]) }),
      z.object({ kind: z.literal("undecodable"), detail: z.string() }), // the film's fault, in the decoder's words
    ])
    .describe("Why a film was not decoded."),
);
export type DecodeFailure = Immutable<z.infer<typeof decodeFailure>>;

export type DecodeResult =
  | { readonly status: "facts"; readonly facts: DecodedFacts }
  | { readonly status: "not-decoded"; readonly failure: DecodeFailure };
