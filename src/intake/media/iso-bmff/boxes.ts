import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";

/** A box of ISO/IEC 14496-12: where its payload begins and where it ends. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly payload: number;
  readonly end: number;
}

/** A film has a handful of top-level boxes; one with a fragment for every frame 200,000 an hour. Beyond this a file is made to tire us. */
const mostTopLevelBoxes = 2_000_000;
/** Programs write one or two: an XMP packet, a manifest. */
const mostUuids = 16;
/** Size, type, and the size of a box beyond 4 GB. */
const longestHeader = 16;

/** Four printable characters of ASCII, or ©, with which QuickTime's tags begin. */
function isType(buffer: Buffer, at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const byte = buffer[index] ?? 0;
    if ((byte < 0x20 || byte > 0x7e) && byte !== 0xa9) return false;
  }
  return true;
}

interface Header {
  readonly type: string;
  readonly payload: number;
  readonly end: number;
}

/** The header at an offset of a buffer; `limit` is where an open-ended box ends. */
function header(buffer: Buffer, at: number, limit: number, base = 0): Header | undefined {
  if (at + 8 > buffer.length) return undefined;
  if (!isType(buffer, at + 4)) return undefined;
  const type = buffer.toString("latin1", at + 4, at + 8);
  const small = buffer.readUInt32BE(at);
  if (small === 0) return { type, payload: base + at + 8, end: limit };
  if (small !== 1) return small < 8 ? undefined : { type, payload: base + at + 8, end: base + at + small };
  if (at + 16 > buffer.length) return undefined;
  const large = buffer.readBigUInt64BE(at + 8);
  if (large < 16n || large > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { type, payload: base + at + 16, end: base + at + Number(large) };
}

/** Top-level boxes of a file: the first of each type, and the last of all. */
export interface TopLevel {
  readonly first: ReadonlyMap<string, Box>;
  readonly last?: Box;
  /** Every `moof`, in order. */
  readonly fragments: readonly Box[];
  /** Boxes of types of one's own, the first of them. */
  readonly uuids: readonly Box[];
  /** Payload of all boxes of a type, as far as they lie in the file and belong to the first film. */
  readonly bytesByType: ReadonlyMap<string, number>;
  /** Offset of a second `ftyp` or `moov` that is followed by media data of its own. */
  readonly secondFilmAt?: number;
  /** There is more than one `moov`, for the same media data. */
  readonly secondIndex: boolean;
  /** The last box states no size, but goes on to the end of the file, wherever that is. */
  readonly openEnded: boolean;
  /** False if there are more boxes than are read. */
  readonly complete: boolean;
  /** Offset where the walk ended: behind the last box, or where no box begins. */
  readonly walkedTo: number;
}

/** Types of boxes at the top of a file (mp4ra.org, and QuickTime's). */
const topTypes = new Set([
  ...["ftyp", "styp", "moov", "moof", "mdat", "imda", "mfra", "sidx", "ssix", "emsg", "prft", "pdin"],
  ...["free", "skip", "wide", "uuid", "meta", "meco", "pnot", "PICT", "udta", "junk"],
]);

/** Walks the boxes of a file, one after another; a box may claim to end beyond the file, which is for the caller to see. */
export function topLevelBoxes(file: ByteSource, bytes: number): TopLevel {
  const first = new Map<string, Box>();
  const fragments: Box[] = [];
  const uuids: Box[] = [];
  const bytesByType = new Map<string, number>();
  let last: Box | undefined;
  let secondFilmAt: number | undefined;
  let [secondIndex, hasSecondData, openEnded] = [false, false, false];
  let [count, at] = [0, 0];
  for (; at + 8 <= bytes && count < mostTopLevelBoxes; count++) {
    const head = file.read(at, longestHeader);
    const found = header(head, 0, bytes - at);
    const { type, end } = found ?? { type: "", end: 0 };
    // What follows a film need not be of it, and says nothing about its size.
    if (!found || (first.has("mdat") && !topTypes.has(type) && at + end > bytes)) break;
    last = { type, start: at, payload: at + found.payload, end: at + end };
    openEnded = head.readUInt32BE(0) === 0;
    if (first.has("moov") && first.has("mdat") && (type === "ftyp" || type === "moov")) secondFilmAt ??= at;
    secondIndex ||= type === "moov" && first.has("moov");
    hasSecondData ||= secondFilmAt !== undefined && (type === "mdat" || type === "moof");
    if (!first.has(type)) first.set(type, last);
    if (secondFilmAt === undefined) {
      const payload = Math.max(0, Math.min(last.end, bytes) - last.payload);
      bytesByType.set(type, (bytesByType.get(type) ?? 0) + payload);
    }
    if (type === "moof") fragments.push(last);
    if (type === "uuid" && uuids.length < mostUuids) uuids.push(last);
    at = last.end;
  }
  return {
    first,
    fragments,
    uuids,
    bytesByType,
    ...present({ last, secondFilmAt: hasSecondData ? secondFilmAt : undefined }),
    secondIndex: secondIndex && !hasSecondData,
    openEnded,
    complete: count < mostTopLevelBoxes,
    walkedTo: at,
  };
}

/** No box that is read holds a tenth as many. */
const mostChildren = 20_000;

/** The boxes inside [from, to) of a buffer; sizes that lie are cut at the end of what holds them. */
export function childBoxes(buffer: Buffer, from: number, to: number): readonly Box[] {
  const limit = Math.min(to, buffer.length);
  const found: Box[] = [];
  for (let at = from; at + 8 <= limit && found.length < mostChildren; ) {
    const box = header(buffer, at, limit);
    if (!box) break;
    const end = Math.min(box.end, limit);
    found.push({ type: box.type, start: at, payload: Math.min(box.payload, end), end });
    if (end <= at) break;
    at = end;
  }
  return found;
}

/** Tells if the boxes inside [from, to) fill it exactly, apart from a few zeros that QuickTime puts at the end. */
export function isFilled(buffer: Buffer, boxes: readonly Box[], from: number, to: number): boolean {
  const lies = boxes.some(({ start, end }) => {
    const size = buffer.readUInt32BE(start);
    return size > 1 && start + size !== end;
  });
  const at = boxes.at(-1)?.end ?? from;
  return !lies && to - at < 8 && buffer.subarray(at, to).every((byte) => byte === 0);
}

/** The first box at a path of types below [from, to). */
export function findBox(buffer: Buffer, from: number, to: number, ...path: string[]): Box | undefined {
  const [type, ...deeper] = path;
  for (const box of childBoxes(buffer, from, to)) {
    if (box.type !== type) continue;
    const found = deeper.length === 0 ? box : findBox(buffer, box.payload, box.end, ...deeper);
    if (found) return found;
  }
  return undefined;
}
