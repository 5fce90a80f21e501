import { z } from "zod";
import {
  type DecodedFacts,
  type Detection,
  decodeRun,
  detections,
  ocrFailure,
  textLine,
} from "../../model/facts/decoded.ts";
import type { Immutable } from "../../model/facts/immutable.ts";
import { present } from "../../model/present.ts";

/**
 * How JSON 1.0 publishes what decoding found. Its names are older than those of the detections, and scripts read them:
 * they stay as long as the version does. A detection that is not listed is published under its own name.
 */
const publishedNames: Readonly<Partial<Record<string, string>>> = {
  "black-borders": "borders",
  "color-bars": "bars",
  watermark: "overlay",
  "opening-card": "card",
  freeze: "frozen",
  "repeated-frames": "repeats",
  "dropped-frames": "drops",
  combing: "interlacing",
  playback: "errors",
} satisfies Partial<Record<Detection, string>>;
/** Small pictures to compare versions by are of no use to anybody else. Text is one value there, whatever was asked. */
const apart: readonly string[] = ["same-film", "subtitle-text", "screen-text"];

/** Detections that are published one by one, each with its name in JSON and its shape. */
const published = Object.entries(detections)
  .filter(([id]) => !apart.includes(id))
  .map(([id, shape]): { id: string; name: string; shape: z.ZodType } => ({
    id,
    name: publishedNames[id] ?? id,
    shape,
  }));

const text = z
  .union([
    z.object({
      status: z.literal("read"),
      subtitles: z.array(textLine).describe("Lines in the subtitle area."),
      pictures: z
        .array(textLine)
        .describe("Lines anywhere: from the opening, frame by frame, and from some later frames."),
      han: z.int().describe("Number of Han characters in the distinct subtitles."),
      traditional: z
        .array(z.string())
        .describe("Those characters that simplified Chinese writes differently."),
    }),
    z.object({ status: z.literal("no-reader") }),
    z.object({ status: z.literal("unread"), trouble: ocrFailure }),
  ])
  .describe("Text in the picture.");
type PublishedText = Immutable<z.infer<typeof text>>;

/** The value of `files[].decoded` in a report: what is named here, and what each detection found. */
export type PublishedFacts = Immutable<z.infer<typeof decodeRun>> & { readonly text?: PublishedText };

/** The shape of `files[].decoded` in a report. */
export const publishedFacts: z.ZodType<PublishedFacts, PublishedFacts> = z
  .object({
    ...decodeRun.shape,
    ...Object.fromEntries(published.map(({ name, shape }) => [name, z.exactOptional(shape)] as const)),
    text: text.exactOptional(),
  })
  .describe("What decoding found. What no rule needs is absent.");

function toPublishedText(facts: DecodedFacts): PublishedText | undefined {
  const { "subtitle-text": subtitles, "screen-text": screen } = facts;
  const either = subtitles ?? screen;
  if (either?.status !== "read") return either;
  return {
    status: "read",
    subtitles: subtitles?.status === "read" ? subtitles.lines : [],
    pictures: screen?.status === "read" ? screen.lines : [],
    han: subtitles?.status === "read" ? subtitles.han : 0,
    traditional: subtitles?.status === "read" ? subtitles.traditional : [],
  };
}

function fromPublishedText(read: PublishedText): Pick<DecodedFacts, "subtitle-text" | "screen-text"> {
  if (read.status !== "read") return { "subtitle-text": read, "screen-text": read };
  const { status, subtitles, pictures, han, traditional } = read;
  return {
    "subtitle-text": { status, lines: subtitles, han, traditional },
    "screen-text": { status, lines: pictures },
  };
}

/** Returns facts as JSON publishes them, always in the same order. */
export function toPublished(facts: DecodedFacts): PublishedFacts {
  const found = new Map<string, unknown>(Object.entries(facts));
  const read = toPublishedText(facts);
  return Object.fromEntries(
    [
      ...Object.keys(decodeRun.shape).map((key) => [key, found.get(key)]),
      ...published.map(({ id, name }) => [name, found.get(id)]),
      ["text", read],
    ].filter(([, value]) => value !== undefined),
  );
}

/** Restores facts from what JSON published, which has the shape above. */
export function fromPublished({ text: read, ...saved }: PublishedFacts): DecodedFacts {
  const { engine, sampling, seconds, brokeOff, faults, ...others } = saved;
  const ids = new Map(published.map(({ id, name }) => [name, id]));
  const found = Object.entries(others).map(([name, value]) => [ids.get(name) ?? name, value]);
  return {
    ...{ engine, sampling, seconds, ...present({ brokeOff, faults }) },
    ...Object.fromEntries(found),
    ...(read && fromPublishedText(read)),
  };
}
