import type { Damage } from "../../../model/facts/damage.ts";
import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { truncated } from "./truncation.ts";
import { brokenUnits } from "./units/broken-units.ts";
import { mxfTriplets } from "./units/mxf-triplets.ts";
import { damageAt } from "./zero-extent.ts";

const keyBytes = 16;
/** Key of a partition pack, and of the header's among them (SMPTE ST 377-1, 6.1). */
const partition = Buffer.from("060e2b34020501010d01020101", "hex");
const headerPartition = 2;
/** Behind the footer stand its index tables and an index of partitions. */
const mostBehind = 1000;

/** Where the footer begins, by the partition of the header; undefined where it does not tell (ST 377-1, 7.1). */
function footerAt(file: ByteSource): number | undefined {
  const head = file.read(0, 128);
  const first = head[keyBytes] ?? 0;
  const lengthBytes = first < 0x80 ? 1 : 1 + (first & 0x7f);
  // Versions, KAG size, this and the previous partition stand in front of it.
  const at = keyBytes + lengthBytes + 2 + 2 + 4 + 8 + 8;
  if (at + 8 > head.length) return undefined;
  const footer = Number(head.readBigUInt64BE(at));
  return footer > 0 && Number.isSafeInteger(footer) ? footer : undefined;
}

/** Tells if a film begins at a place. */
export function isMxf(head: Buffer): boolean {
  const { length } = partition;
  return head.subarray(0, length).equals(partition) && head[length] === headerPartition;
}

/** Extent of an MXF's content. */
export interface MxfExtent {
  readonly damage?: Damage;
  readonly end?: number;
}

/** Finds where an MXF ends, which is behind its footer, and looks whether its triplets are there. */
export function mxfExtent(file: ByteSource, bytes: number): MxfExtent {
  const footer = footerAt(file);
  if (footer === undefined) return {};
  if (footer + keyBytes > bytes) return { damage: { kind: "truncated" } };
  let at = footer;
  for (let count = 0; count < mostBehind && at < bytes; count++) {
    const head = file.read(at, mxfTriplets.headBytes);
    const length = count > 0 && isMxf(head) ? undefined : mxfTriplets.lengthAt(head, 0);
    if (length === undefined) break;
    const missing = truncated(at + length, bytes);
    if (missing) return { damage: missing };
    at += length;
  }
  if (at === footer) return { damage: damageAt(file, footer, bytes) };
  return present({ damage: brokenUnits(file, mxfTriplets, { from: 0, to: footer }, bytes), end: at });
}
