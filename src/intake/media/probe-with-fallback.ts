import type { EngineFailure } from "../../model/facts/failure.ts";
import { fraction } from "../../model/fraction.ts";
import { fileKey, isSameFile } from "../io/file-key.ts";
import type { Program } from "../io/find-program.ts";
import type { Entry } from "../package/walk.ts";
import { ratePerFieldPair } from "./facts/rates-and-lengths.ts";
import { scanFact } from "./facts/video-stream.ts";
import { type ProbeOptions, probe, readPackets } from "./ffprobe/ffprobe.ts";
import { engineName, type MediaReaders } from "./ffprobe/find-ffprobe.ts";
import type { PacketSummary } from "./ffprobe/packet-summary.ts";
import { PacketTotals } from "./ffprobe/packets.ts";
import type { ProbeAnswer } from "./ffprobe/probe-answer.ts";
import type { ProbeCache, ProbeKey } from "./ffprobe/probe-cache.ts";
import type { ProbeReport } from "./ffprobe/probe-report.ts";
import type { IsoBmff } from "./iso-bmff/types.ts";

/** Tells if another engine may know more: the codec's name, or the scan type. */
function isPoor({ streams }: ProbeAnswer, wantsScan: boolean): boolean {
  return streams.some((stream) => {
    const { codec_type: type, codec_name: name, level, disposition } = stream;
    if (type !== "video" && type !== "audio") return false;
    if (name === undefined || name === "unknown" || (name === "av1" && level === -99)) return true;
    return wantsScan && type === "video" && disposition?.attached_pic !== 1 && scanFact(stream) === undefined;
  });
}

interface Answered {
  readonly engine: Program;
  readonly answer: ProbeAnswer;
  /** It would be the same the next time: no engine failed that might have known more. */
  readonly lasting: boolean;
}

/** Options of reading media: engines, and what is needed. */
export interface ReadMediaOptions extends MediaReaders {
  /** Waits for a free place among the processes that may run at a time. */
  readonly slot: <T>(work: () => Promise<T>) => Promise<T>;
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Count packets where the container does not state bit rate or frame rate. */
  readonly packets: boolean;
  /** Ask a second engine where the first can't tell progressive from interlaced. */
  readonly scan: boolean;
  /** Left out, nothing is remembered from run to run. */
  readonly cache?: ProbeCache | undefined;
}

/** No engine gave an answer. */
export type NoAnswer =
  | { readonly rejected: string } // all refused the file
  | { readonly streamless: true } // it was opened, and nothing was in it
  | { readonly failure: EngineFailure };

/** Asks the engines in turn until one gives a full answer; the first poor one is better than none. */
async function answerOf(
  path: string,
  engines: readonly Program[],
  asking: ReadMediaOptions,
  xmp: boolean,
): Promise<Answered | NoAnswer> {
  let poor: Answered | undefined;
  let rejected: string | undefined;
  let streamless = false;
  let failure: EngineFailure | undefined;
  for (const engine of engines) {
    const { timeoutSeconds, signal } = asking;
    const result = await probe(engine, path, { timeoutSeconds, signal, xmp });
    if (result.status === "answer" && result.answer.streams.length > 0) {
      const full = { engine, answer: result.answer, lasting: true };
      if (!isPoor(result.answer, asking.scan)) return full;
      poor ??= full;
    } else if (result.status === "failed") {
      failure ??= result.failure;
      if (result.failure.kind === "interrupted" || result.failure.kind === "timeout") break;
    } else if (result.status === "rejected") {
      rejected ??= result.said;
    } else {
      streamless = true;
    }
  }
  if (poor) return { ...poor, lasting: failure === undefined };
  // What one engine could not read another may have called broken; a failure of ours is the weaker word.
  if (rejected !== undefined) return { rejected };
  if (streamless) return { streamless };
  return { failure: failure ?? { kind: "no-engine" } };
}

/** Tells if streams lack something that packets would tell. */
function lacksFigures({ answer }: Answered, iso: IsoBmff | undefined): boolean {
  if (iso) return iso.fragmented || iso.tracks.length !== answer.streams.length;
  return answer.streams.some(({ codec_type }) => codec_type === "video" || codec_type === "audio");
}

async function countPackets(
  { engine, answer }: Answered,
  path: string,
  options: ProbeOptions,
): Promise<[number, PacketSummary][] | EngineFailure> {
  const folds = new Map<number, PacketTotals>();
  for (const stream of answer.streams) {
    const { index, time_base } = stream;
    const [num = 0, den = 0] = (time_base ?? "").split("/").map(Number);
    if (num > 0 && den > 0) folds.set(index, new PacketTotals(fraction(num, den), ratePerFieldPair(stream)));
  }
  const failure = await readPackets(engine, path, options, (packet) => folds.get(packet.stream)?.add(packet));
  if (failure) return failure;
  return [...folds].map(([index, fold]) => [index, fold.summary()]);
}

/** Asks the engines about a file, and counts its packets if they are needed and the container lacks rates. */
export async function probeWithFallback(
  entry: Entry,
  iso: IsoBmff | undefined,
  asking: ReadMediaOptions,
): Promise<ProbeReport | NoAnswer> {
  const { packets, scan, cache, timeoutSeconds, signal } = asking;
  const engines = await asking.engines();
  const file = cache && fileKey(entry.absolute);
  const asked: ProbeKey | undefined = file && {
    ...file,
    engines: engines.map(({ path, version }) => `${path} ${version}`),
    packets,
    scan,
  };
  const known = asked && (await cache?.get(asked));
  if (known) return known;
  return asking.slot(async () => {
    if (signal?.aborted) return { failure: { kind: "interrupted" } };
    const answered = await answerOf(entry.absolute, engines, asking, iso !== undefined);
    if (!("answer" in answered)) return answered;
    const report = { engine: engineName(answered.engine), answer: answered.answer };
    const counted =
      packets && lacksFigures(answered, iso)
        ? await countPackets(answered, entry.absolute, { timeoutSeconds, signal, xmp: false })
        : undefined;
    if (counted && "kind" in counted) return { failure: counted };
    const whole = counted ? { ...report, packets: counted } : report;
    if (answered.lasting && asked && isSameFile(asked)) cache?.set(asked, whole);
    return whole;
  });
}
