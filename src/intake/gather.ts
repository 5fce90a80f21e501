import { fraction } from "../model/fraction.ts";
import type { ContainerFormat, Damage, EngineFailure, MediaResult } from "../model/media.ts";
import { type ByteSource, OpenFile } from "./byte-source.ts";
import { type Engine, engineName, type Readers } from "./engine.ts";
import { type ProbeAnswer, type ProbeOptions, probe, readPackets } from "./ffprobe.ts";
import { readIsoMedia } from "./iso-media/iso-media.ts";
import type { IsoMedia } from "./iso-media/movie.ts";
import { unfinishedDownload } from "./kinds.ts";
import { mediaFacts } from "./media-facts/media-facts.ts";
import { scanFact } from "./media-facts/video.ts";
import { PacketFold, type PacketSummary } from "./packets.ts";
import { type Family, type Sniffed, sniff, sniffBytes } from "./sniff.ts";
import { asfDamage, flvDamage, isWebm, matroskaDamage, mxfDamage, riffDamage } from "./truncation.ts";
import type { Entry } from "./walk.ts";

export interface GatherOptions extends Readers {
  /** Waits for a free place among the processes that may run at a time. */
  readonly slot: <T>(work: () => Promise<T>) => Promise<T>;
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Count packets where the container does not state bit rate or frame rate. */
  readonly packets: boolean;
  /** Ask a second engine where the first can't tell progressive from interlaced. */
  readonly scan: boolean;
}

/** What a look at the file itself tells, before any engine is asked. */
interface Looked {
  readonly sniffed: Sniffed;
  readonly format?: ContainerFormat;
  readonly iso?: IsoMedia;
  readonly damage?: Damage;
}

function damaged(damage: Damage): MediaResult {
  return { status: "damaged", damage };
}

function unread(failure: EngineFailure): MediaResult {
  return { status: "unread", failure };
}

function look(file: ByteSource, bytes: number): Looked {
  const head = file.read(0, Math.min(sniffBytes, bytes));
  const sniffed = sniff(head);
  if (sniffed.kind === "zeros") return { sniffed, damage: { kind: "zeros" } };
  if (sniffed.kind === "foreign") {
    const { looksLike } = sniffed;
    return { sniffed, damage: { kind: "foreign", ...(looksLike === undefined ? {} : { looksLike }) } };
  }
  if (sniffed.kind === "unknown") return { sniffed };
  const { format, iso, damage } = lookInside(file, bytes, sniffed.family, head);
  return { sniffed, format, ...(iso ? { iso } : {}), ...(damage ? { damage } : {}) };
}

function lookInside(
  file: ByteSource,
  bytes: number,
  family: Family,
  head: Buffer,
): { format: ContainerFormat; iso?: IsoMedia; damage?: Damage | undefined } {
  switch (family) {
    case "iso": {
      const iso = readIsoMedia(file, bytes);
      return { format: iso.format, iso, damage: iso.damage };
    }
    case "matroska":
      return { format: isWebm(head) ? "webm" : "mkv", damage: matroskaDamage(file, bytes) };
    case "avi":
    case "wav":
      return { format: family, damage: riffDamage(file, bytes) };
    case "flv":
      return { format: family, damage: flvDamage(file, bytes) };
    case "wmv":
      return { format: family, damage: asfDamage(file, bytes) };
    case "mxf":
      return { format: family, damage: mxfDamage(file, bytes) };
    default:
      return { format: family };
  }
}

/** What ffprobe calls containers that no signature was known for. */
const ffprobeFormats: Readonly<Record<string, ContainerFormat>> = {
  mpegts: "ts",
  mpeg: "mpg",
  mpegvideo: "mpg",
  "matroska,webm": "mkv",
  "mov,mp4,m4a,3gp,3g2,mj2": "mp4",
  asf: "wmv",
  live_flv: "flv",
  h264: "es",
  hevc: "es",
  obu: "es",
  ivf: "es",
  m4v: "es",
};

function formatOf(looked: Looked, answer: ProbeAnswer): ContainerFormat {
  const name = answer.format?.format_name ?? "";
  return looked.format ?? ffprobeFormats[name] ?? (name.split(",")[0] as ContainerFormat);
}

/** Whether an answer leaves something open that another engine may know: a codec's name, or how lines are taken. */
function isPoor({ streams }: ProbeAnswer, wantsScan: boolean): boolean {
  return streams.some((stream) => {
    const { codec_type: type, codec_name: name, level, disposition } = stream;
    if (type !== "video" && type !== "audio") return false;
    if (name === undefined || name === "unknown" || (name === "av1" && level === -99)) return true;
    return wantsScan && type === "video" && disposition?.attached_pic !== 1 && scanFact(stream) === undefined;
  });
}

interface Answered {
  readonly engine: Engine;
  readonly answer: ProbeAnswer;
}

/** Asks the engines in turn until one gives a full answer; the first poor one is better than none. */
async function askEngines(
  path: string,
  { engines, ...options }: GatherOptions,
  xmp: boolean,
): Promise<Answered | { readonly rejected: string } | { readonly failure: EngineFailure }> {
  let poor: Answered | undefined;
  let rejected: string | undefined;
  let failure: EngineFailure | undefined;
  for (const engine of await engines()) {
    const result = await probe(engine, path, { ...options, xmp });
    if (result.status === "answer" && result.answer.streams.length > 0) {
      if (!isPoor(result.answer, options.scan)) return { engine, answer: result.answer };
      poor ??= { engine, answer: result.answer };
    } else if (result.status === "failed") {
      failure ??= result.failure;
      if (result.failure.kind === "interrupted" || result.failure.kind === "timeout") break;
    } else {
      rejected ??= result.status === "rejected" ? result.said : "no streams";
    }
  }
  if (poor) return poor;
  // What one engine could not read another may have called broken; a failure of ours is the weaker word.
  if (rejected !== undefined) return { rejected };
  return { failure: failure ?? { kind: "no-engine" } };
}

/** Whether the streams leave open what packets would tell. */
function lacksFigures({ answer }: Answered, iso: IsoMedia | undefined): boolean {
  if (iso) return iso.fragmented || iso.tracks.length !== answer.streams.length;
  return answer.streams.some(({ codec_type }) => codec_type === "video" || codec_type === "audio");
}

async function countPackets(
  { engine, answer }: Answered,
  path: string,
  options: ProbeOptions,
): Promise<ReadonlyMap<number, PacketSummary> | EngineFailure> {
  const folds = new Map<number, PacketFold>();
  for (const { index, time_base } of answer.streams) {
    const [num = 0, den = 0] = (time_base ?? "").split("/").map(Number);
    if (num > 0 && den > 0) folds.set(index, new PacketFold(fraction(num, den)));
  }
  const failure = await readPackets(engine, path, options, (packet) => folds.get(packet.stream)?.add(packet));
  if (failure) return failure;
  return new Map([...folds].map(([index, fold]) => [index, fold.summary()]));
}

/** How our own reader is named in reports. */
export const ownReader = "reelcheck";

async function facts(entry: Entry, looked: Looked, options: GatherOptions): Promise<MediaResult> {
  const { iso } = looked;
  if (iso?.answer && !options.onlyFfprobe) {
    const { answer, format, fragmentPackets } = iso;
    const packets = fragmentPackets ? { packets: fragmentPackets } : {};
    const gathered = { answer, engine: ownReader, format, bytes: entry.bytes, iso, ...packets };
    return { status: "facts", facts: mediaFacts(gathered) };
  }
  return options.slot(() => engineFacts(entry, looked, options));
}

async function engineFacts(entry: Entry, looked: Looked, options: GatherOptions): Promise<MediaResult> {
  const { iso, sniffed } = looked;
  if (options.signal?.aborted) return unread({ kind: "interrupted" });
  const answered = await askEngines(entry.absolute, options, iso !== undefined);
  if ("failure" in answered) return unread(answered.failure);
  if ("rejected" in answered) {
    if (sniffed.kind !== "media") return damaged({ kind: "foreign" });
    // An index without fault whose streams no engine knows is our lack, not the entrant's.
    const isSound = iso?.tracks.some(
      ({ timing, handler }) => timing !== undefined && /^(vide|soun)$/.test(handler),
    );
    return isSound ? unread({ kind: "unsupported", detail: answered.rejected }) : damaged({ kind: "broken" });
  }
  const { engine, answer } = answered;
  const probing = { ...options, xmp: false };
  const packets =
    options.packets && lacksFigures(answered, iso)
      ? await countPackets(answered, entry.absolute, probing)
      : undefined;
  if (packets && "kind" in packets) return unread(packets);
  const gathered = {
    answer,
    engine: engineName(engine),
    format: formatOf(looked, answer),
    bytes: entry.bytes,
    ...(iso ? { iso } : {}),
    ...(packets ? { packets } : {}),
  };
  return { status: "facts", facts: mediaFacts(gathered) };
}

function ioFailure(error: unknown): MediaResult {
  const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
  if (code === "EACCES" || code === "EPERM") return damaged({ kind: "no-permission" });
  return unread({ kind: "io-error", detail: code });
}

/**
 * Gathers the facts of one media file. What is wrong with the file is a result; so is our own failing. The file is
 * opened for reading only, and a file that is not there, hangs or lies costs bounded time and memory.
 */
export async function gather(entry: Entry, options: GatherOptions): Promise<MediaResult> {
  if (options.signal?.aborted) return unread({ kind: "interrupted" });
  if (entry.trouble === "io-error") return unread({ kind: "io-error", detail: "stat" });
  if (entry.trouble !== undefined) return damaged({ kind: entry.trouble });
  if (entry.bytes === 0) return damaged({ kind: "empty" });
  const unfinished = unfinishedDownload(entry.path);
  if (unfinished) return damaged({ kind: "unfinished-download", extension: unfinished.mark });
  let file: OpenFile | undefined;
  try {
    file = new OpenFile(entry.absolute);
    const looked = look(file, entry.bytes);
    file.close();
    file = undefined;
    if (looked.damage) return damaged(looked.damage);
    return await facts(entry, looked, options);
  } catch (error) {
    return ioFailure(error);
  } finally {
    file?.close();
  }
}
