import { fraction } from "../../../model/fraction.ts";
import type { ByteSource } from "../../io/open-file.ts";
import type { PacketSummary } from "../ffprobe/packet-summary.ts";
import { PacketTotals } from "../ffprobe/packets.ts";
import { type Box, childBoxes, isFilled } from "./boxes.ts";
import { tellsEncryption } from "./protection.ts";
import { type SamplePlace, SpreadPlaces } from "./samples/sample-places.ts";

/** A fragment of ten seconds with a sample of PCM for every entry is below 8 MB; all those of a film of ten hours, below this. */
const largestFragment = 16 * 2 ** 20;
const largestTotal = 256 * 2 ** 20;

/** Defaults from `trex` and `tfhd` for samples that state nothing. */
interface Defaults {
  readonly duration: number;
  readonly size: number;
}

interface Track {
  readonly defaults: Defaults;
  readonly fold: PacketTotals;
  readonly timescale: number;
  /** When the next sample is decoded, in units of the track. */
  next: number;
  /** Samples that may still come. */
  left: number;
  readonly places: SpreadPlaces;
}

/** The samples of all fragments. */
export interface FragmentSummary {
  /** Summaries by track, in the order of the index. */
  readonly packets: ReadonlyMap<number, PacketSummary>;
  /** Behind the last byte of all samples. */
  readonly lastByte: number;
  /** When the last of all samples ends, in seconds. */
  readonly endSeconds: number;
  /** Where some samples of each track lie, in the order of the index. */
  readonly places: readonly (readonly SamplePlace[])[];
  /** A fragment says that its samples are encrypted. */
  readonly encrypted: boolean;
}

/** Flags of `tfhd` and `trun` (ISO/IEC 14496-12, 8.8.7 and 8.8.8). */
const inHeader = { baseOffset: 1, description: 2, duration: 8, size: 0x10 };
const inRun = {
  dataOffset: 1,
  firstFlags: 4,
  duration: 0x100,
  size: 0x200,
  flags: 0x400,
  composition: 0x800,
};

/** `trex` by track id; undefined where one describes samples by another entry than the first. */
function defaultsOf(index: Buffer, mvex: Box): ReadonlyMap<number, Defaults> | undefined {
  const found = new Map<number, Defaults>();
  for (const { type, payload, end } of childBoxes(index, mvex.payload, mvex.end)) {
    if (type !== "trex") continue;
    if (payload + 24 > end || index.readUInt32BE(payload + 8) !== 1) return undefined;
    const [duration, size] = [index.readUInt32BE(payload + 12), index.readUInt32BE(payload + 16)];
    found.set(index.readUInt32BE(payload + 4), { duration, size });
  }
  return found;
}

/** Reads fields one after another; behind the end of the box there are zeros, and `overrun` says so. */
class Fields {
  private readonly buffer: Buffer;
  private readonly end: number;
  private at: number;
  /** A field was wanted that the box does not hold. */
  overrun = false;

  constructor(buffer: Buffer, { payload, end }: Box) {
    this.buffer = buffer;
    this.end = end;
    this.at = payload;
  }

  word(): number {
    if (this.at + 4 > this.end) {
      this.overrun = true;
      return 0;
    }
    this.at += 4;
    return this.buffer.readUInt32BE(this.at - 4);
  }

  long(): number {
    return this.word() * 2 ** 32 + this.word();
  }

  /** Entries of so many words that are left. */
  room(words: number): number {
    return words === 0 ? Number.POSITIVE_INFINITY : Math.floor((this.end - this.at) / (4 * words));
  }
}

/** Seconds between decoding and showing a picture: a sequence of pictures is shorter than this, and the rest is made up. */
const longestShift = 60;
/** Pictures of ten hours at 120 a second, and sounds in pieces of a quarter of that; a run may name any number in 20 bytes. */
const mostSamples = 10_000_000;

/** One `trun`; returns where its samples end, or undefined where it lies. */
function run(
  buffer: Buffer,
  box: Box,
  track: Track,
  { duration, size }: Defaults,
  place: { readonly base: number; readonly next: number },
): number | undefined {
  const fields = new Fields(buffer, box);
  const head = fields.word();
  const [version, flags] = [head >>> 24, head & 0xffffff];
  const samples = fields.word();
  let end = (flags & inRun.dataOffset) !== 0 ? place.base + (fields.word() | 0) : place.next;
  if ((flags & inRun.firstFlags) !== 0) fields.word();
  const own = [inRun.duration, inRun.size, inRun.flags, inRun.composition];
  const words = own.filter((one) => (flags & one) !== 0).length;
  if (fields.overrun || samples > Math.min(track.left, fields.room(words))) return undefined;
  track.left -= samples;
  for (let sample = 0; sample < samples; sample++) {
    const lasts = (flags & inRun.duration) !== 0 ? fields.word() : duration;
    const bytes = (flags & inRun.size) !== 0 ? fields.word() : size;
    if ((flags & inRun.flags) !== 0) fields.word();
    const composition = (flags & inRun.composition) !== 0 ? fields.word() : 0;
    const shift = version === 0 ? composition : composition | 0;
    if (Math.abs(shift) > track.timescale * longestShift) return undefined;
    track.fold.add({ stream: 0, pts: track.next + shift, dts: track.next, duration: lasts, bytes });
    track.next += lasts;
    if (sample === 0 || sample === samples - 1)
      track.places.add({ offset: end, size: bytes, description: 1 });
    end += bytes;
  }
  return end;
}

/** One `traf`; returns where its samples end, or undefined where it is not understood. */
function trackFragment(
  buffer: Buffer,
  traf: Box,
  start: number,
  tracks: ReadonlyMap<number, Track>,
): number | undefined {
  const boxes = childBoxes(buffer, traf.payload, traf.end);
  const header = boxes.find(({ type }) => type === "tfhd");
  if (!header || !isFilled(buffer, boxes, traf.payload, traf.end)) return undefined;
  const fields = new Fields(buffer, header);
  const flags = fields.word() & 0xffffff;
  const track = tracks.get(fields.word());
  const base = (flags & inHeader.baseOffset) !== 0 ? fields.long() : start;
  const isFirstEntry = (flags & inHeader.description) === 0 || fields.word() === 1;
  if (!track || !isFirstEntry) return undefined;
  const duration = (flags & inHeader.duration) !== 0 ? fields.word() : track.defaults.duration;
  const size = (flags & inHeader.size) !== 0 ? fields.word() : track.defaults.size;
  if (fields.overrun) return undefined;
  const time = boxes.find(({ type }) => type === "tfdt");
  if (time) {
    const clock = new Fields(buffer, time);
    track.next = clock.word() >>> 24 === 1 ? clock.long() : clock.word();
    if (clock.overrun) return undefined;
  }
  let end: number | undefined = base;
  for (const box of boxes) {
    if (box.type !== "trun") continue;
    end = run(buffer, box, track, { duration, size }, { base, next: end });
    if (end === undefined || !Number.isSafeInteger(track.next)) return undefined;
  }
  return end;
}

/** A track as its index describes it. */
export interface FragmentedTrack {
  readonly trackId: number;
  readonly timescale: number;
}

/**
 * Reads every fragment (`moof`) and adds up its samples; undefined where one of them is not understood completely, or
 * there is more of them than is read.
 */
export function readFragments(
  file: ByteSource,
  moofs: readonly Box[],
  index: Buffer,
  mvex: Box,
  described: readonly FragmentedTrack[],
): FragmentSummary | undefined {
  const defaults = defaultsOf(index, mvex);
  if (!defaults) return undefined;
  const tracks = new Map<number, Track>();
  for (const { trackId, timescale } of described) {
    const own = defaults.get(trackId) ?? { duration: 0, size: 0 };
    const fold = new PacketTotals(fraction(1, timescale));
    const places = new SpreadPlaces();
    tracks.set(trackId, { defaults: own, fold, timescale, next: 0, left: mostSamples, places });
  }
  if (tracks.size !== described.length) return undefined;
  let [total, lastByte, encrypted] = [0, 0, false];
  for (const moof of moofs) {
    const length = moof.end - moof.payload;
    total += length;
    if (length > largestFragment || total > largestTotal) return undefined;
    const buffer = file.read(moof.payload, length);
    if (buffer.length < length) return undefined;
    const boxes = childBoxes(buffer, 0, length);
    if (!isFilled(buffer, boxes, 0, length)) return undefined;
    for (const box of boxes) {
      if (box.type !== "traf") continue;
      encrypted ||= childBoxes(buffer, box.payload, box.end).some((one) => tellsEncryption(buffer, one));
      const end = trackFragment(buffer, box, moof.start, tracks);
      if (end === undefined) return undefined;
      lastByte = Math.max(lastByte, end);
    }
  }
  const all = [...tracks.values()];
  return {
    packets: new Map(all.map(({ fold }, at) => [at, fold.summary()] as const)),
    lastByte,
    endSeconds: Math.max(0, ...all.map(({ next, timescale }) => next / timescale)),
    places: all.map(({ places }) => places.spread()),
    encrypted,
  };
}
