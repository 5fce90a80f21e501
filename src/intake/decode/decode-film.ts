import type { DecodedFacts, DecodeResult, Detection, OcrFailure } from "../../model/facts/decoded.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import { toNumber } from "../../model/fraction.ts";
import type { Program } from "../io/find-program.ts";
import { formatWhitelist } from "../media/ffprobe/ffprobe.ts";
import { blackGatherer } from "./detectors/black.ts";
import { bordersGatherer } from "./detectors/black-borders.ts";
import { captionsGatherer } from "./detectors/captions.ts";
import { barsGatherer } from "./detectors/color-bars.ts";
import { filmstripGatherer } from "./detectors/filmstrip.ts";
import { cardGatherer } from "./detectors/opening-card.ts";
import { likenessGatherer } from "./detectors/same-film.ts";
import { overlayGatherer } from "./detectors/watermark.ts";
import type { FrameObserver } from "./frames/detector.ts";
import { FrameCutter } from "./frames/frame-cutter.ts";
import type { OcrEngine } from "./ocr/ocr-engine.ts";
import { selectFrames } from "./ocr/select-frames.ts";
import { AudioFilterParser, soundChains } from "./parse-audio-filters.ts";
import { everyPictureChain, VideoFilterParser } from "./parse-video-filters.ts";
import { everyPicture, type Part, type Plan, planOf, read, usualRate } from "./plan.ts";
import { type Limits, type Run, type RunEnd, runFfmpeg } from "./run-ffmpeg.ts";

/** How films are decoded. */
export interface DecodeOptions extends Limits {
  readonly program: Program;
  /** Threads of one decoder; several films at once have one each. */
  readonly threads: number;
  readonly onSeconds?: (seconds: number) => void;
  /** Reads what is written, where that is asked for; absent where no models were named. */
  readonly reader?: OcrEngine | OcrFailure | undefined;
}

/** One gatherer for each question about sampled pictures. */
function gatherersOf({
  looks,
  seconds,
}: Plan): readonly { readonly look: Detection; readonly gatherer: FrameObserver<unknown> }[] {
  const all = {
    black: () => blackGatherer(seconds),
    "black-borders": bordersGatherer,
    "color-bars": () => barsGatherer(seconds),
    watermark: () => overlayGatherer(seconds),
    captions: captionsGatherer,
    "opening-card": cardGatherer,
    "same-film": likenessGatherer,
    filmstrip: () => filmstripGatherer(seconds),
  } satisfies Partial<Record<Detection, () => FrameObserver<unknown>>>;
  return Object.entries(all).flatMap(([look, make]) =>
    looks.has(look as Detection)
      ? [{ look: look as Detection, gatherer: make() as FrameObserver<unknown> }]
      : [],
  );
}

/** The filter that leaves so many pictures a second, and more at head and tail. */
function samplingOf({ sampled, edges }: Part): readonly string[] {
  if (sampled === "key") return [];
  if (!edges) return [`fps=${sampled}`];
  const { headTo, tailFrom = Number.MAX_SAFE_INTEGER, rate } = edges;
  const gap = (pictures: number) => (1 / pictures - margin / 10).toFixed(4);
  const isEdge = `lt(t,${headTo})+gte(t,${tailFrom})`;
  const wanted = `if(${isEdge},${gap(Math.max(rate, sampled))},${gap(sampled)})`;
  return [`select='isnan(prev_selected_t)+gte(t-prev_selected_t,${wanted})'`];
}

/** What one part of a film asks of ffmpeg. */
function runOf(path: string, part: Part, plan: Plan, threads: number): Run {
  const { looks, enlarged } = plan;
  const [width, height] = [plan.width * enlarged, plan.height * enlarged];
  const hasPictures = width > 0;
  const sampling = samplingOf(part);
  const scaling = [`scale=${width}:${height}:flags=area`, "format=rgb24", "showinfo"];
  const isEvery = part.whole && hasPictures && everyPicture.some((look) => looks.has(look));
  const sounds = part.whole ? soundChains(plan.sound) : [];
  const sampled = [...sampling, ...scaling].join(",");
  const pictures = hasPictures
    ? isEvery
      ? [
          `[0:${plan.stream}]split=2[sampled][every]`,
          `[sampled]${sampled}[pictures]`,
          `[every]${everyPictureChain(looks, plan.seconds)}[nothing${sounds.length}]`,
        ]
      : [`[0:${plan.stream}]${sampled}[pictures]`]
    : [];
  // Sound that nothing listens to is decoded all the same where its faults are asked for.
  const decodeOnly = part.whole && looks.has("playback") && sounds.length === 0 ? ["-map", "0:a?"] : [];
  return {
    input: path,
    inputOptions: [
      ...["-nostdin", "-hide_banner", "-loglevel", "level+info"],
      ...["-format_whitelist", formatWhitelist, "-threads", String(threads)],
      ...(part.sampled === "key" ? ["-skip_frame", "nokey"] : []),
      ...(part.from > 0 ? ["-ss", String(part.from)] : []),
      ...(part.seconds === undefined ? [] : ["-t", String(part.seconds)]),
    ],
    graph: [...sounds, ...pictures],
    pictures: hasPictures,
    sinks: sounds.length + (isEvery ? 1 : 0),
    decodeOnly,
  };
}

/** Times are rounded. */
const margin = 0.01;

/** Questions about the edges of a film, which are asked of its head and tail alone or with more pictures there. */
const ofEdges: readonly Detection[] = ["black", "opening-card"];

/** Whether a question is asked of a picture of this part: each moment is seen once. */
function isAsked(question: Detection, seconds: number, part: Part, { parts }: Plan): boolean {
  if (!ofEdges.includes(question)) return part.whole;
  if (!part.whole || parts.length === 1) return question === "black" || part.from === 0;
  const isInside = ({ whole, from, seconds: long = Number.POSITIVE_INFINITY }: Part) =>
    !whole && seconds >= from && seconds < from + long;
  return question === "black" && !parts.some(isInside);
}

/** The time of a picture, as `showinfo` prints it. */
function timeOf(line: string): number | undefined {
  if (!line.includes("showinfo")) return undefined;
  const time = /\bn:\s*\d+.*?pts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
  return time === undefined ? undefined : Number(time);
}

function resultOf(end: RunEnd): DecodeResult | undefined {
  switch (end.kind) {
    case "done":
      return undefined;
    case "interrupted":
      return { status: "not-decoded", failure: { kind: "interrupted" } };
    case "timeout":
      return { status: "not-decoded", failure: { kind: "timeout", seconds: end.seconds } };
    case "crash":
      return { status: "not-decoded", failure: { kind: "crash", detail: end.detail } };
  }
}

function canRead(reader: DecodeOptions["reader"]): reader is OcrEngine {
  return reader !== undefined && "read" in reader;
}

type TextFacts = Pick<DecodedFacts, "subtitle-text" | "screen-text">;

/** What is written in the pictures that were kept for it. */
async function textOf(
  reader: DecodeOptions["reader"],
  looks: ReadonlySet<Detection>,
  pictures: ReturnType<ReturnType<typeof selectFrames>["result"]>,
  signal: AbortSignal | undefined,
): Promise<TextFacts> {
  const both = (read: Required<TextFacts>): TextFacts =>
    Object.fromEntries(Object.entries(read).filter(([id]) => looks.has(id as Detection)));
  const neither = (why: { status: "no-reader" } | { status: "unread"; trouble: OcrFailure }) =>
    both({ "subtitle-text": why, "screen-text": why });
  if (!reader) return neither({ status: "no-reader" });
  if (!canRead(reader)) return neither({ status: "unread", trouble: reader });
  const { readFilm } = await import("./ocr/read-film.ts");
  try {
    const { subtitles, han, traditional, screen } = await readFilm(reader, pictures, signal);
    return both({
      "subtitle-text": { status: "read", lines: subtitles, han, traditional },
      "screen-text": { status: "read", lines: screen },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return neither({ status: "unread", trouble: { kind: "failed", detail } });
  }
}

/** The last key frame, or the last picture of a slide, may stand so long before the end: at least, and in parts of the film. */
const leastUnseen = 6;
const unseenShare = 0.05;

/** Decodes a film, once, and answers everything that is asked of it. Its file is opened for reading only. */
export async function decodeFilm(
  path: string,
  facts: MediaFacts,
  looks: ReadonlySet<Detection>,
  { program, threads, onSeconds, reader, ...limits }: DecodeOptions,
): Promise<DecodeResult> {
  // Pictures that nobody can read are not made for it.
  const plan = planOf(
    facts,
    canRead(reader) ? looks : new Set([...looks].filter((one) => !read.includes(one))),
  );
  const gatherers = gatherersOf(plan);
  const toRead = selectFrames(plan.seconds, looks);
  const sound = new AudioFilterParser(plan.sound, plan.seconds);
  const frameRate = facts.video[0]?.frameRate?.value;
  const pictures = new VideoFilterParser(frameRate && 1 / toNumber(frameRate));
  let reached = 0;
  let next = 0;
  for (const part of plan.parts) {
    const run = runOf(path, part, plan, threads);
    if (!run.pictures && run.sinks === 0 && run.decodeOnly.length === 0) continue;
    const cutter = new FrameCutter(plan.width, plan.height, plan.enlarged, (frame) => {
      const seconds = frame.seconds + part.from;
      reached = Math.max(reached, seconds);
      // Where head and whole are one run, there are more pictures than most questions want.
      const isExtra = part.whole && part.sampled !== "key" && seconds < next;
      if (!isExtra) next = (Math.floor((seconds + margin) * usualRate) + 1) / usualRate - margin;
      for (const { look: question, gatherer } of gatherers) {
        const wants = !isExtra || question === "watermark" || ofEdges.includes(question);
        if (wants && isAsked(question, seconds, part, plan)) gatherer.onFrame({ ...frame, seconds });
      }
      if (!isExtra && part.whole && frame.large) toRead.onFrame({ ...frame, seconds });
    });
    const end = await runFfmpeg(
      program,
      run,
      {
        onPictures: (piece) => cutter.bytes(piece),
        onLine: (line) => {
          const time = timeOf(line);
          if (time !== undefined) return cutter.time(time);
          if (!part.whole) return;
          sound.take(line);
          pictures.take(line);
        },
        onSeconds: (seconds) => {
          if (part.whole) onSeconds?.(seconds);
        },
      },
      limits,
    );
    const failed = resultOf(end);
    if (failed) return failed;
  }
  const seen = Object.fromEntries(gatherers.map(({ look: name, gatherer }) => [name, gatherer.result()]));
  const text = read.some((one) => looks.has(one))
    ? await textOf(reader, looks, toRead.result(), limits.signal)
    : undefined;
  if (limits.signal?.aborted) return { status: "not-decoded", failure: { kind: "interrupted" } };
  const isKey = plan.parts.some(({ whole, sampled }) => whole && sampled === "key");
  const unseen = plan.seconds - reached;
  const hasBrokenOff = plan.width > 0 && unseen > Math.max(leastUnseen, plan.seconds * unseenShare);
  const decoded: DecodedFacts = {
    engine: `ffmpeg ${program.version}`,
    sampling: plan.width === 0 ? "none" : isKey ? "key frames" : "twice a second",
    seconds: reached,
    ...(hasBrokenOff ? { brokeOff: { at: reached, of: plan.seconds } } : {}),
    ...seen,
    ...(plan.sound.tone ? { tone: sound.testTone() } : {}),
    ...(looks.has("sound") ? { sound: sound.result(facts.audio) } : {}),
    ...pictures.result(looks, plan.seconds),
    ...text,
  };
  return { status: "facts", facts: decoded };
}
