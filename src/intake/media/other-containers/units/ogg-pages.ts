import type { Units } from "./units.ts";

/** Head of a page without its table of segments, and with the longest one (RFC 3533, 6). */
const fixedBytes = 27;
const headBytes = fixedBytes + 255;
const longestPage = 65_307;
/** `OggS`, with which every page begins. */
const capture = 0x4f676753;
const checksumAt = 22;
const polynomial = 0x04c11db7;

const table = new Int32Array(256).map((_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum < 0 ? polynomial : 0);
  return sum;
});

/** Checksum of a page, in which its own place counts as zeros. */
function checksum(page: Buffer): number {
  let sum = 0;
  for (let at = 0; at < page.length; at++) {
    const byte = at >= checksumAt && at < checksumAt + 4 ? 0 : (page[at] ?? 0);
    sum = (sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0);
  }
  return sum >>> 0;
}

/** Pages of an Ogg file, with their checksums. */
export const oggPages: Units = {
  headBytes,
  inSync: 2,
  longest: longestPage,
  tolerated: 0,
  lengthAt: (bytes, at) => {
    if (bytes.length < at + fixedBytes || bytes.readUInt32BE(at) !== capture || bytes[at + 4] !== 0)
      return undefined;
    const segments = bytes[at + fixedBytes - 1] ?? 0;
    const sizes = bytes.subarray(at + fixedBytes, at + fixedBytes + segments);
    return sizes.reduce((sum, size) => sum + size, fixedBytes + segments);
  },
  isSound: (page) => checksum(page) === page.readUInt32LE(checksumAt),
};
