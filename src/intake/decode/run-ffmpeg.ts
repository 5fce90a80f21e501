import { Writable } from "node:stream";
import ffmpeg from "fluent-ffmpeg";
import type { Program } from "../io/find-program.ts";
import { LastWords } from "./last-words.ts";

/** One run of ffmpeg over one film. */
export interface Run {
  readonly input: string;
  /** Options in front of the input, each an argument. */
  readonly inputOptions: readonly string[];
  /** Filters; `[pictures]` is what goes to the pipe, `[nothing0]` and so on go nowhere. */
  readonly graph: readonly string[];
  readonly pictures: boolean;
  readonly sinks: number;
  /** Options of an output without filters: streams that are only decoded. */
  readonly decodeOnly: readonly string[];
}

export interface Listening {
  /** Raw pictures, cut anywhere. */
  onPictures(piece: Buffer): void;
  /** A line of what ffmpeg says. */
  onLine(line: string): void;
  /** Seconds of the film that were decoded so far. */
  onSeconds(seconds: number): void;
}

export interface Limits {
  readonly signal?: AbortSignal | undefined;
  /** Seconds without a sign of life after which it is stopped. */
  readonly stallSeconds: number;
}

export type RunEnd =
  | { readonly kind: "done" }
  | { readonly kind: "interrupted" }
  | { readonly kind: "timeout"; readonly seconds: number }
  | { readonly kind: "rejected"; readonly said: string } // by the film's fault
  | { readonly kind: "unsupported"; readonly detail: string }
  | { readonly kind: "crash"; readonly detail: string };

/** Exit code of a run that went to the end, and met more faults than pictures (ffmpeg 5 and later). */
const mostlyFaults = 69;

/** Reads how ffmpeg failed from the library's message and from its own last words. */
function failed(message: string, words: LastWords): RunEnd {
  const [, digits] = /exited with code (\d+)/.exec(message) ?? [];
  const code = digits === undefined ? undefined : Number(digits);
  const said = words.said();
  if (code === mostlyFaults && words.whose() === "film") return { kind: "done" };
  // Without a code it did not start, or was killed.
  const how = code === undefined ? (message.split("\n")[0] ?? "") : `exit code ${code}`;
  if (code !== undefined && said !== undefined && words.whose() === "film") return { kind: "rejected", said };
  if (code !== undefined && said !== undefined && words.whose() === "decoder")
    return { kind: "unsupported", detail: said };
  return { kind: "crash", detail: said === undefined ? how : `${how}: ${said}` };
}

/**
 * Reads ffmpeg's progress, which it prints twice a second: `[info] frame= 465 … time=00:00:18.64 …`, in seconds. The library reads
 * no such line that begins with its level.
 */
export function secondsReached(line: string): number | undefined {
  const [, h, m, s] =
    /^(?:\[info\] )?(?:frame|size)=.* time=(\d+):(\d{2}):(\d{2}(?:\.\d+)?)/.exec(line) ?? [];
  return s === undefined ? undefined : Number(h) * 3600 + Number(m) * 60 + Number(s);
}

/** Options of every output: no time stamps are made up. */
const passThrough = ["-vsync", "0"];
const passThroughSince5 = ["-fps_mode", "passthrough"];

/** A stream that takes raw pictures as they come. */
function pictureSink(take: (piece: Buffer) => void): Writable {
  return new Writable({
    // The library takes a stream that closes for one that broke, and ends a run that was just about to end well.
    autoDestroy: false,
    emitClose: false,
    write(piece: Buffer, _, done) {
      take(piece);
      done();
    },
  });
}

/** The command that decodes; raw pictures go to the sink. */
function commandOf(program: Program, run: Run, sink: Writable): ffmpeg.FfmpegCommand {
  // Old builds do not know the new word for it, new ones drop the old.
  const isNew = Number.parseInt(program.version.replace(/^n/, ""), 10) >= 6;
  const timing = isNew ? passThroughSince5 : passThrough;
  const command = ffmpeg({ stdoutLines: 1 })
    .setFfmpegPath(program.path)
    .input(`file:${run.input}`)
    .inputOptions([...run.inputOptions]);
  if (run.graph.length > 0) command.complexFilter(run.graph.join(";"));
  if (run.pictures) {
    command.output(sink).outputOptions(["-map", "[pictures]", ...timing, "-f", "rawvideo"]);
  }
  for (let at = 0; at < run.sinks; at++) {
    command.output("-").outputOptions(["-map", `[nothing${at}]`, "-f", "null"]);
  }
  if (run.decodeOnly.length > 0) command.output("-").outputOptions([...run.decodeOnly, "-f", "null"]);
  return command;
}

/** Runs ffmpeg; every picture and line is taken as it comes, and nothing is kept. */
export function runFfmpeg(
  program: Program,
  run: Run,
  listening: Listening,
  { signal, stallSeconds }: Limits,
): Promise<RunEnd> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: "interrupted" });
    let stalled = false;
    const words = new LastWords(run.input);
    let timer: NodeJS.Timeout | undefined;
    const stop = () => command.kill("SIGKILL");
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stalled = true;
        stop();
      }, stallSeconds * 1000);
    };
    const finish = (end: RunEnd) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve(end);
    };
    const sink = pictureSink((piece) => {
      alive();
      listening.onPictures(piece);
    });
    const command = commandOf(program, run, sink);
    signal?.addEventListener("abort", stop, { once: true });
    command
      .on("start", alive)
      .on("stderr", (line: string) => {
        alive();
        const reached = secondsReached(line);
        if (reached !== undefined) return listening.onSeconds(reached);
        words.onLine(line);
        listening.onLine(line);
      })
      .on("end", () => {
        // The process is over; what it wrote last may still be on its way.
        if (!run.pictures || sink.writableFinished) return finish({ kind: "done" });
        sink.once("finish", () => finish({ kind: "done" }));
      })
      .on("error", (error: Error) => {
        if (signal?.aborted) return finish({ kind: "interrupted" });
        if (stalled) return finish({ kind: "timeout", seconds: stallSeconds });
        finish(failed(error.message, words));
      });
    alive();
    command.run();
  });
}
