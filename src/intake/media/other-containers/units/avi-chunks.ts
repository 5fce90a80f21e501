import type { Units } from "./units.ts";

const headBytes = 8;
const listBytes = 12;
/** Chunks of streams: number, and what they hold. */
const ofStream = /^[0-9]{2}(?:dc|db|wb)$/;
const [zero, nine] = [0x30, 0x39];
const printable = /^[ -~]{4}$/;

/** Chunks of an AVI's media data and of what stands behind it. */
export const aviChunks: Units = {
  headBytes,
  inSync: 3,
  // Some writers leave out the byte that makes a chunk even, or count it in.
  tolerated: 2,
  lengthAt: (bytes, at) => {
    const type = bytes.toString("latin1", at, at + 4);
    if (!printable.test(type) || bytes.length < at + headBytes) return undefined;
    // Lists of records hold chunks themselves.
    if (type === "LIST") return listBytes;
    const size = bytes.readUInt32LE(at + 4);
    return headBytes + size + (size % 2);
  },
  mayBegin: (bytes, at) => {
    const [first = 0] = [bytes[at]];
    return first >= zero && first <= nine && ofStream.test(bytes.toString("latin1", at, at + 4));
  },
};
