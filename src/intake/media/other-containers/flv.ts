import type { Damage } from "../../../model/facts/damage.ts";
import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { brokenUnits } from "./units/broken-units.ts";
import { flvTags } from "./units/flv-tags.ts";
import { damageAt } from "./zero-extent.ts";
import { zeroFilledPackets } from "./zero-filled-blocks.ts";

/** Number of type double in the metadata of the film (Adobe Flash Video 10.1, annex E.5). */
function statedNumber(head: Buffer, name: string): number | undefined {
  const key = Buffer.from(`\0${String.fromCharCode(name.length)}${name}\0`, "latin1");
  const at = head.indexOf(key);
  if (at < 0 || at + key.length + 8 > head.length) return undefined;
  const value = head.readDoubleBE(at + key.length);
  return value > 0 ? value : undefined;
}

/** Tells if a tag ends at a place: every tag is followed by its own length, the last one too (E.3). */
function isTagEnd(file: ByteSource, end: number): boolean {
  const behind = file.read(Math.max(0, end - 4), 4);
  const length = behind.length === 4 ? behind.readUInt32BE(0) : 0;
  const start = end - 4 - length;
  if (length < 11 || start < 9) return false;
  const tag = file.read(start, 11);
  return (
    tag.length === 11 && [8, 9, 18].includes((tag[0] ?? 0) & 0x1f) && tag.readUIntBE(1, 3) + 11 === length
  );
}

/** Extent of an FLV's content. */
export interface FlvExtent {
  readonly damage?: Damage;
  readonly end: number;
}

/** Names what is wrong with the end of a film of which the last bytes are no tag. */
function wrongEnd(file: ByteSource, bytes: number, stated: number | undefined): Damage {
  if (stated !== undefined && stated > bytes) return { kind: "truncated", missingBytes: stated - bytes };
  const found = damageAt(file, Math.max(0, bytes - 1024), bytes);
  return found.kind === "zeros" || stated === bytes ? found : { kind: "truncated" };
}

/** Finds where an FLV ends, by the size that its metadata state or by its last tag, and looks whether its tags are there. */
export function flvExtent(file: ByteSource, bytes: number): FlvExtent {
  const stated = statedNumber(file.read(0, 4096), "filesize");
  const isShorter = stated !== undefined && stated < bytes && isTagEnd(file, stated);
  const isWhole = isTagEnd(file, bytes);
  const next = isShorter ? file.read(stated, 3).toString("latin1") : "";
  const end = isShorter && (!isWhole || next === "FLV") ? stated : bytes;
  const damage =
    (isWhole || end < bytes ? undefined : wrongEnd(file, bytes, stated)) ??
    zeroFilledPackets(file, end) ??
    brokenUnits(file, flvTags, { from: file.read(5, 4).readUInt32BE(0) + 4, to: end }, bytes);
  return present({ damage, end });
}
