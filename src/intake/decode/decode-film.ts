import type { DecodeFailure, DecodeResult, Detection, Faults } from "../../model/facts/decoded.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import { present } from "../../model/present.ts";
import type { Program } from "../io/find-program.ts";
import { runOf } from "./ffmpeg-run.ts";
import { FilmObserver } from "./film-observer.ts";
import { FaultCounter, faultOf, isConsequence } from "./frames/faults.ts";
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

/** What one part of a film gave: how its run ended, how many pictures came of it, and what was wrong with them. */
interface Decoded {
  readonly end: RunEnd;
  readonly pictures: number;
  readonly faults: Faults | undefined;
}

/** Seconds of a film of which a picture is taken for certain, by the usual rate of two a second. */
const shortest = 1;

/**
 * Tells why a part gave nothing to judge; undefined where it did. A film of which nothing can be decoded, for data in it
 * that are invalid, is at fault itself.
 */
function failureOf(
  { end, pictures, faults }: Decoded,
  part: Part,
  { width, film: { seconds } }: Plan,
): DecodeFailure | undefined {
  switch (end.kind) {
    case "interrupted":
      return { kind: end.kind };
    case "timeout":
      return { kind: end.kind, seconds: end.seconds };
    case "unsupported":
    case "crash":
      return { kind: end.kind, detail: end.detail };
    case "rejected":
      return { kind: pictures > 0 ? "crash" : "undecodable", detail: end.said };
    case "done":
      // A film may play and have no key frames: some encoders refresh the picture part by part.
      if (width === 0 || pictures > 0 || part.sampled === "key" || seconds < shortest) return undefined;
      return faults
        ? { kind: "undecodable", detail: faults.first }
        : { kind: "crash", detail: "no pictures" };
  }
}

/** Decodes one part of a film, and hands all that comes of it to the observer. */
async function decodePart(
  path: string,
  part: Part,
  plan: Plan,
  observer: Pick<FilmObserver, "onFrame" | "onLine">,
  { program, threads, onSeconds, ...limits }: DecodeOptions,
): Promise<Decoded> {
  const run = runOf(path, part, plan, threads);
  const faults = new FaultCounter();
  let pictures = 0;
  let at = part.from;
  if (!run.pictures && run.sinks === 0 && run.decodeOnly.length === 0)
    return { end: { kind: "done" }, pictures, faults: undefined };
  const cutter = new FrameCutter(plan.width, plan.height, plan.enlarged, (frame) => {
    pictures++;
    observer.onFrame({ ...frame, seconds: frame.seconds + part.from }, part);
  });
  const listening = {
    onPictures: (piece: Buffer) => cutter.bytes(piece),
    onLine: (line: string) => {
      const time = timeOf(line);
      if (time !== undefined) {
        at = time + part.from;
        cutter.time(time);
        return;
      }
      const fault = faultOf(line);
      // Decoders that are told to skip pictures may complain of that, without a reason.
      const isEcho = fault !== undefined && part.sampled === "key" && isConsequence(fault);
      if (fault !== undefined && !isEcho) faults.add(fault, at);
      if (part.whole) observer.onLine(line);
    },
    onSeconds: (seconds: number) => {
      if (part.whole) onSeconds?.(seconds);
    },
  };
  const end = await runFfmpeg(program, run, listening, limits);
  return { end, pictures, faults: faults.result() };
}

/** The last key frame, or the last picture of a slide, may stand so long before the end: at least, and in parts of the film. */
const leastUnseen = 6;
const unseenShare = 0.05;

/** Notes how far a film was seen, and the longest time from one picture that was seen to the next. */
class Reach {
  seconds = 0;
  private longestGap = 0;

  onFrame(seconds: number): void {
    this.longestGap = Math.max(this.longestGap, seconds - this.seconds);
    this.seconds = Math.max(this.seconds, seconds);
  }

  /** Tells how much of a film was seen, and by which pictures. */
  extent({ parts, width, film: { seconds: of } }: Plan) {
    const { seconds, longestGap } = this;
    const isKey = parts.some(({ whole, sampled }) => whole && sampled === "key");
    // As far as from one key frame to another, the next one is not missing.
    const longestUnseen = Math.max(leastUnseen, of * unseenShare, isKey ? longestGap : 0);
    const hasBrokenOff = width > 0 && of - seconds > longestUnseen;
    return {
      sampling: width === 0 ? "none" : isKey ? "key frames" : "twice a second",
      seconds,
      ...(hasBrokenOff ? { brokeOff: { at: seconds, of } } : {}),
    } as const;
  }
}

/** The faults of the part that had most: the head of a film may be decoded twice. */
function mostFaults(parts: readonly Decoded[]): Faults | undefined {
  return parts
    .map(({ faults }) => faults)
    .reduce((most, one) => ((one?.count ?? 0) > (most?.count ?? 0) ? one : most), undefined);
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
  const reach = new Reach();
  const decoded: Decoded[] = [];
  const observer: Parameters<typeof decodePart>[3] = {
    onFrame: (frame, part) => {
      reach.onFrame(frame.seconds);
      film.onFrame(frame, part);
    },
    onLine: (line) => film.onLine(line),
  };
  for (const part of plan.parts) {
    const one = await decodePart(path, part, plan, observer, options);
    const failure = failureOf(one, part, plan);
    if (failure) return { status: "not-decoded", failure };
    decoded.push(one);
  }
  const text = await readText(texts, film.toRead(), { reader, signal });
  if (signal?.aborted) return { status: "not-decoded", failure: { kind: "interrupted" } };
  return {
    status: "facts",
    facts: {
      engine: `ffmpeg ${program.version}`,
      ...reach.extent(plan),
      ...present({ faults: mostFaults(decoded) }),
      ...film.facts(),
      ...text,
    },
  };
}
