import type { Units } from "./units.ts";

/** Head of a tag, and the size of the tag that stands behind it (Adobe Flash Video 10.1, annex E.4). */
const headBytes = 11;
const behindBytes = 4;
/** Sound, picture, data in AMF3, data. */
const types = [8, 9, 15, 18];

/** Tags of an FLV. */
export const flvTags: Units = {
  headBytes,
  inSync: 2,
  tolerated: 0,
  lengthAt: (bytes, at) => {
    // The bit above the type says that a tag is encrypted; the number of the stream is always 0.
    const isTag = types.includes((bytes[at] ?? 0) & 0xdf) && bytes.length >= at + headBytes;
    if (!isTag || bytes.readUIntBE(at + 8, 3) !== 0) return undefined;
    return headBytes + bytes.readUIntBE(at + 1, 3) + behindBytes;
  },
};
