import { z } from "zod";
import { containerFormats } from "../container-format.ts";
import type { Damage } from "./damage.ts";
import type { EngineFailure } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { known } from "./known.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds, whole } from "./numbers.ts";
import { audioStream, subtitleStream, videoStream } from "./streams.ts";

/** Facts of one media file. The schemas say it once: types, cache and published report follow from them. */

export const containerFacts = z.object({
  format: mayGrow(z.enum(containerFormats)),
  brand: z
    .string()
    .exactOptional()
    .describe("ISO media only: the major brand, as the four characters in the file."),
  compatibleBrands: z.array(z.string()).exactOptional().describe("ISO media only."),
  indexInFront: z
    .boolean()
    .exactOptional()
    .describe("ISO media only: the index (`moov`) precedes the media data, so playback can start at once."),
  fragmented: z
    .boolean()
    .exactOptional()
    .describe("ISO media only: samples are described in `moof` fragments."),
});
export type ContainerFacts = Immutable<z.infer<typeof containerFacts>>;

export const timecode = z.object({
  start: z.string().describe("`hh:mm:ss:ff`, with `;` before the frames when it is drop-frame."),
  dropFrame: z.boolean(),
});
export type Timecode = Immutable<z.infer<typeof timecode>>;

const texts = z.record(z.string(), z.string());

export const aiLabel = z
  .object({
    place: z.string().describe("Where it was found: the name of the tag, or `XMP`, or `udta/AIGC`."),
    prescribed: z
      .boolean()
      .describe("Whether the standard allows that place; a label in a comment is found but misplaced."),
    raw: z.string(),
    fields: texts
      .exactOptional()
      .describe("The fields of its JSON value; absent when the value cannot be read."),
  })
  .describe("The implicit label of GB 45438-2025, as found.");
export type AiLabel = Immutable<z.infer<typeof aiLabel>>;

export const mediaFacts = z
  .object({
    engine: z.string().describe("Name and version of the program that read the streams."),
    container: containerFacts,
    durationSeconds: known(seconds)
      .exactOptional()
      .describe(
        "Duration of the whole file, in seconds: its longest stream as presented; as its container states it where no stream has a duration.",
      ),
    statedSeconds: z
      .number()
      .exactOptional()
      .describe(
        "Duration that the container states of itself, where its streams contradict it by more than a second; 0 if it states none.",
      ),
    bitsPerSecond: known(z.number()).exactOptional().describe("Bytes × 8 ÷ duration."),
    video: z.array(videoStream),
    audio: z.array(audioStream),
    subtitles: z.array(subtitleStream),
    coverPictures: whole.describe("Cover images, which are not video."),
    otherStreams: whole.describe("Other streams: data, timecode, attachments."),
    timecode: timecode.exactOptional(),
    createdAt: z
      .string()
      .exactOptional()
      .describe("Creation date stated by the container: an ISO date-time in UTC."),
    aiLabel: aiLabel.exactOptional(),
    tags: texts,
  })
  .describe("Everything measured of one media file without decoding it.");
export type MediaFacts = Immutable<z.infer<typeof mediaFacts>>;

/** Result of reading one media file. */
export type MediaResult =
  | { readonly status: "facts"; readonly facts: MediaFacts }
  | { readonly status: "damaged"; readonly damage: Damage; readonly facts?: MediaFacts }
  | { readonly status: "unread"; readonly failure: EngineFailure };
