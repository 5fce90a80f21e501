import { type Fraction, fraction, toNumber } from "../model/fraction.ts";
import type {
  AudioStream,
  ColorFacts,
  ContainerFacts,
  ContainerFormat,
  Known,
  MediaFacts,
  Scan,
  Source,
  SubtitleStream,
  Timecode,
  VideoStream,
} from "../model/media.ts";
import { findAiLabel } from "./ai-label.ts";
import { fromHexDump, scanOf } from "./codec-header.ts";
import type { ProbeAnswer, ProbeStream } from "./ffprobe.ts";
import { frameTiming } from "./frame-timing.ts";
import { type IsoMedia, type IsoTrack, presentedSeconds } from "./iso-media/iso-media.ts";
import type { PacketSummary } from "./packets.ts";

/** Everything that was gathered of one file, from which its facts are made. */
export interface Gathered {
  readonly answer: ProbeAnswer;
  readonly engine: string;
  readonly format: ContainerFormat;
  readonly bytes: number;
  readonly iso?: IsoMedia;
  /** By index of the stream. */
  readonly packets?: ReadonlyMap<number, PacketSummary>;
}

function known<T>(value: T | undefined, source: Source): Known<T> | undefined {
  return value === undefined ? undefined : { value, source };
}

/** Only the properties that are there: absent is absent, never undefined. */
function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function positive(text: string | number | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** `30000/1001` or `16:9`; ffprobe writes 0 where it does not know. */
function ratioOf(text: string | undefined): Fraction | undefined {
  const [num, den] = (text ?? "").split(/[/:]/).map(Number);
  if (!num || !den || num < 0 || den < 0 || !Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    return undefined;
  return fraction(num, den);
}

function stated(word: string | undefined): string | undefined {
  return word === undefined || word === "unknown" || word === "N/A" || word === "" ? undefined : word;
}

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

/** Profiles that ffprobe knows no name for are numbers, which tell people nothing. */
function profileOf({ profile }: ProbeStream): string | undefined {
  return typeof profile === "string" && !/^-?\d+$/.test(profile) ? stated(profile) : undefined;
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

/** How the lines are taken, by the stream's own word or its codec header. */
export function scanFact(stream: ProbeStream): Known<Scan> | undefined {
  const order = fieldOrders[stream.field_order ?? ""];
  if (order !== undefined) return { value: order, source: "codec header" };
  const header = fromHexDump(stream.extradata ?? "");
  return known(scanOf(stream.codec_name ?? "", header), "codec header");
}

interface Rate {
  readonly frameRate: Known<Fraction> | undefined;
  readonly constantFrameRate: Known<boolean> | undefined;
}

function rateFacts(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  packets: PacketSummary | undefined,
): Rate {
  const byTable = track?.timing && frameTiming(track.timing.durations, fraction(track.timescale || 1));
  if (byTable) {
    const source = "sample table";
    return {
      frameRate: { value: byTable.rate, source },
      constantFrameRate: { value: byTable.constant, source },
    };
  }
  if (packets?.frameRate) {
    return {
      frameRate: { value: packets.frameRate, source: "packets" },
      constantFrameRate: known(packets.constant, "packets"),
    };
  }
  // Two rates that agree are believed; where they differ ffprobe has guessed one of them.
  const average = ratioOf(stream.avg_frame_rate);
  const base = ratioOf(stream.r_frame_rate);
  const agree = average && base && average.num === base.num && average.den === base.den;
  return { frameRate: known(agree ? average : undefined, "container"), constantFrameRate: undefined };
}

function lengthFact(
  stream: ProbeStream,
  track: IsoTrack | undefined,
  gathered: Gathered,
): Known<number> | undefined {
  const { iso, packets } = gathered;
  const counted = packets?.get(stream.index)?.seconds;
  // The header of a fragmented file speaks of what was planned, if at all.
  if (iso?.fragmented)
    return known(counted ?? positive(stream.duration), counted === undefined ? "container" : "packets");
  if (iso && track) {
    const shown = presentedSeconds(track, iso.movieTimescale);
    if (shown !== undefined) return { value: shown, source: track.timing ? "sample table" : "container" };
  }
  if (counted !== undefined) return { value: counted, source: "packets" };
  const tagged = Object.entries(stream.tags ?? {}).find(([key]) => /^duration(-\w+)?$/i.test(key))?.[1];
  return known(positive(stream.duration), "container") ?? known(clockSeconds(tagged), "tag");
}

/** `00:01:02.345000000`, as Matroska muxers tag streams. */
function clockSeconds(clock: string | undefined): number | undefined {
  const [, h, m, s] = /^(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(clock ?? "") ?? [];
  return s === undefined ? undefined : positive(Number(h) * 3600 + Number(m) * 60 + Number(s));
}

function rateOfBits(stream: ProbeStream, gathered: Gathered): Known<number> | undefined {
  const summary = gathered.packets?.get(stream.index);
  if (summary?.seconds)
    return { value: Math.round((summary.bytes * 8) / summary.seconds), source: "packets" };
  if (gathered.iso?.fragmented) return undefined;
  const source = gathered.iso ? "sample table" : "container";
  return known(positive(stream.bit_rate), source);
}

function colorFacts(stream: ProbeStream): ColorFacts | undefined {
  const color = present({
    primaries: stated(stream.color_primaries),
    transfer: stated(stream.color_transfer),
    matrix: stated(stream.color_space),
    range: stated(stream.color_range),
  });
  return Object.keys(color).length === 0 ? undefined : color;
}

function videoStream(stream: ProbeStream, track: IsoTrack | undefined, gathered: Gathered): VideoStream {
  const width = stream.width ?? 0;
  const height = stream.height ?? 0;
  const pixelAspect = ratioOf(stream.sample_aspect_ratio);
  const aspect = pixelAspect ?? fraction(1);
  const rotation = rotationOf(stream);
  const turned = rotation === 90 || rotation === 270;
  const shownWidth = Math.round(width * toNumber(aspect));
  const displayAspect = fraction(Math.max(1, width * aspect.num), Math.max(1, height * aspect.den));
  const { frameRate, constantFrameRate } = rateFacts(stream, track, gathered.packets?.get(stream.index));
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
      pixelFormat: stated(stream.pix_fmt),
      chroma: chromaOf(stream.pix_fmt),
      bitDepth: videoDepth(stream),
      pixelAspect,
      frameRate,
      constantFrameRate,
      scan: scanFact(stream),
      bitsPerSecond: rateOfBits(stream, gathered),
      durationSeconds: lengthFact(stream, track, gathered),
      frames: positive(stream.nb_frames) ?? gathered.packets?.get(stream.index)?.packets,
      color: colorFacts(stream),
    }),
  };
}

function audioStream(stream: ProbeStream, track: IsoTrack | undefined, gathered: Gathered): AudioStream {
  const depth = positive(stream.bits_per_raw_sample) ?? positive(stream.bits_per_sample);
  return {
    index: stream.index,
    codec: stream.codec_name ?? "unknown",
    ...present({
      profile: profileOf(stream),
      channels: positive(stream.channels),
      channelLayout: stated(stream.channel_layout),
      sampleRateHz: positive(stream.sample_rate),
      bitDepth: depth,
      bitsPerSecond: rateOfBits(stream, gathered),
      durationSeconds: lengthFact(stream, track, gathered),
      language: stated(stream.tags?.language),
    }),
  };
}

function timecodeOf(
  streams: readonly ProbeStream[],
  tags: Readonly<Record<string, string>>,
): Timecode | undefined {
  const start =
    streams.map((stream) => stream.tags?.timecode).find((found) => found !== undefined) ?? tags.timecode;
  if (start === undefined || !/^\d{2}:\d{2}:\d{2}[:;.]\d{2}$/.test(start)) return undefined;
  return { start: start.replace(".", ";"), dropFrame: !/:\d{2}$/.test(start) };
}

/** Years before these are the zero of a clock that was never set (1904 for QuickTime, 1970 for Unix). */
const firstBelievableYear = 1980;

function creationOf(
  streams: readonly ProbeStream[],
  tags: Readonly<Record<string, string>>,
): string | undefined {
  const written =
    tags.creation_time ?? streams.map((stream) => stream.tags?.creation_time).find((found) => found);
  const moment = new Date(written ?? Number.NaN);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < firstBelievableYear) return undefined;
  return moment.toISOString();
}

function containerFacts({ format, iso }: Gathered): ContainerFacts {
  if (!iso) return { format };
  const { brand, compatibleBrands, indexInFront, fragmented } = iso;
  return { format, ...(brand === undefined ? {} : { brand }), compatibleBrands, indexInFront, fragmented };
}

/** Makes facts of what was gathered: our names, our units, and nothing that is not known. */
export function mediaFacts(gathered: Gathered): MediaFacts {
  const { answer, engine, bytes, iso, packets } = gathered;
  const { streams } = answer;
  const tags = answer.format?.tags ?? {};
  // Tracks and streams correspond one to one, unless ffprobe has left some out.
  const tracks = iso && iso.tracks.length === streams.length ? iso.tracks : undefined;
  const trackOf = (stream: ProbeStream) => tracks?.[stream.index];
  // A stream without a size is announced by its container, and nothing more.
  const pictures = streams.filter(
    ({ codec_type, width, height }) => codec_type === "video" && width && height,
  );
  const isCover = ({ disposition }: ProbeStream) => disposition?.attached_pic === 1;
  const video = pictures
    .filter((one) => !isCover(one))
    .map((one) => videoStream(one, trackOf(one), gathered));
  const audio = streams
    .filter(({ codec_type }) => codec_type === "audio")
    .map((one) => audioStream(one, trackOf(one), gathered));
  const subtitles = streams
    .filter(({ codec_type }) => codec_type === "subtitle")
    .map((one): SubtitleStream => {
      const language = stated(one.tags?.language);
      return { index: one.index, codec: one.codec_name ?? "unknown", ...(language ? { language } : {}) };
    });
  const shown = [...video, ...audio].map(({ index }) => packets?.get(index)?.seconds ?? 0);
  const counted = Math.max(0, ...shown);
  const fromPackets = counted > 0 && (iso?.fragmented || positive(answer.format?.duration) === undefined);
  const durationSeconds: Known<number> | undefined = fromPackets
    ? { value: counted, source: "packets" }
    : known(positive(answer.format?.duration), "container");
  const bitsPerSecond = durationSeconds && Math.round((bytes * 8) / durationSeconds.value);
  return {
    engine,
    container: containerFacts(gathered),
    video,
    audio,
    subtitles,
    coverPictures: pictures.filter(isCover).length,
    otherStreams: streams.length - pictures.length - audio.length - subtitles.length,
    tags: Object.fromEntries(Object.entries(tags).filter(([key]) => key !== "xmp")),
    ...present({
      durationSeconds,
      bitsPerSecond: known(bitsPerSecond, "file size"),
      timecode: timecodeOf(streams, tags),
      createdAt: creationOf(streams, tags),
      aiLabel: findAiLabel(
        tags,
        streams.map((stream) => stream.tags ?? {}),
        iso,
      ),
    }),
  };
}
