import { element } from "../ebml.ts";
import type { Units } from "./units.ts";

const cluster = 0x1f43b675;
const simpleBlock = 0xa3;
const blockGroup = 0xa0;
/** What a group holds: block, duration, references, additions, padding, priority, states (RFC 9559, 5.1.3.5). */
const inGroup = [0xa1, 0xaf, 0x9b, 0xfb, 0xfa, 0xfd, 0xa4, 0xc8, 0x8e, 0xa2, 0x75];
/** Numbers of a cluster: its time, its position, the size of the one before. */
const numbers = [0xe7, 0xa7, 0xab];
const longestNumber = 8;
const voidElement = 0xec;
const checksum = 0xbf;
const checksumBytes = 4;
/** What stands beside clusters: seek heads, information, tracks, cues, attachments, chapters, tags (RFC 9559, 5.1). */
const besideClusters = [0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, 0x1941a469, 0x1043a770, 0x1254c367];
/** Longest id and longest size. */
const headBytes = 12;

/** Elements inside of clusters. A cluster itself is only its head, for what is in it is followed. */
export const matroskaBlocks: Units = {
  headBytes: headBytes + 1,
  // Blocks are recognized by little: in frames of 300 KB that can't be compressed four in a row were met by chance.
  inSync: 6,
  tolerated: 0,
  lengthAt: (bytes, at) => {
    const found = element(bytes, 0, at);
    if (!found) return undefined;
    const { id, payload, end } = found;
    if (id === cluster) return payload;
    if (end === undefined) return undefined;
    const first = bytes[at + payload] ?? 0;
    const size = end - payload;
    const isElement =
      (id === simpleBlock && first !== 0 && size >= 4) ||
      (id === blockGroup && inGroup.includes(first)) ||
      (numbers.includes(id) && size <= longestNumber) ||
      (id === checksum && size === checksumBytes) ||
      id === voidElement ||
      besideClusters.includes(id);
    return isElement ? end : undefined;
  },
  mayBegin: (bytes, at) => {
    if (bytes[at] !== simpleBlock && bytes[at] !== blockGroup) return false;
    const found = element(bytes, 0, at);
    if (!found) return false;
    const first = bytes[at + found.payload] ?? 0;
    // Tracks up to 63 take one byte; of the flags behind the time three bits are reserved.
    const isBlock = first > 0x80 && first < 0xc0 && ((bytes[at + found.payload + 3] ?? 0) & 0x70) === 0;
    return bytes[at] === blockGroup ? first === 0xa1 : isBlock;
  },
};
