import type { ProbeStream } from "../ffprobe/probe-answer.ts";
import { type Box, childBoxes, isFilled } from "./boxes.ts";
import type { Boxes } from "./parse-moov.ts";

/** Properties of a stream from its sample entry, in ffprobe's terms. */
export type StreamFields = Partial<ProbeStream>;

/** The only entry of `stsd`; undefined where there are several, for then the picture may change on the way, and where it lies. */
export function onlyEntry(buffer: Buffer, boxes: Boxes): Box | undefined {
  const stsd = boxes.get("stsd");
  if (!stsd || stsd.payload + 8 > stsd.end || buffer.readUInt32BE(stsd.payload + 4) !== 1) return undefined;
  const entries = childBoxes(buffer, stsd.payload + 8, stsd.end);
  return isFilled(buffer, entries, stsd.payload + 8, stsd.end) ? entries[0] : undefined;
}
