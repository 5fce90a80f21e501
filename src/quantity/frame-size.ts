import { type Text, verbatim } from "../model/text.ts";
import { words } from "../wording/quantities.ts";
import { splitRelation } from "./constraint.ts";
import { isParseError, type ParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes that a word such as `1080p` stands for; any of them will do. */
export type SizeNames = Readonly<Record<string, readonly FrameSize[]>>;

/** `1920x1080`, `>= 1280x720`, `1080p`, `>= 720p`, `1280x720-2560x1440`. */
export interface FrameSizeConstraint {
  readonly relation: "=" | ">=" | "<=";
  /** A word stands for sizes held either way round; a size written in figures is meant as written. */
  readonly name?: string;
  readonly sizes: readonly FrameSize[];
  /** Upper end of a range, whose lower end the rest is. */
  readonly upTo?: FrameSizeConstraint;
}

const size = (width: number, height: number): FrameSize => ({ width, height });

/** Meaning of names unless the rule file's readings say otherwise (ITU-R BT.709, BT.2020; DCI for 2K and 4K). */
export const usualSizeNames: SizeNames = {
  sd: [size(720, 576)],
  hd: [size(1280, 720)],
  fhd: [size(1920, 1080)],
  uhd: [size(3840, 2160)],
  "480p": [size(854, 480)],
  "576p": [size(1024, 576)],
  "720p": [size(1280, 720)],
  "1080p": [size(1920, 1080)],
  "1440p": [size(2560, 1440)],
  "2160p": [size(3840, 2160)],
  "2k": [size(2048, 1080), size(2560, 1440)],
  "4k": [size(3840, 2160), size(4096, 2160)],
  "8k": [size(7680, 4320)],
};

/** A `p` behind says that pictures are progressive; the size is the same. */
const figures = /^(\d{2,5})\s*[x×*]\s*(\d{2,5})\s*(?:px|像素|p)?$/i;
const rangeMark = /\s*(?:\.\.|-|~|至|到|\bto\b)\s*/i;

/** Reads `1920x1080`, however the cross is written. */
export function readFrameSize(source: string): FrameSize | ParseError {
  const match = figures.exec(normalize(source));
  if (!match) return { error: words.unreadable(source, "1920x1080") };
  return size(Number(match[1]), Number(match[2]));
}

/** Normalizes the name of a size for lookup. */
export function sizeName(source: string): string {
  return normalize(source).toLowerCase().replace(/ /g, "");
}

/** Reads a constraint on the size of the picture. */
export function readFrameSizeConstraint(
  source: string | number,
  names: SizeNames,
): FrameSizeConstraint | ParseError {
  const [from = "", to, ...more] = normalize(String(source)).split(rangeMark);
  if (to !== undefined && more.length === 0 && from !== "" && to !== "") return readSpan(from, to, names);
  const { relation = "=", rest } = splitRelation(normalize(String(source)));
  if (relation !== "=" && relation !== ">=" && relation !== "<=") {
    return { error: words.unreadable(String(source), "1920x1080, >= 720p") };
  }
  const written = readFrameSize(rest);
  if (!isParseError(written)) return { relation, sizes: [written] };
  const name = sizeName(rest);
  const sizes = names[name];
  if (sizes) return { relation, name, sizes };
  return { error: words.unknownFrameSize(rest, Object.keys(names).map(printName).join(", ")) };
}

/** Reads both ends of a range; its larger end must not be the smaller one. */
function readSpan(from: string, to: string, names: SizeNames): FrameSizeConstraint | ParseError {
  const least = readFrameSizeConstraint(from, names);
  if (isParseError(least)) return least;
  const most = readFrameSizeConstraint(to, names);
  if (isParseError(most)) return most;
  if (least.relation !== "=" || most.relation !== "=")
    return { error: words.unreadable(`${from}-${to}`, "1280x720-1920x1080") };
  const upTo: FrameSizeConstraint = { ...most, relation: "<=" };
  const isOrdered = least.sizes.some((one) => hasSize(upTo, one, true));
  if (!isOrdered) return { error: words.reversedRange(from, to) };
  return { ...least, relation: ">=", upTo };
}

function printName(name: string): string {
  return /^\d+k$|^[a-z]+$/.test(name) ? name.toUpperCase() : name;
}

/** `1920×1080`. */
export function printFrameSize({ width, height }: FrameSize): string {
  return `${width}×${height}`;
}

/** The constraint in its canonical spelling: `≥ 720p`, `1920×1080`. */
export function printFrameSizeConstraint(constraint: FrameSizeConstraint): Text {
  const { relation, upTo } = constraint;
  if (upTo) return verbatim(`${printEnd(constraint)}–${printEnd(upTo)}`);
  const sign = { "=": "", ">=": "≥ ", "<=": "≤ " }[relation];
  return verbatim(sign + printEnd(constraint));
}

function printEnd({ name, sizes }: FrameSizeConstraint): string {
  return name === undefined ? sizes.map(printFrameSize).join(" / ") : printName(name);
}

/** Tells if a picture has the size; `eitherWay` lets a size in figures be turned by 90°. */
export function hasSize(constraint: FrameSizeConstraint, actual: FrameSize, eitherWay: boolean): boolean {
  if (constraint.upTo && !hasSize(constraint.upTo, actual, eitherWay)) return false;
  const turned = constraint.name !== undefined || eitherWay;
  const [width, height] = turned ? longFirst(actual) : [actual.width, actual.height];
  return constraint.sizes.some((wanted) => {
    const [w, h] = turned ? longFirst(wanted) : [wanted.width, wanted.height];
    if (constraint.relation === ">=") return width >= w && height >= h;
    if (constraint.relation === "<=") return width <= w && height <= h;
    return width === w && height === h;
  });
}

function longFirst({ width, height }: FrameSize): readonly [number, number] {
  return width >= height ? [width, height] : [height, width];
}
