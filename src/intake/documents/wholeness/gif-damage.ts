import type { Damage } from "../../../model/facts/damage.ts";
import { cut } from "./zeros.ts";

/** Introducers of blocks (GIF89a, appendix A). */
const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
/** Header and logical screen descriptor; image descriptor (GIF89a, 17, 18, 20). */
const [screenEnd, imageEnd] = [13, 10];

/** Bytes of a color table by the packed field in front of it. */
const colorTable = (packed = 0) => ((packed & 0x80) === 0 ? 0 : 3 << ((packed & 7) + 1));

/** Returns the place behind a chain of sub-blocks, which a block of no length ends. */
function behindSubBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** Finds out if the blocks of a GIF follow each other up to its trailer. */
export function gifDamage(bytes: Buffer): Damage | undefined {
  let at = screenEnd + colorTable(bytes[10]);
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === trailer) return undefined;
    if (introducer === extension) at = behindSubBlocks(bytes, at + 2);
    // Behind the descriptor and its colors stands the size of codes, then the data.
    else if (introducer === image)
      at = behindSubBlocks(bytes, at + imageEnd + colorTable(bytes[at + imageEnd - 1]) + 1);
    else return introducer === 0 ? { kind: "zeros" } : { kind: "broken" };
  }
  return cut(bytes);
}
