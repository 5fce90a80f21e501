import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import type { Boxes } from "./parse-moov.ts";
import { chunkOffsets } from "./sample-table.ts";

/** Codecs whose pictures begin with a length, a start code or a header, so that zeros are no picture. */
const framed = new Set([
  "avc1",
  "avc3",
  "hvc1",
  "hev1",
  "av01",
  "vp09",
  "mp4v",
  "apch",
  "apcn",
  "apcs",
  "apco",
  "ap4h",
  "ap4x",
]);
/** Positions checked in a film: its beginning, its end, and evenly between. */
const mostPlaces = 8;
/** Longer than any run of zeros that a coded picture begins with. */
const telling = 32;

/** Returns where some chunks of a video track begin, spread over the film; none if zeros would prove nothing. */
export function sampleStarts(buffer: Buffer, boxes: Boxes): readonly number[] {
  const stsd = boxes.get("stsd");
  if (!stsd || !framed.has(buffer.toString("latin1", stsd.payload + 12, stsd.payload + 16))) return [];
  const chunks = chunkOffsets(buffer, boxes);
  if (!chunks || chunks.count === 0) return [];
  const places = Math.min(mostPlaces, chunks.count);
  return Array.from({ length: places }, (_, index) =>
    chunks.offset(places === 1 ? 0 : Math.round((index * (chunks.count - 1)) / (places - 1))),
  );
}

/** Space that was reserved for a copy and never filled: zeros where pictures should be. */
export function zeroFilledSamples(file: ByteSource, starts: readonly number[]): Damage | undefined {
  const isZero = (at: number) => {
    const head = file.read(at, telling);
    return head.length === telling && head.every((byte) => byte === 0);
  };
  return starts.some(isZero) ? { kind: "zeros" } : undefined;
}
