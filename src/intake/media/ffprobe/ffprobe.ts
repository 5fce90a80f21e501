import type { EngineFailure } from "../../../model/facts/failure.ts";
import type { Program } from "../../io/find-program.ts";
import { runProcess } from "../../io/run-process.ts";
import type { ProbeAnswer } from "./probe-answer.ts";

/**
 * Demuxers that may open an entrant's file. Without the list ffprobe would follow a playlist that calls itself .mp4 to
 * other files; with it 757 of 757 real files still open.
 */
export const formatWhitelist =
  "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,mxf,flv,asf,dv,ogg,h264,hevc,wav,mp3,aac,flac,gxf,rm,live_flv,av1,obu,ivf,yuv4mpegpipe,m4v";

/** The bytes of a hex dump as ffprobe prints it: `00000000: 0164 0028 …  .d.(`. */
export function fromHexDump(dump: string): Buffer {
  const hex = dump
    .split("\n")
    .map((line) => /^[0-9a-f]{8}: ((?:[0-9a-f]{2,4} ?)+)/.exec(line)?.[1]?.replaceAll(" ", "") ?? "")
    .join("");
  return Buffer.from(hex, "hex");
}

export type ProbeResult =
  | { readonly status: "answer"; readonly answer: ProbeAnswer }
  | { readonly status: "rejected"; readonly said: string } // it ran, and found nothing it can read
  | { readonly status: "failed"; readonly failure: EngineFailure };

export interface ProbeOptions {
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Ask for the XMP packet; version 4.0 knows the option for MP4 and MOV only, and fails on all else. */
  readonly xmp: boolean;
}

/** The last line of what it printed, without the path, which may hold anything. */
function lastWords(stderr: string, path: string): string {
  const line = stderr.trim().split("\n").at(-1) ?? "";
  return line
    .replaceAll(path, "")
    .replace(/^[:\s]+/, "")
    .slice(0, 200);
}

/** What a film may open: itself and its neighbors on the disk, nothing on the network. */
export const protocolWhitelist = "file,pipe";

/** Asks ffprobe what a file holds. `path` must be absolute, so that no name can be taken for an option or an address. */
export async function probe(engine: Program, path: string, options: ProbeOptions): Promise<ProbeResult> {
  const args = [
    ...["-v", "error", "-hide_banner"],
    ...(options.xmp ? ["-export_xmp", "1"] : []),
    ...[
      "-protocol_whitelist",
      protocolWhitelist,
      "-format_whitelist",
      formatWhitelist,
      "-show_format",
      "-show_streams",
      "-show_data",
      "-of",
      "json",
      path,
    ],
  ];
  const ended = await runProcess(engine.path, args, {
    timeoutMs: options.timeoutSeconds * 1000,
    signal: options.signal,
  });
  const failed = (failure: EngineFailure): ProbeResult => ({ status: "failed", failure });
  if (options.signal?.aborted) return failed({ kind: "interrupted" });
  if (ended.failedToStart !== undefined) return failed({ kind: "crash", detail: ended.failedToStart });
  if (ended.timedOut) return failed({ kind: "timeout", seconds: options.timeoutSeconds });
  if (ended.overflowed) return failed({ kind: "crash", detail: "output > 16 MB" });
  if (ended.signal !== null) return failed({ kind: "crash", detail: ended.signal });
  if (ended.code !== 0) return { status: "rejected", said: lastWords(ended.stderr, path) };
  // Its schema is built only where there is an answer to read.
  const { probeAnswer } = await import("./probe-answer.ts");
  try {
    return { status: "answer", answer: probeAnswer.parse(JSON.parse(ended.stdout.toString("utf8"))) };
  } catch {
    return failed({ kind: "crash", detail: "unreadable answer" });
  }
}

/** One packet: times in units of its stream. */
export interface Packet {
  readonly stream: number;
  readonly pts: number | undefined;
  readonly dts: number | undefined;
  readonly duration: number | undefined;
  readonly bytes: number;
}

function field(value: string | undefined): number | undefined {
  const parsed = Number(value);
  return value === undefined || value === "" || Number.isNaN(parsed) ? undefined : parsed;
}

/** Reads every packet of a file, line by line; returns why it could not be done to the end. */
export async function readPackets(
  engine: Program,
  path: string,
  options: ProbeOptions,
  onPacket: (packet: Packet) => void,
): Promise<EngineFailure | undefined> {
  let rest = "";
  const line = (text: string) => {
    const [stream, pts, dts, duration, size] = text.split(",");
    const index = field(stream);
    const bytes = field(size);
    if (index === undefined || bytes === undefined) return;
    onPacket({ stream: index, pts: field(pts), dts: field(dts), duration: field(duration), bytes });
  };
  const args = [
    ...[
      "-v",
      "error",
      "-hide_banner",
      "-protocol_whitelist",
      protocolWhitelist,
      "-format_whitelist",
      formatWhitelist,
    ],
    ...["-show_entries", "packet=stream_index,pts,dts,duration,size", "-of", "csv=p=0", path],
  ];
  const ended = await runProcess(engine.path, args, {
    timeoutMs: options.timeoutSeconds * 1000,
    signal: options.signal,
    onOutput: (piece) => {
      const lines = (rest + piece.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      for (const one of lines) line(one);
    },
  });
  if (options.signal?.aborted) return { kind: "interrupted" };
  if (ended.timedOut) return { kind: "timeout", seconds: options.timeoutSeconds };
  if (ended.failedToStart !== undefined) return { kind: "crash", detail: ended.failedToStart };
  if (ended.signal !== null) return { kind: "crash", detail: ended.signal };
  // Half a listing would look like a whole one.
  return ended.code === 0 ? undefined : { kind: "crash", detail: lastWords(ended.stderr, path) };
}
