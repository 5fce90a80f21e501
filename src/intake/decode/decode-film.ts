import type { DecodeResult, Detection } from "../../model/facts/decoded.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import type { Program } from "../io/find-program.ts";
import { runOf } from "./ffmpeg-run.ts";
import { FilmObserver } from "./film-observer.ts";
import { FrameCutter } from "./frames/frame-cutter.ts";
import { type Part, type Plan, planOf } from "./plan.ts";
import { canRead, readText, type TextReader, textDetectors } from "./read-text.ts";
import { type Limits, type RunEnd, runFfmpeg } from "./run-ffmpeg.ts";

/** Options of decoding. */
export interface DecodeOptions extends Limits {
  readonly program: Program;
  /** Threads of one decoder; several films at once have one each. */
  readonly threads: number;
  readonly onSeconds?: (seconds: number) => void;
  /** Reads text, where that is asked for. */
  readonly reader?: TextReader;
}

/** Reads the time of a picture, as `showinfo` prints it. */
function timeOf(line: string): number | undefined {
  if (!line.includes("showinfo")) return undefined;
  const time = /\bn:\s*\d+.*?pts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
  return time === undefined ? undefined : Number(time);
}

function failureOf(end: Exclude<RunEnd, { kind: "done" }>): DecodeResult {
  const { kind } = end;
  switch (kind) {
    case "interrupted":
      return { status: "not-decoded", failure: { kind } };
    case "timeout":
      return { status: "not-decoded", failure: { kind, seconds: end.seconds } };
    case "crash":
      return { status: "not-decoded", failure: { kind, detail: end.detail } };
  }
}

/** Decodes one part of a film, and hands all that comes of it to the observer. */
async function decodePart(
  path: string,
  part: Part,
  plan: Plan,
  observer: Pick<FilmObserver, "onFrame" | "onLine">,
  { program, threads, onSeconds, ...limits }: DecodeOptions,
): Promise<RunEnd> {
  const run = runOf(path, part, plan, threads);
  if (!run.pictures && run.sinks === 0 && run.decodeOnly.length === 0) return { kind: "done" };
  const cutter = new FrameCutter(plan.width, plan.height, plan.enlarged, (frame) =>
    observer.onFrame({ ...frame, seconds: frame.seconds + part.from }, part),
  );
  const listening = {
    onPictures: (piece: Buffer) => cutter.bytes(piece),
    onLine: (line: string) => {
      const time = timeOf(line);
      if (time !== undefined) cutter.time(time);
      else if (part.whole) observer.onLine(line);
    },
    onSeconds: (seconds: number) => {
      if (part.whole) onSeconds?.(seconds);
    },
  };
  return runFfmpeg(program, run, listening, limits);
}

/** The last key frame, or the last picture of a slide, may stand so long before the end: at least, and in parts of the film. */
const leastUnseen = 6;
const unseenShare = 0.05;

/** Tells how much of a film was seen, and by which pictures. */
function extentOf({ parts, width, film: { seconds: of } }: Plan, reached: number) {
  const isKey = parts.some(({ whole, sampled }) => whole && sampled === "key");
  const hasBrokenOff = width > 0 && of - reached > Math.max(leastUnseen, of * unseenShare);
  return {
    sampling: width === 0 ? "none" : isKey ? "key frames" : "twice a second",
    seconds: reached,
    ...(hasBrokenOff ? { brokeOff: { at: reached, of } } : {}),
  } as const;
}

/** Decodes a film, once, and answers everything that is asked of it. Its file is opened for reading only. */
export async function decodeFilm(
  path: string,
  facts: MediaFacts,
  asked: ReadonlySet<Detection>,
  options: DecodeOptions,
): Promise<DecodeResult> {
  const { program, reader, signal } = options;
  const texts = textDetectors(asked);
  // Pictures that nobody can read are not made for it.
  const unread = new Set<Detection>(canRead(reader) ? [] : texts.map(({ id }) => id));
  const plan = planOf(facts, new Set([...asked].filter((id) => !unread.has(id))));
  const film = new FilmObserver(plan);
  let reached = 0;
  const observer: Parameters<typeof decodePart>[3] = {
    onFrame: (frame, part) => {
      reached = Math.max(reached, frame.seconds);
      film.onFrame(frame, part);
    },
    onLine: (line) => film.onLine(line),
  };
  for (const part of plan.parts) {
    const end = await decodePart(path, part, plan, observer, options);
    if (end.kind !== "done") return failureOf(end);
  }
  const text = await readText(texts, film.toRead(), { reader, signal });
  if (signal?.aborted) return { status: "not-decoded", failure: { kind: "interrupted" } };
  return {
    status: "facts",
    facts: {
      engine: `ffmpeg ${program.version}`,
      ...extentOf(plan, reached),
      ...film.facts(),
      ...text,
    },
  };
}
