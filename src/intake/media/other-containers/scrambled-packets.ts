import type { ByteSource } from "../../io/open-file.ts";

const syncByte = 0x47;
/** A packet by itself, and with the time in front that camcorders write (ISO/IEC 13818-1, 2.4.3.2; BDAV). */
const packetBytes = [188, 192];
/** Packets in a row that are looked at; their sync bytes must all be there. */
const packets = 100;
const blockBytes = 192 * (packets + 1);
/** Packets of tables and of padding are never scrambled: of a film most packets are pictures. */
const tellingShare = 1 / 2;

/** Tells if most packets of an MPEG-TS are scrambled in the middle of the file (`transport_scrambling_control`). */
export function isScrambled(file: ByteSource, bytes: number): boolean {
  const block = file.read(Math.max(0, Math.floor((bytes - blockBytes) / 2)), blockBytes);
  for (const length of packetBytes) {
    for (let start = 0; start < length; start++) {
      const found = Array.from({ length: packets }, (_, at) => start + at * length).filter(
        (at) => at + 4 <= block.length,
      );
      if (found.length < packets / 2 || found.some((at) => block[at] !== syncByte)) continue;
      const scrambled = found.filter((at) => (block[at + 3] ?? 0) >> 6 > 1);
      return scrambled.length > found.length * tellingShare;
    }
  }
  return false;
}
