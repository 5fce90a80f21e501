import type { ContainerFormat } from "../../model/container-format.ts";
import type { Damage } from "../../model/facts/damage.ts";
import type { EngineFailure } from "../../model/facts/failure.ts";
import type { MediaResult, Surplus } from "../../model/facts/media.ts";
import { present } from "../../model/present.ts";
import { type ByteSource, OpenFile } from "../io/open-file.ts";
import {
  type ContainerFamily,
  detectSignature,
  hasTraceOfMedia,
  type Signature,
  signatureBytes,
  smallestMedia,
} from "../io/signatures.ts";
import { isSystemError } from "../io/system-error.ts";
import { kindByExtension, unfinishedDownload } from "../package/file-extensions.ts";
import { splitPath } from "../package/identify-file.ts";
import type { Entry } from "../package/walk.ts";
import { mediaFacts } from "./facts/media-facts.ts";
import type { ProbeAnswer } from "./ffprobe/probe-answer.ts";
import { readIsoBmff } from "./iso-bmff/read-iso-bmff.ts";
import type { IsoBmff } from "./iso-bmff/types.ts";
import { asfDamage, asfEnd, isProtectedAsf } from "./other-containers/asf.ts";
import { aviEnd, brokenChunks } from "./other-containers/avi.ts";
import { flvExtent } from "./other-containers/flv.ts";
import { isWebm, matroskaExtent, matroskaSurplus } from "./other-containers/matroska.ts";
import { isMxf, mxfExtent } from "./other-containers/mxf.ts";
import { isScrambled } from "./other-containers/scrambled-packets.ts";
import { streamDamage } from "./other-containers/streams.ts";
import { riffDamage } from "./other-containers/truncation.ts";
import { zeroFilledAvi, zeroFilledPackets } from "./other-containers/zero-filled-blocks.ts";
import { probeWithFallback, type ReadMediaOptions } from "./probe-with-fallback.ts";
import { telling } from "./surplus.ts";

/** Result of inspecting the container, before any engine is asked. */
interface Inspected {
  readonly signature: Signature;
  readonly format?: ContainerFormat;
  readonly iso?: IsoBmff;
  readonly damage?: Damage;
  readonly surplus?: readonly Surplus[] | undefined;
}

function damaged(damage: Damage): MediaResult {
  return { status: "damaged", damage };
}

function unread(failure: EngineFailure): MediaResult {
  return { status: "unread", failure };
}

/** Sound may begin anywhere; a film of which nothing is to be seen at its head is none, and no engine need look for it. */
function isNoFilm(path: string, head: Buffer): boolean {
  return kindByExtension(splitPath(path).extension) === "video" && !hasTraceOfMedia(head);
}

function inspectContainer(file: ByteSource, { path, bytes }: Entry): Inspected {
  const head = file.read(0, Math.min(signatureBytes, bytes));
  const signature = detectSignature(head);
  if (signature.kind === "zeros") return { signature, damage: { kind: "zeros" } };
  if (signature.kind === "foreign") {
    const { looksLike } = signature;
    return { signature, damage: { kind: "foreign", ...present({ looksLike }) } };
  }
  const foreign = { signature, damage: { kind: "foreign" } } as const;
  if (signature.kind === "unknown")
    return bytes < smallestMedia || isNoFilm(path, head) ? foreign : { signature };
  const { format, iso, damage, surplus } = lookInside(file, bytes, signature.family, head);
  if (damage === undefined && bytes < smallestMedia) return foreign;
  return { signature, format, ...present({ iso, damage, surplus }) };
}

interface Looked {
  readonly format: ContainerFormat;
  readonly iso?: IsoBmff;
  readonly damage?: Damage | undefined;
  readonly surplus?: readonly Surplus[] | undefined;
}

function lookInside(file: ByteSource, bytes: number, family: ContainerFamily, head: Buffer): Looked {
  switch (family) {
    case "iso": {
      const iso = readIsoBmff(file, bytes);
      return { format: iso.format, iso, damage: iso.damage, surplus: telling(iso.surplus ?? [], bytes) };
    }
    case "matroska": {
      const extent = matroskaExtent(file, bytes);
      const surplus = telling(matroskaSurplus(file, bytes, extent), bytes);
      return { format: isWebm(head) ? "webm" : "mkv", damage: extent.damage, surplus };
    }
    case "avi": {
      const damage = riffDamage(file, bytes) ?? zeroFilledAvi(file, head, bytes) ?? brokenChunks(file, bytes);
      return { format: family, damage, surplus: behind(file, bytes, aviEnd(file, bytes), family) };
    }
    case "ts":
      if (isScrambled(file, bytes)) return { format: family, damage: { kind: "encrypted" } };
      return { format: family, damage: streamDamage(file, bytes, family) };
    case "mpg":
    case "ogg":
      return { format: family, damage: streamDamage(file, bytes, family) };
    case "wav":
      return { format: family, damage: riffDamage(file, bytes) };
    case "flv": {
      const { damage, end } = flvExtent(file, bytes);
      return { format: family, damage, surplus: behind(file, bytes, end, family) };
    }
    case "rm":
    case "dv":
      return { format: family, damage: zeroFilledPackets(file, bytes) };
    case "wmv": {
      if (isProtectedAsf(file)) return { format: family, damage: { kind: "encrypted" } };
      const surplus = behind(file, bytes, asfEnd(file, bytes), family);
      return { format: family, damage: asfDamage(file, bytes), surplus };
    }
    case "mxf": {
      const { damage, end } = mxfExtent(file, bytes);
      return { format: family, damage, surplus: behind(file, bytes, end, family) };
    }
    default:
      return { format: family };
  }
}

/** What stands behind the end of a film, where that is known. */
function behind(
  file: ByteSource,
  bytes: number,
  end: number | undefined,
  family: ContainerFamily,
): readonly Surplus[] | undefined {
  if (end === undefined || end >= bytes) return undefined;
  const head = file.read(end, signatureBytes);
  const next = detectSignature(head);
  const isFilm = next.kind === "media" && next.family === family && (family !== "mxf" || isMxf(head));
  return telling([{ kind: isFilm ? "second-film" : "trailing", bytes: bytes - end }], bytes);
}

/** ffprobe's names of containers that have no signature here. */
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

function formatOf(inspected: Inspected, answer: ProbeAnswer): ContainerFormat {
  const name = answer.format?.format_name ?? "";
  return inspected.format ?? ffprobeFormats[name] ?? (name.split(",")[0] as ContainerFormat);
}

/** Name of our own reader in reports. */
export const ownReader = "reelcheck";

async function facts(entry: Entry, inspected: Inspected, options: ReadMediaOptions): Promise<MediaResult> {
  const { iso, signature, surplus } = inspected;
  const { bytes } = entry;
  if (iso?.answer && !options.onlyFfprobe) {
    const { answer, format, fragmentPackets: packets } = iso;
    const gathered = { answer, engine: ownReader, format, bytes, iso, ...present({ packets, surplus }) };
    return { status: "facts", facts: mediaFacts(gathered) };
  }
  const report = await probeWithFallback(entry, iso, options);
  if ("failure" in report) return unread(report.failure);
  if (!("answer" in report)) {
    if (signature.kind !== "media") return damaged({ kind: "foreign" });
    // An index without fault whose streams no engine knows is our lack, not the entrant's.
    const isSound = iso?.tracks.some(
      ({ timing, handler }) => timing !== undefined && /^(vide|soun)$/.test(handler),
    );
    const detail = "rejected" in report ? report.rejected : "no streams";
    if (isSound) return unread({ kind: "unsupported", detail });
    // All bytes of the film are there, and only what tells where they lie can be wrong.
    if (iso?.filled) return damaged({ kind: "broken-index" });
    return damaged({ kind: "streamless" in report ? "no-streams" : "broken" });
  }
  const { engine, answer, packets } = report;
  const gathered = {
    answer,
    engine,
    format: formatOf(inspected, answer),
    bytes,
    ...present({ iso, packets: packets && new Map(packets), surplus }),
  };
  return { status: "facts", facts: mediaFacts(gathered) };
}

/** Turns the system's refusal into a result; anything else is a mistake of this program, and is thrown on. */
function ioFailure(error: unknown): MediaResult {
  if (!isSystemError(error)) throw error;
  const { code } = error;
  if (code === "EACCES" || code === "EPERM") return damaged({ kind: "no-permission" });
  return unread({ kind: "io-error", detail: code });
}

/**
 * Gathers the facts of one media file. What is wrong with the file is a result; so is our own failing. The file is
 * opened for reading only, and a file that is not there, hangs or lies costs bounded time and memory.
 */
export async function readMedia(entry: Entry, options: ReadMediaOptions): Promise<MediaResult> {
  if (options.signal?.aborted) return unread({ kind: "interrupted" });
  if (entry.trouble === "io-error") return unread({ kind: "io-error", detail: "stat" });
  if (entry.trouble === "link-outside") return damaged({ kind: "link-outside", target: entry.target ?? "" });
  if (entry.trouble !== undefined) return damaged({ kind: entry.trouble });
  if (entry.bytes === 0) return damaged({ kind: "empty" });
  const unfinished = unfinishedDownload(entry.path);
  if (unfinished) return damaged({ kind: "unfinished-download", extension: unfinished.mark });
  let file: OpenFile | undefined;
  try {
    file = new OpenFile(entry.absolute);
    const inspected = inspectContainer(file, entry);
    file.close();
    file = undefined;
    if (inspected.damage) return damaged(inspected.damage);
    return await facts(entry, inspected, options);
  } catch (error) {
    return ioFailure(error);
  } finally {
    file?.close();
  }
}
