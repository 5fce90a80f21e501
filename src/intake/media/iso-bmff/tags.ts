import { type Box, childBoxes, findBox } from "./boxes.ts";
import type { Boxes } from "./parse-moov.ts";

/** Names that ffprobe gives to tags of QuickTime and iTunes. Others are left out, as it does. */
const names: Readonly<Record<string, string>> = {
  "\u00a9nam": "title",
  "\u00a9ART": "artist",
  "\u00a9alb": "album",
  "\u00a9cmt": "comment",
  "\u00a9day": "date",
  "\u00a9too": "encoder",
  "\u00a9swr": "encoder",
  "\u00a9enc": "encoder",
  "\u00a9gen": "genre",
  "\u00a9wrt": "composer",
  "\u00a9cpy": "copyright",
  "\u00a9mak": "make",
  "\u00a9mod": "model",
  "\u00a9xyz": "location",
  "\u00a9des": "comment",
  aART: "album_artist",
  cprt: "copyright",
  desc: "description",
  ldes: "synopsis",
};
/** Longer values are pictures or mischief. */
const longestValue = 64 * 2 ** 10;

/** Types of the value of a `data` box (QuickTime File Format, well-known types). */
const [utf8, float32] = [1, 23];

function dataText(buffer: Buffer, item: Box): string | undefined {
  const data = findBox(buffer, item.payload, item.end, "data");
  if (!data || data.payload + 8 > data.end || data.end - data.payload > longestValue) return undefined;
  const type = buffer.readUInt32BE(data.payload) & 0xffffff;
  if (type === float32 && data.payload + 12 === data.end)
    return buffer.readFloatBE(data.payload + 8).toFixed(6);
  return type === utf8 ? buffer.toString("utf8", data.payload + 8, data.end) : undefined;
}

/** ISO 639-2 in three times five bits (ISO/IEC 14496-12, 8.4.2.3); QuickTime's own numbers but for 0, English, are left out. */
export function languageCode(packed: number): string | undefined {
  if (packed === 0) return "eng";
  if (packed < 0x400 || packed === 0x7fff) return undefined;
  return [10, 5, 0].map((shift) => String.fromCharCode(((packed >> shift) & 0x1f) + 0x60)).join("");
}

type Tags = Record<string, string>;

/** `meta` is a full box in MP4 and a plain one in QuickTime. */
function insideMeta(buffer: Buffer, meta: Box): number {
  return buffer.toString("latin1", meta.payload + 4, meta.payload + 8) === "hdlr"
    ? meta.payload
    : meta.payload + 4;
}

function metaTags(buffer: Buffer, meta: Box, tags: Tags): void {
  const from = insideMeta(buffer, meta);
  const ilst = findBox(buffer, from, meta.end, "ilst");
  if (!ilst) return;
  const keys = keyNames(buffer, findBox(buffer, from, meta.end, "keys"));
  for (const item of keys ? numberedBoxes(buffer, ilst) : childBoxes(buffer, ilst.payload, ilst.end)) {
    const key = keys ? keys[Number(item.type) - 1] : (names[item.type] ?? freeName(buffer, item));
    const value = dataText(buffer, item);
    if (key !== undefined && value !== undefined) tags[key] = value;
  }
}

/** Items of a list whose types are numbers, counted from 1, instead of four characters. */
function* numberedBoxes(buffer: Buffer, list: Box): Generator<Box> {
  for (let at = list.payload; at + 8 <= list.end; ) {
    const size = buffer.readUInt32BE(at);
    if (size < 8 || at + size > list.end) return;
    yield { type: String(buffer.readUInt32BE(at + 4)), start: at, payload: at + 8, end: at + size };
    at += size;
  }
}

/** `loci` of 3GPP TS 26.244, 8.8: a name, a role, longitude and latitude. As ISO 6709 writes it. */
function location(
  buffer: Buffer,
  box: Box,
): { readonly language: string; readonly place: string } | undefined {
  const from = box.payload + 6;
  const nameEnd = buffer.indexOf(0, from);
  if (nameEnd < 0 || nameEnd + 10 > box.end) return undefined;
  const degrees = (at: number, width: number) => {
    const value = buffer.readInt32BE(at) / 65536;
    return (value < 0 ? "-" : "+") + Math.abs(value).toFixed(4).padStart(width, "0");
  };
  const language = languageCode(buffer.readUInt16BE(box.payload + 4)) ?? "und";
  const place = `${degrees(nameEnd + 6, 7)}${degrees(nameEnd + 2, 8)}/${buffer.toString("utf8", from, nameEnd)}`;
  return { language, place };
}

/** `----`: a name of one's own. */
function freeName(buffer: Buffer, item: Box): string | undefined {
  const name = item.type === "----" ? findBox(buffer, item.payload, item.end, "name") : undefined;
  return name && buffer.toString("utf8", name.payload + 4, name.end);
}

function keyNames(buffer: Buffer, keys: Box | undefined): readonly string[] | undefined {
  if (!keys || keys.payload + 8 > keys.end) return undefined;
  return [...childBoxes(buffer, keys.payload + 8, keys.end)].map(({ payload, end }) =>
    buffer.toString("utf8", payload, end),
  );
}

/** Tags of the movie: in `udta` as QuickTime writes them, in `udta/meta` as iTunes does, in `meta` under names of one's own. */
export function movieTags(index: Buffer, movie: Boxes): Readonly<Record<string, string>> {
  const tags: Tags = {};
  const udta = movie.get("udta");
  for (const box of udta ? childBoxes(index, udta.payload, udta.end) : []) {
    const name = names[box.type];
    // A length and a language stand in front of the text.
    if (name !== undefined && box.type.startsWith("\u00a9") && box.payload + 4 <= box.end) {
      const length = index.readUInt16BE(box.payload);
      const end = box.payload + 4 + length;
      if (end > box.end || length > longestValue) continue;
      const value = index.toString("utf8", box.payload + 4, end);
      const language = languageCode(index.readUInt16BE(box.payload + 2));
      tags[name] = value;
      if (language !== undefined && language !== "und") tags[`${name}-${language}`] = value;
    }
    if (box.type === "meta") metaTags(index, box, tags);
    const found = box.type === "loci" ? location(index, box) : undefined;
    if (found) {
      tags.location = found.place;
      if (found.language !== "und") tags[`location-${found.language}`] = found.place;
    }
  }
  const meta = movie.get("meta");
  if (meta) metaTags(index, meta, tags);
  return tags;
}

/** Tells if there are cover pictures, which ffprobe lists as streams. */
export function hasCover(index: Buffer): boolean {
  return index.includes("covr", 0, "latin1");
}
