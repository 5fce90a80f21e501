import type { ByteSource } from "../../../io/open-file.ts";
import type { Units } from "./units.ts";

const syncByte = 0x47;
/** A packet by itself, with a time in front (BDAV), and with a checksum behind (ISO/IEC 13818-1, 2.4.3.2). */
const packetBytes = [188, 192, 204];
const packetsInSync = 8;
/** Two recordings that were joined have a part of a packet between them; so much is none. */
const mostPacketsLost = 8;

/** Packets of MPEG-TS by what the head of the file shows; undefined where it shows none. */
export function transportPackets(file: ByteSource): Units | undefined {
  const head = file.read(0, 4096);
  const has = (length: number, start: number) =>
    Array.from({ length: packetsInSync }, (_, at) => start + at * length).every(
      (at) => head[at] === syncByte,
    );
  const length = packetBytes.find((one) =>
    Array.from({ length: one }, (_, at) => at).some((at) => has(one, at)),
  );
  if (length === undefined) return undefined;
  return {
    headBytes: 1,
    inSync: packetsInSync,
    longest: length,
    tolerated: mostPacketsLost * length - 1,
    lengthAt: (bytes, at) => (bytes[at] === syncByte ? length : undefined),
  };
}

const packStart = 0xba;
const programEnd = 0xb9;
/** Ids of packets begin here; what is less stands inside of them (ISO/IEC 13818-1, table 2-22). */
const firstStream = 0xbb;

/** Length of a pack's header, with stuffing, of MPEG-2 or MPEG-1 (ISO/IEC 13818-1, 2.5.3.3; ISO/IEC 11172-1, 2.4.3.2). */
function packHeader(bytes: Buffer, at: number): number | undefined {
  const mark = bytes[at + 4] ?? 0;
  if (mark >> 6 === 1) return 14 + ((bytes[at + 13] ?? 0) & 7);
  return mark >> 4 === 2 ? 12 : undefined;
}

function lengthAt(bytes: Buffer, at: number): number | undefined {
  const isStart = bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 1;
  if (!isStart || bytes.length < at + 6) return undefined;
  const code = bytes[at + 3] ?? 0;
  if (code === packStart) return packHeader(bytes, at);
  if (code === programEnd) return 4;
  return code >= firstStream ? 6 + bytes.readUInt16BE(at + 4) : undefined;
}

/** Packets may be of this size at most. */
const longestPacket = 6 + 0xffff;
/** Sectors of 2,048 bytes (DVD) and 2,324 (Video CD) fit in; writers that begin with such go on so. */
const sectorBytes = 4096;
const fewSectors = 4;

/** Longest packet that may be met: a writer that fills sectors at the head does so all the way. */
function longestOf(file: ByteSource): number {
  const head = file.read(0, 16 * sectorBytes);
  for (let at = 0; at + 14 <= head.length; ) {
    const length = lengthAt(head, at);
    if (length === undefined || length > sectorBytes) return longestPacket;
    at += length;
  }
  return fewSectors * sectorBytes;
}

/** Packs and packets of an MPEG program stream. */
export function programPackets(file: ByteSource): Units {
  // Four sectors of 2,048 bytes: writers pad to whole ones with zeros. A sector of Video CD is a pack, one packet and
  // such zeros: only two units stand in a row, and no start code occurs inside of them.
  return { headBytes: 14, inSync: 2, longest: longestOf(file), tolerated: 4 * 2048, lengthAt };
}
