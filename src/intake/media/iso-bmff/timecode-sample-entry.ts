import type { Box } from "./boxes.ts";
import type { StreamFields } from "./sample-entry.ts";

/** Streams that hold nothing that is shown or heard: what phones and cameras write beside the picture. */
const data = new Set(["mebx", "mett"]);

/** Flags of a time code (QuickTime File Format, time code sample description). */
const flag = { dropFrame: 1, counter: 8 };

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * A number of frames as a time code. Drop-frame skips the first two numbers of every minute but each tenth; at 60 frames
 * a second the first four (SMPTE ST 12-1, 5.3).
 */
export function timecodeText(frame: number, perSecond: number, dropFrame: boolean): string {
  let counted = frame;
  if (dropFrame) {
    const dropped = (perSecond / 30) * 2;
    const [perMinute, perTen] = [perSecond * 60 - dropped, perSecond * 600 - dropped * 9];
    const [tens, rest] = [Math.floor(frame / perTen), frame % perTen];
    counted += 9 * dropped * tens + dropped * Math.max(0, Math.floor((rest - dropped) / perMinute));
  }
  const seconds = Math.floor(counted / perSecond);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(two).join(":")}${dropFrame ? ";" : ":"}${two(counted % perSecond)}`;
}

/** Finer time codes than of 120 frames are not in use. */
const mostFrames = 120;

/** A track of time codes (`tmcd`); `sample` are its first bytes, a number of frames. */
function timecode(buffer: Buffer, entry: Box, sample: Buffer): StreamFields | undefined {
  const at = entry.payload + 8;
  if (at + 17 > entry.end || sample.length < 4) return undefined;
  const flags = buffer.readUInt32BE(at + 4);
  const perSecond = buffer[at + 16] ?? 0;
  const dropFrame = (flags & flag.dropFrame) !== 0;
  const isUsual = perSecond > 0 && perSecond <= mostFrames && (!dropFrame || perSecond % 30 === 0);
  if (!isUsual || (flags & flag.counter) !== 0) return undefined;
  const tags = { timecode: timecodeText(sample.readUInt32BE(0), perSecond, dropFrame) };
  return { codec_type: "data", codec_tag_string: "tmcd", tags };
}

/** The sample entry of a track that is neither picture nor sound; undefined for what is not understood completely. */
export function timecodeSampleEntry(
  buffer: Buffer,
  entry: Box,
  handler: string,
  sample: Buffer,
): StreamFields | undefined {
  if (entry.type === "tmcd" && handler === "tmcd") return timecode(buffer, entry, sample);
  if (data.has(entry.type) && handler === "meta") return { codec_type: "data", codec_tag_string: entry.type };
  if (entry.type === "tx3g" && (handler === "sbtl" || handler === "text"))
    return { codec_type: "subtitle", codec_name: "mov_text", codec_tag_string: "tx3g" };
  return undefined;
}
