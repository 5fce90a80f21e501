import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { bitrateOverTime } from "./bitrate-over-time.ts";
import { type Box, findBox, topLevelBoxes } from "./boxes.ts";
import { damageOf } from "./damage.ts";
import { brandsOf, formatOf } from "./format.ts";
import { readFragments } from "./fragments.ts";
import { keyFrames } from "./key-frames.ts";
import { type Boxes, parseMoov } from "./parse-moov.ts";
import { onlyEntry } from "./sample-entry.ts";
import { chunkOffsets, chunkSpan, sampleTiming, table } from "./sample-table.ts";
import { type ReadTrack, toProbeAnswer } from "./to-probe-answer.ts";
import { clock, trackHeader } from "./track-header.ts";
import type { Edits, IsoBmff } from "./types.ts";
import { describesItself } from "./video-sample-entry.ts";
import { xmpOf } from "./xmp.ts";
import { sampleStarts, zeroFilledSamples } from "./zero-filled-samples.ts";

/** No film has half as many. */
const mostBrands = 1024;
/** The index of a ten-hour film is about 20 MB. */
const largestIndex = 64 * 2 ** 20;

/** `elst`: what of the track is shown. A media time below zero shows nothing for so long. */
function editsOf(buffer: Buffer, box: Box | undefined): Edits {
  const long = box !== undefined && buffer[box.payload] === 1;
  const entryBytes = long ? 20 : 12;
  const entries = table(buffer, box, entryBytes);
  let [pieces, units, pauseUnits] = [0, 0, 0];
  for (let entry = 0; entries && entry < entries.count; entry++) {
    const at = entries.at + entry * entryBytes;
    const duration = long ? Number(buffer.readBigUInt64BE(at)) : buffer.readUInt32BE(at);
    const mediaTime = long ? buffer.readBigInt64BE(at + 8) : buffer.readInt32BE(at + 4);
    if (mediaTime < 0) pauseUnits += duration;
    if (duration === 0 || mediaTime < 0) continue;
    pieces++;
    units += duration;
  }
  return { pieces, units, pauseUnits };
}

function handlerOf(buffer: Buffer, hdlr: Box | undefined): string {
  return hdlr && hdlr.payload + 12 <= hdlr.end
    ? buffer.toString("latin1", hdlr.payload + 8, hdlr.payload + 12)
    : "";
}

function readTrack(index: Buffer, boxes: Boxes): Omit<ReadTrack, "sample"> {
  const { timescale, units } = clock(index, boxes.get("mdhd"));
  const timing = sampleTiming(index, boxes);
  const span = chunkSpan(index, boxes);
  const handler = handlerOf(index, boxes.get("hdlr"));
  const key = handler === "vide" ? keyFrames(index, boxes, timing) : undefined;
  const rate = handler === "vide" ? bitrateOverTime(index, boxes, timescale) : undefined;
  const track = {
    handler,
    timescale,
    mediaUnits: units,
    edits: editsOf(index, boxes.get("elst")),
    ...present({ timing, keyFrames: key, rateOverTime: rate }),
  };
  return {
    track,
    boxes,
    ...present({ span }),
    header: trackHeader(index, boxes.get("tkhd")),
    entry: onlyEntry(index, boxes),
  };
}

function aigcTexts(index: Buffer): Pick<IsoBmff, "aigcBox" | "aigcInIndex"> {
  const box = findBox(index, 0, index.length, "udta", "AIGC");
  const mention = index.indexOf("ContentProducer");
  if (box) return { aigcBox: index.toString("utf8", box.payload, box.end) };
  if (mention < 0) return {};
  const from = index.lastIndexOf("{", mention);
  const to = index.indexOf("}", mention);
  return from < 0 || to < 0 ? {} : { aigcInIndex: index.toString("utf8", from, to + 1) };
}

/** Some codecs and tracks tell of themselves in the first bytes of their samples. */
const tellingBytes = 64;

function firstSample(file: ByteSource, index: Buffer, boxes: Boxes): Buffer | undefined {
  const chunks = chunkOffsets(index, boxes);
  return chunks && chunks.count > 0 ? file.read(chunks.offset(0), tellingBytes) : undefined;
}

/** Reads the boxes of an MP4 or MOV file: brands, edit lists, sample times, and whether all of it is there. */
export function readIsoBmff(file: ByteSource, bytes: number): IsoBmff {
  const top = topLevelBoxes(file, bytes);
  const first = (type: string) => top.first.get(type);
  const ftyp = first("ftyp");
  const { brand, compatible } = ftyp
    ? brandsOf(file.read(ftyp.payload, Math.min(ftyp.end - ftyp.payload, mostBrands * 4)))
    : { brand: undefined, compatible: [] };
  const moov = first("moov");
  const mdat = first("mdat");
  // Half an index would tell half of the truth: a larger one is left to ffprobe.
  const isReadable = moov !== undefined && moov.end - moov.payload <= largestIndex;
  const index = isReadable ? file.read(moov.payload, moov.end - moov.payload) : Buffer.alloc(0);
  const boxes = parseMoov(index);
  const mvex = boxes.movie.get("mvex");
  const fragmented = mvex !== undefined || first("moof") !== undefined;

  const found = boxes.tracks.map((track) => readTrack(index, track));
  const ends = found.flatMap(({ span }) => (span ? [span.end] : []));
  const lastByte = ends.length === 0 ? undefined : Math.max(...ends);
  const pictures = boxes.tracks.flatMap((track) => sampleStarts(index, track));
  // Behind the last fragment that was written there are zeros where more of them were to come.
  if (fragmented && top.walkedTo < bytes) pictures.push(top.walkedTo);
  const damage = damageOf(top, bytes, lastByte, fragmented) ?? zeroFilledSamples(file, pictures);
  const movie = clock(index, boxes.movie.get("mvhd"));
  const media: IsoBmff = {
    format: formatOf(brand, compatible),
    ...present({ brand }),
    compatibleBrands: compatible,
    indexInFront: moov !== undefined && (mdat === undefined || moov.start < mdat.start),
    fragmented,
    movieTimescale: movie.timescale,
    movieSeconds: movie.timescale === 0 ? 0 : movie.units / movie.timescale,
    tracks: found.map(({ track }) => track),
    ...aigcTexts(index),
    ...present({ damage }),
  };
  if (damage || !boxes.wellFormed) return media;

  const tracks = found.map((track): ReadTrack => {
    const { entry } = track;
    const isTelling = entry && (describesItself(entry.type) || entry.type === "tmcd");
    const sample = isTelling ? firstSample(file, index, track.boxes) : undefined;
    return { ...track, ...present({ sample }) };
  });
  const described = found.map(({ track, header }) => ({
    trackId: header?.trackId ?? 0,
    timescale: track.timescale,
  }));
  const isWhole = lastByte === undefined && described.every(({ timescale }) => timescale > 0);
  const fragments = mvex && isWhole ? readFragments(file, top.fragments, index, mvex, described) : undefined;
  if (fragments && fragments.lastByte > bytes) {
    return { ...media, damage: { kind: "truncated", missingBytes: fragments.lastByte - bytes } };
  }
  if (fragmented && !fragments) return media;
  const xmp = xmpOf(file, index, top.uuids);
  const answer = toProbeAnswer(index, boxes, media, tracks, bytes, xmp);
  if (!answer) return media;
  return { ...media, answer, ...present({ fragmentPackets: fragments?.packets }) };
}
