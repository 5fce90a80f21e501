import { type Text, verbatim } from "../model/text.ts";
import { printed, words } from "../wording/quantities.ts";
import { type Dimension, isParseError, type ParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";
import { decimal } from "./scalar.ts";

/** Distance beyond a limit that still passes. */
export type Tolerance =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "absolute"; readonly by: number } // in the unit of the dimension
  | { readonly kind: "frames"; readonly frames: number };

const share = /^(\d+(?:\.\d+)?)\s*%$/;
const frames = /^(\d+)\s*(?:frames?|帧)$/i;

/** Reads `1 frame`, `0.5s`, `10%`, `±10%`. */
export function readTolerance<V>(source: string, dimension: Dimension<V>): Tolerance | ParseError {
  const written = normalize(source).replace(/^(?:±|\+\/?-|正负|上下浮动|浮动)\s*/, "");
  const asShare = share.exec(written);
  if (asShare) return { kind: "share", share: Number(asShare[1]) / 100 };
  const asFrames = frames.exec(written);
  if (asFrames) return { kind: "frames", frames: Number(asFrames[1]) };
  const amount = dimension.read(written);
  if (isParseError(amount)) return { error: words.badTolerance(source, dimension.examples) };
  return { kind: "absolute", by: dimension.size(amount.value) };
}

/** The tolerance in the dimension's unit, for one limit. `frameSeconds` is the length of a frame of the file. */
export function toleranceAt(tolerance: Tolerance | undefined, limit: number, frameSeconds = 0): number {
  if (tolerance === undefined) return 0;
  if (tolerance.kind === "share") return Math.abs(limit) * tolerance.share;
  if (tolerance.kind === "frames") return tolerance.frames * frameSeconds;
  return tolerance.by;
}

/** `±10%`, `±0.5 s`, `±1 frame`. */
export function printTolerance<V>(tolerance: Tolerance, dimension: Dimension<V>): Text {
  if (tolerance.kind === "share") return verbatim(`±${decimal(tolerance.share * 100, 6)}%`);
  if (tolerance.kind === "absolute") return verbatim(`±${decimal(tolerance.by, 6)} ${dimension.unit}`);
  return printed.frames(tolerance.frames);
}
