import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { bitrateOverTime } from "./bitrate-over-time.ts";
import type { Box, TopLevel } from "./boxes.ts";
import { keyFrames } from "./key-frames.ts";
import { type Boxes, type MoovBoxes, parseMoov } from "./parse-moov.ts";
import { onlyEntry } from "./sample-entry.ts";
import { chunkSpan, sampleTiming, table } from "./sample-table.ts";
import type { ReadTrack } from "./to-probe-answer.ts";
import { clock, trackHeader } from "./track-header.ts";
import type { Edits } from "./types.ts";

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

/** What the index of a film says of its tracks. */
export interface MovieIndex {
  readonly buffer: Buffer;
  readonly boxes: MoovBoxes;
  readonly found: readonly Omit<ReadTrack, "sample">[];
  /** Samples are described in fragments. */
  readonly fragmented: boolean;
  /** Behind the last byte of all samples; undefined where the index does not tell. */
  readonly lastByte: number | undefined;
}

/** Reads `moov`; where there is none, or it is larger than any film's, there is nothing in it. */
export function readMovieIndex(file: ByteSource, { first }: TopLevel): MovieIndex {
  const moov = first.get("moov");
  // Half an index would tell half of the truth: a larger one is left to ffprobe.
  const isReadable = moov !== undefined && moov.end - moov.payload <= largestIndex;
  const buffer = isReadable ? file.read(moov.payload, moov.end - moov.payload) : Buffer.alloc(0);
  const boxes = parseMoov(buffer);
  const found = boxes.tracks.map((track) => readTrack(buffer, track));
  const ends = found.flatMap(({ span }) => (span ? [span.end] : []));
  return {
    buffer,
    boxes,
    found,
    fragmented: boxes.movie.has("mvex") || first.has("moof"),
    lastByte: ends.length === 0 ? undefined : Math.max(...ends),
  };
}
