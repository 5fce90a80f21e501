import type { Known } from "../../../model/facts/known.ts";
import type { ColorFacts, Scan, VideoStream } from "../../../model/facts/streams.ts";

import { fraction, toNumber } from "../../../model/fraction.ts";
import { ofPicture } from "../../../model/picture-properties.ts";
import { present } from "../../../model/present.ts";
import { scanOf } from "../codecs/scan.ts";
import { fromHexDump } from "../ffprobe/ffprobe.ts";
import type { ProbeStream } from "../ffprobe/probe-answer.ts";
import type { IsoTrack } from "../iso-bmff/types.ts";
import { asPlayed } from "./as-played.ts";
import { known, type ProbeFields, positive, profileOf, ratioOf, statedText } from "./probe-fields.ts";
import { hiddenSeconds, lengthFact, rateFacts, rateOfBits, rateOverTime } from "./rates-and-lengths.ts";

/** Rotation as one of four clockwise turns; ffprobe counts counter-clockwise in side data and clockwise in the old tag. */
function rotationOf(stream: ProbeStream): 0 | 90 | 180 | 270 {
  const matrix = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation;
  const degrees = matrix === undefined ? Number(stream.tags?.rotate ?? 0) : -matrix;
  if (!Number.isFinite(degrees) || Math.abs(degrees) > 100_000) return 0;
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turns] ?? 0;
}

function chromaOf(pixelFormat: string | undefined): string | undefined {
  if (pixelFormat === undefined) return undefined;
  if (/^(nv12|nv21|p01[0-9])/.test(pixelFormat)) return "4:2:0";
  if (/^(nv16|yuyv422|uyvy422|y210)/.test(pixelFormat)) return "4:2:2";
  if (/^gray/.test(pixelFormat)) return "4:0:0";
  if (/^(rgb|bgr|gbr|argb|rgba|bgra|abgr|xyz)/.test(pixelFormat)) return "4:4:4";
  const digits = /^yuva?j?(4[0-4][0-4])/.exec(pixelFormat)?.[1];
  return digits?.split("").join(":");
}

function videoDepth(stream: ProbeStream): number | undefined {
  const raw = positive(stream.bits_per_raw_sample);
  if (raw !== undefined) return raw;
  if (stream.pix_fmt === undefined) return undefined;
  return positive(/p(9|1[0-6])(?:le|be)?$|p0(1[0-6])/.exec(stream.pix_fmt)?.slice(1).find(Boolean)) ?? 8;
}

/** Levels as people write them; −99 and 0 stand for "not stated". */
function levelOf(stream: ProbeStream): string | undefined {
  const level = positive(stream.level);
  if (level === undefined) return undefined;
  if (stream.codec_name === "hevc") return String(level / 30);
  if (stream.codec_name === "h264") return level === 9 ? "1b" : String(level / 10);
  if (stream.codec_name === "av1") return `${2 + (level >> 2)}.${level & 3}`;
  return String(level);
}

const fieldOrders: Readonly<Record<string, Scan>> = {
  progressive: "progressive",
  tt: "top-field-first",
  bt: "top-field-first", // bottom coded first, top displayed first
  bb: "bottom-field-first",
  tb: "bottom-field-first",
};

/** Returns the scan type, by the stream or its codec header. */
export function scanFact(stream: ProbeStream): Known<Scan> | undefined {
  const order = fieldOrders[stream.field_order ?? ""];
  if (order !== undefined) return { value: order, source: "codec header" };
  const header = fromHexDump(stream.extradata ?? "");
  return known(scanOf(stream.codec_name ?? "", header), "codec header");
}

function colorFacts(stream: ProbeStream): ColorFacts | undefined {
  const color = present({
    primaries: statedText(stream.color_primaries),
    transfer: statedText(stream.color_transfer),
    matrix: statedText(stream.color_space),
    range: statedText(stream.color_range),
  });
  return Object.keys(color).length === 0 ? undefined : color;
}

/** The sample table of a fragmented file is empty. */
function spacing(track: IsoTrack | undefined, { iso }: ProbeFields): VideoStream["keyFrames"] {
  if (!track?.keyFrames || iso?.fragmented || track.timescale === 0) return undefined;
  const { count, longestGap } = track.keyFrames;
  return { count, longestGapSeconds: longestGap / track.timescale };
}

/** One stream of moving pictures, as a viewer sees it: where its samples are others than its header says, they count. */
export function videoStream(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  gathered: ProbeFields,
): VideoStream {
  const [first, ...others] = track?.otherPictures?.found ?? [];
  if (!first) return streamFacts(stream, track, gathered);
  const shown = streamFacts(asPlayed(stream, first), track, gathered);
  const variants = others.map((one) => streamFacts(asPlayed(stream, one), track, gathered));
  return variants.length === 0 ? shown : { ...shown, otherPictures: variants.map(ofPicture) };
}

function streamFacts(stream: ProbeStream, track: IsoTrack | undefined, gathered: ProbeFields): VideoStream {
  const width = stream.width ?? 0;
  const height = stream.height ?? 0;
  const pixelAspect = ratioOf(stream.sample_aspect_ratio);
  const aspect = pixelAspect ?? fraction(1);
  const rotation = rotationOf(stream);
  const turned = rotation === 90 || rotation === 270;
  const shownWidth = Math.round(width * toNumber(aspect));
  const displayAspect = fraction(Math.max(1, width * aspect.num), Math.max(1, height * aspect.den));
  const { frameRate, constantFrameRate, usualFrameRate } = rateFacts(
    stream,
    track,
    gathered.packets?.get(stream.index),
  );
  return {
    index: stream.index,
    codec: stream.codec_name ?? "unknown",
    codedWidth: width,
    codedHeight: height,
    displayWidth: turned ? height : shownWidth,
    displayHeight: turned ? shownWidth : height,
    rotation,
    displayAspect: turned ? fraction(displayAspect.den, displayAspect.num) : displayAspect,
    ...present({
      codecTag: /^[\x21-\x7e]+$/.test(stream.codec_tag_string ?? "") ? stream.codec_tag_string : undefined,
      profile: profileOf(stream),
      level: levelOf(stream),
      pixelFormat: statedText(stream.pix_fmt),
      chroma: chromaOf(stream.pix_fmt),
      bitDepth: videoDepth(stream),
      pixelAspect,
      frameRate,
      constantFrameRate,
      usualFrameRate,
      scan: scanFact(stream),
      bitsPerSecond: rateOfBits(stream, gathered),
      rateOverTime: rateOverTime(stream, track, gathered),
      durationSeconds: lengthFact(stream, track, gathered),
      hiddenSeconds: hiddenSeconds(track, gathered),
      frames: positive(stream.nb_frames) ?? gathered.packets?.get(stream.index)?.packets,
      keyFrames: spacing(track, gathered),
      color: colorFacts(stream),
    }),
  };
}
