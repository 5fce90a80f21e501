import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { truncated } from "./truncation.ts";
import { brokenUnits } from "./units/broken-units.ts";
import { zeroFilledPackets } from "./zero-filled-blocks.ts";

const headerBytes = 64 * 2 ** 10;
/** Object of the file properties, and where in it the size of the file stands (ASF specification, 3.2). */
const properties = Buffer.from("a1dcab8c47a9cf118ee400c00c205365", "hex");
const sizeAt = 40;
const flagsAt = 88;
const smallestPacketAt = 92;
const largestPacketAt = 96;
/** Data object, and where in it its size and its packets stand (5.1). */
const data = Buffer.from("3626b2758e66cf11a6d900aa0062ce6c", "hex");
const dataSizeAt = 16;
const dataHeadBytes = 50;
/** Error correction of two bytes, as a packet of a film begins (5.2.1). */
const packetMark = 0x82;

/** Objects of the header that say how the film is encrypted (ASF specification, 3.14 to 3.16). */
const encryption = [
  "fbb31122 23bdd211 b4b700a0 c955fc6e",
  "14e68a29 2226174c b935dae0 7ee9289c",
  "33850543 8169e649 9b74ad12 cb86d58c",
].map((id) => Buffer.from(id.replaceAll(" ", ""), "hex"));

/** Tells if a WMV is protected, so that nobody plays it who has no license. */
export function isProtectedAsf(file: ByteSource): boolean {
  const head = file.read(0, headerBytes);
  return encryption.some((id) => head.includes(id));
}

/** Size of the whole file by its header; undefined where it was a broadcast, or says nothing. */
function statedSize(head: Buffer): number | undefined {
  const at = head.indexOf(properties);
  if (at < 0 || at + flagsAt + 4 > head.length || (head.readUInt32LE(at + flagsAt) & 1) === 1)
    return undefined;
  const size = Number(head.readBigUInt64LE(at + sizeAt));
  return size > 0 && Number.isSafeInteger(size) ? size : undefined;
}

/** Looks at packets, which are all of one size, where the header tells it. */
function brokenPackets(file: ByteSource, head: Buffer, bytes: number): Damage | undefined {
  const [about, at] = [head.indexOf(properties), head.indexOf(data)];
  if (about < 0 || at < 0 || about + largestPacketAt + 4 > head.length) return undefined;
  const from = at + dataHeadBytes;
  const size = head.readUInt32LE(about + smallestPacketAt);
  const isFixed =
    size > 0 && size === head.readUInt32LE(about + largestPacketAt) && head[from] === packetMark;
  if (!isFixed) return undefined;
  const end = Math.min(bytes, at + Number(head.readBigUInt64LE(at + dataSizeAt)));
  const lengthAt = (found: Buffer, place: number) => (found[place] === packetMark ? size : undefined);
  const packets = { headBytes: 1, inSync: 4, longest: size, tolerated: 0, lengthAt };
  return brokenUnits(file, packets, { from, to: from + Math.floor((end - from) / size) * size }, bytes);
}

/** ASF (WMV): the header states the size of the whole file, unless it was a broadcast. */
export function asfDamage(file: ByteSource, bytes: number): Damage | undefined {
  const head = file.read(0, headerBytes);
  const end = statedSize(head) ?? bytes;
  const all = Math.min(end, bytes);
  return truncated(end, bytes) ?? zeroFilledPackets(file, all) ?? brokenPackets(file, head, all);
}

/** Finds where a WMV ends by its own header; undefined where it does not tell. */
export function asfEnd(file: ByteSource, bytes: number): number | undefined {
  const size = statedSize(file.read(0, headerBytes));
  return size !== undefined && size <= bytes ? size : undefined;
}
