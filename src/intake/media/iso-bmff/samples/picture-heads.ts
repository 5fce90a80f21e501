/** Tells if the first bytes of a sample can be the head of a picture. */
export type IsHead = (head: Buffer) => boolean;

/** A start code of MPEG-1, MPEG-2 and MPEG-4 Part 2: 00 00 01. Stuffing may stand in front. */
const startCode: IsHead = (head) => head.includes(Buffer.from([0, 0, 1]));
const jpeg: IsHead = (head) => head.includes(Buffer.from([0xff, 0xd8]));
const png: IsHead = (head) => head.toString("latin1", 1, 4) === "PNG";
/** Frame header of ProRes: its size, then `icpf` (SMPTE RDD 36, 5.1). */
const prores: IsHead = (head) => head.toString("latin1", 4, 8) === "icpf";
/** Header of VC-3: how far off the data are, 640 bytes for DNxHD and up to 8560 for DNxHR (SMPTE ST 2019-1, 8.2.1). */
const vc3: IsHead = (head) => head.readUInt32BE(0) >= 0x280 && head.readUInt32BE(0) <= 0x2170;
/** `frame_marker`: two bits, 10 (VP9 bitstream specification, 6.2). */
const vp9: IsHead = (head) => (head[0] ?? 0) >> 6 === 2;
/** Picture start code of H.263: 22 bits, 0000 0000 0000 0000 1000 00 (5.1.1). */
const h263: IsHead = (head) => head.readUInt16BE(0) === 0 && (head[2] ?? 0) >> 2 === 0x20;
/** The header section of a DIF sequence (IEC 61834-2, 11.2): section type 000, a reserved bit 1. */
const dv: IsHead = (head) => (head[0] ?? 0) >> 4 === 1;

/** What `mp4v` stands for depends on its object type: MPEG-1, MPEG-2, MPEG-4 and its short header, JPEG or PNG. */
const mpegOrStill: IsHead = (head) => [startCode, h263, jpeg, png].some((isHead) => isHead(head));

/** Sample entries of codecs whose pictures begin with something that can be told. */
const heads: readonly (readonly [entries: RegExp, isHead: IsHead])[] = [
  [/^(ap4h|ap4x|apch|apcn|apcs|apco)$/, prores],
  [/^mp4v$/, mpegOrStill],
  // MPEG-2 of cameras (XDCAM, HDV, IMX) in MOV.
  [/^(m1v1|m1v |mpeg|mp1v|m2v1|mp2v|hdv[1-9a-f]|xdv[1-9a-f]|xd5[1-9a-f]|mx[345][np])$/, startCode],
  [/^(jpeg|mjpa)$/, jpeg],
  [/^png $/, png],
  [/^AVd[nh]$/, vc3],
  [/^vp09$/, vp9],
  [/^(s263|h263)$/, h263],
  [/^(dvc |dvcp|dvpp|dv5n|dv5p|dvh[1-6pq])$/, dv],
];

/** How pictures of a sample entry begin; undefined where that can't be told. */
export function headOf(entry: string): IsHead | undefined {
  return heads.find(([entries]) => entries.test(entry))?.[1];
}
