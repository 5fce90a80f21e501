import type { ContainerFormat } from "../../../model/container-format.ts";

/** Brands of the MP4 family (mp4ra.org), besides the `iso*`, `mp4*` and `avc1` that are matched by pattern. */
const mp4Brands = new Set([
  "avc1",
  "dash",
  "msdh",
  "MSNV",
  "M4V ",
  "M4VH",
  "M4VP",
  "f4v ",
  "XAVC",
  "cmfc",
  "cmf2",
  "ndsc",
  "hvc1",
  "mmp4",
  "dby1",
]);

function isMp4Brand(brand: string): boolean {
  return /^(iso[0-9a-z]|mp4[0-9])$/.test(brand) || mp4Brands.has(brand);
}

/**
 * The format by the brands of `ftyp`. The major brand decides, for that is what players go by; a file without `ftyp` is
 * QuickTime of before 2001.
 */
export function formatOf(brand: string | undefined, compatible: readonly string[]): ContainerFormat {
  if (brand === undefined || brand === "qt  ") return "mov";
  if (/^3g[2-9a-z][0-9a-z]$/i.test(brand)) return "3gp";
  if (brand === "M4A " || brand === "M4B ") return "m4a";
  if (isMp4Brand(brand) || compatible.some(isMp4Brand)) return "mp4";
  return compatible.includes("qt  ") ? "mov" : "mp4";
}

/** Major and compatible brands of the payload of `ftyp`. */
export function brandsOf(ftyp: Buffer): {
  readonly brand?: string;
  readonly compatible: readonly string[];
} {
  if (ftyp.length < 8) return { compatible: [] };
  const compatible: string[] = [];
  for (let at = 8; at + 4 <= ftyp.length; at += 4) compatible.push(ftyp.toString("latin1", at, at + 4));
  return { brand: ftyp.toString("latin1", 0, 4), compatible };
}
