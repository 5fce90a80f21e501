import type { Units } from "./units.ts";

/** Every key begins so (SMPTE ST 336, universal labels). */
const label = 0x060e2b34;
const keyBytes = 16;
const longestLength = 9;

/** Triplets of key, length and value of an MXF. */
export const mxfTriplets: Units = {
  headBytes: keyBytes + longestLength,
  inSync: 2,
  tolerated: 0,
  lengthAt: (bytes, at) => {
    if (bytes.length < at + keyBytes + 1 || bytes.readUInt32BE(at) !== label) return undefined;
    const first = bytes[at + keyBytes] ?? 0;
    if (first < 0x80) return keyBytes + 1 + first;
    const more = first & 0x7f;
    if (more === 0 || more >= longestLength || bytes.length < at + keyBytes + 1 + more) return undefined;
    let value = 0;
    for (let index = 1; index <= more; index++) value = value * 256 + (bytes[at + keyBytes + index] ?? 0);
    return keyBytes + 1 + more + value;
  },
};
