import { z } from "zod";
import { engineFailure } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds, share, whole } from "./numbers.ts";

/** Facts that decoding finds. The schemas say it once: types, cache and published report follow from them. */

export const timeRange = z
  .object({ from: seconds, to: seconds })
  .describe("A part of a film, in seconds from its beginning.");
export type TimeRange = Immutable<z.infer<typeof timeRange>>;

export const box = z
  .object({ left: share, top: share, width: share, height: share })
  .describe("A part of the picture, in shares of its width and height from the upper left corner.");
export type Box = Immutable<z.infer<typeof box>>;

export const still = z
  .object({ seconds, width: whole, height: whole, jpeg: z.string() })
  .describe("A picture of the film, small, as JPEG in base64.");
export type Still = Immutable<z.infer<typeof still>>;

export const sight = timeRange
  .extend({ box: box.exactOptional(), still: still.exactOptional() })
  .describe("Something that was seen in the picture: when, where, and a picture of it.");
export type Sight = Immutable<z.infer<typeof sight>>;

export const borders = z
  .object({ top: share, bottom: share, left: share, right: share })
  .describe("Black edges, in shares of the picture's height (top, bottom) and width (left, right).");
export type Borders = Immutable<z.infer<typeof borders>>;

export const watermarkFacts = z
  .union([
    z.object({ status: z.literal("none") }),
    z.object({ status: z.literal("found"), marks: z.array(sight), fewShots: z.boolean() }),
    z.object({ status: z.literal("static-scene") }),
    z.object({ status: z.literal("too-short") }),
  ])
  .describe("Marks that stand still while the film moves. In a film that hardly moves none can be told.");
export type WatermarkFacts = Immutable<z.infer<typeof watermarkFacts>>;

export const captionFacts = z
  .object({
    share: share.describe("Share of the samples that show a line."),
    lines: whole.describe("Different lines that were seen."),
    sights: z.array(sight),
    atEdge: sight.exactOptional().describe("A line that runs up to the edge of the picture."),
  })
  .describe("Lines of text where subtitles stand.");
export type CaptionFacts = Immutable<z.infer<typeof captionFacts>>;

export const ocrFailure = mayGrow(
  z
    .union([
      z.object({ kind: z.literal("no-models") }),
      z.object({ kind: z.literal("no-runtime") }),
      z.object({ kind: z.literal("failed"), detail: z.string() }),
    ])
    .describe("Why nothing could be read with the models that were named."),
);
export type OcrFailure = Immutable<z.infer<typeof ocrFailure>>;

export const textLine = timeRange
  .extend({
    text: z.string(),
    confidence: share.describe("How sure each of its characters was, on average."),
    box,
    still: still.exactOptional(),
  })
  .describe("A line that was read in the picture, from the first picture that showed it to the last.");
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
      han: whole.describe("Han characters of the different lines."),
      traditional: z
        .array(z.string())
        .describe("Those of them that simplified Chinese writes in another way."),
    }),
    ...notRead,
  ])
  .describe("What is written where subtitles stand.");
export type SubtitleText = Immutable<z.infer<typeof subtitleText>>;

export const screenText = z
  .union([
    z.object({
      status: z.literal("read"),
      lines: z.array(textLine).describe("Of the head picture by picture, and of some later pictures."),
    }),
    ...notRead,
  ])
  .describe("What is written anywhere in the picture.");
export type ScreenText = Immutable<z.infer<typeof screenText>>;

export const soundFacts = z
  .object({
    channels: whole,
    heardSeconds: seconds
      .exactOptional()
      .describe("How much of it was heard; absent where that could not be counted."),
    integrated: z
      .number()
      .exactOptional()
      .describe("Integrated loudness, in LUFS (ITU-R BS.1770-4); absent where all is silence."),
    range: z.number().exactOptional().describe("Loudness range, in LU (EBU Tech 3342)."),
    truePeak: z.number().exactOptional().describe("True peak, in dBTP."),
    silentChannels: z
      .array(whole)
      .describe("Channels that are digital silence from beginning to end, counted from 1."),
    clippedChannels: z.array(whole).describe("Channels with runs of samples at full scale."),
    silent: z.array(timeRange),
  })
  .describe("One sound track.");
export type SoundFacts = Immutable<z.infer<typeof soundFacts>>;

/**
 * What each detection finds, by its name. A detection is a question that only decoded picture or sound answers. Each
 * costs time, and is asked only where a rule needs it. Reports list them in this order.
 */
export const detections = {
  black: z.array(sight),
  "black-borders": borders.describe("Absent where no picture was light enough to tell."),
  "color-bars": z.array(sight),
  watermark: watermarkFacts,
  captions: captionFacts,
  "opening-card": z
    .union([z.literal("none"), sight])
    .describe("A card with text that stands still at the head."),
  "same-film": z
    .array(z.string())
    .describe("Small pictures of every second, to be held against another version."),
  filmstrip: z.array(still),
  tone: z
    .array(timeRange)
    .describe("A tone in the first sound track that does not change, as it goes with bars."),
  sound: z.array(soundFacts),
  freeze: z.array(timeRange),
  "repeated-frames": z
    .object({ repeated: whole, frames: whole })
    .describe("Pictures that repeat the one before in the midst of motion, of all pictures."),
  "dropped-frames": z
    .object({ dropped: whole, frames: whole, longest: timeRange.exactOptional() })
    .describe(
      "Pictures that are missing between others, of all that should be there, and where most of them are.",
    ),
  combing: z
    .object({ interlaced: whole, progressive: whole })
    .describe("Pictures whose lines were taken at two times, of those where it can be told."),
  playback: z
    .object({ count: whole, first: z.string() })
    .describe("What the decoder complained of: how often, and its first words."),
  "subtitle-text": subtitleText,
  "screen-text": screenText,
};
export type Detection = keyof typeof detections;
export type DetectionFacts = Immutable<{ [Id in Detection]: z.infer<(typeof detections)[Id]> }>;

/** Facts about the decoding itself, whatever was asked. */
export const decodeRun = z.object({
  engine: z.string().describe("Name and version of the program that decoded."),
  sampling: z
    .enum(["key frames", "twice a second", "none"])
    .describe("How the pictures were chosen that were looked at."),
  seconds: seconds.describe("How far the decoder came."),
  brokeOff: z
    .object({ at: seconds, of: seconds })
    .exactOptional()
    .describe("Where decoding ended too early for the end of the film to be seen, and how long the film is."),
});

export const decodedFacts = z
  .object({ ...decodeRun.shape, ...z.object(detections).exactPartial().shape })
  .describe("What was seen and heard in one film. What nobody asked for is absent.");
export type DecodedFacts = Immutable<z.infer<typeof decodedFacts>>;

export const decodeFailure = mayGrow(
  z
    .union([engineFailure, z.object({ kind: z.enum(["no-decoder", "quick"]) })])
    .describe("Why a film was not decoded."),
);
export type DecodeFailure = Immutable<z.infer<typeof decodeFailure>>;

export type DecodeResult =
  | { readonly status: "facts"; readonly facts: DecodedFacts }
  | { readonly status: "not-decoded"; readonly failure: DecodeFailure };
