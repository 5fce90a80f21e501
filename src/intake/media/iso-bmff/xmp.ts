import type { ByteSource } from "../../io/open-file.ts";
import { type Box, findBox } from "./boxes.ts";

/** The uuid of a box that holds an XMP packet (XMP Specification Part 3, 1.3.10: MPEG-4). */
const xmpUuid = Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex");
/** Packets with the history of years of editing and a thumbnail come to a few MB. */
const largestPacket = 16 * 2 ** 20;

/** The XMP packet of a film: in a `uuid` box beside the index, as MP4 has it, or in `udta/XMP_`, as QuickTime does. */
export function xmpOf(file: ByteSource, index: Buffer, uuids: readonly Box[]): string | undefined {
  const found = uuids.find(({ payload }) => file.read(payload, xmpUuid.length).equals(xmpUuid));
  if (found) {
    const from = found.payload + xmpUuid.length;
    return file.read(from, Math.min(Math.max(0, found.end - from), largestPacket)).toString("utf8");
  }
  const box = findBox(index, 0, index.length, "udta", "XMP_");
  return box && index.toString("utf8", box.payload, box.end);
}
