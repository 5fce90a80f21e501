import { z } from "zod";
import { containerFormats } from "../container-format.ts";
import type { Damage } from "./damage.ts";
import type { EngineFailure } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { known } from "./known.ts";
import { mayGrow } from "./may-grow.ts";
import { ratio, seconds, whole } from "./numbers.ts";
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

export const surplus = z.object({
  kind: mayGrow(
    z.enum([
      "filler", // boxes or elements made to be skipped
      "unused", // media data that no sample refers to
      "trailing", // behind the end of the film
      "second-film", // another film behind the first
    ]),
  ),
  bytes: whole,
});
export type Surplus = Immutable<z.infer<typeof surplus>>;

export const pictureKind = z
  .object({
    width: whole,
    height: whole,
    profile: z.string().exactOptional(),
    chroma: z.string().exactOptional(),
    bitDepth: whole.exactOptional(),
    progressive: z.boolean().exactOptional().describe("No picture is a field."),
    transfer: z.string().exactOptional(),
    pixelAspect: ratio.exactOptional(),
  })
  .describe("What a header says of pictures; what it does not say is left out.");
export type PictureKind = Immutable<z.infer<typeof pictureKind>>;

export const ambiguity = mayGrow(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("second-index") }), // several `moov`; the first counts
    z.object({
      kind: z.literal("disabled-video"), // switched off in the track header
      tracks: whole.describe("All video tracks."),
      disabled: whole,
    }),
    z.object({
      kind: z.literal("pause"), // empty edits of a video track
      seconds,
    }),
    z.object({ kind: z.literal("unflagged-reference") }), // not flagged as in this file, and no other is named
    z.object({
      kind: z.literal("same-pictures"), // samples all over the film are the same to the byte
      looked: whole,
    }),
    z.object({
      kind: z.literal("other-pictures"), // samples hold other pictures than their sample entry says, or several kinds
      stated: pictureKind,
      found: z.array(pictureKind).describe("In the order of the film, each kind once."),
    }),
  ]),
);
export type Ambiguity = Immutable<z.infer<typeof ambiguity>>;

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
    sampleBytes: whole
      .exactOptional()
      .describe("ISO media only: bytes of all samples, by the sample tables."),
    surplus: z
      .array(surplus)
      .exactOptional()
      .describe(
        "Bytes that belong to no stream and to no index, where they are more than a twentieth of the file, or another film.",
      ),
    ambiguities: z
      .array(ambiguity)
      .exactOptional()
      .describe("ISO media only: what players take in different ways, so that a person must look."),
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
