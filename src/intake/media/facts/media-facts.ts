import type { ContainerFacts, MediaFacts, Timecode } from "../../../model/facts/media.ts";
import type { AudioStream, SubtitleStream } from "../../../model/facts/streams.ts";
import { present } from "../../../model/present.ts";
import type { ProbeStream } from "../ffprobe/probe-answer.ts";
import type { IsoTrack } from "../iso-bmff/types.ts";
import { findAiLabel } from "./ai-label.ts";
import { fileLength } from "./file-length.ts";
import { known, type ProbeFields, positive, profileOf, statedText } from "./probe-fields.ts";
import { lengthFact, rateOfBits } from "./rates-and-lengths.ts";
import { videoStream } from "./video-stream.ts";

function audioStream(stream: ProbeStream, track: IsoTrack | undefined, gathered: ProbeFields): AudioStream {
  const depth = positive(stream.bits_per_raw_sample) ?? positive(stream.bits_per_sample);
  return {
    index: stream.index,
    codec: stream.codec_name ?? "unknown",
    ...present({
      profile: profileOf(stream),
      channels: positive(stream.channels),
      channelLayout: statedText(stream.channel_layout),
      sampleRateHz: positive(stream.sample_rate),
      bitDepth: depth,
      bitsPerSecond: rateOfBits(stream, gathered),
      durationSeconds: lengthFact(stream, track, gathered),
      language: statedText(stream.tags?.language),
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

/**
 * Years before the first are the zero of a clock that was never set (1904 for QuickTime, 1970 for Unix); ISO 8601
 * writes those after the last in another form.
 */
const firstBelievableYear = 1980;
const lastBelievableYear = 9998;

function creationOf(
  streams: readonly ProbeStream[],
  tags: Readonly<Record<string, string>>,
): string | undefined {
  const written =
    tags.creation_time ?? streams.map((stream) => stream.tags?.creation_time).find((found) => found);
  // A time without a zone is taken for UTC, as QuickTime's own is, and never for this machine's.
  const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i.test(written ?? "") ? written : `${written?.replace(" ", "T")}Z`;
  const moment = new Date(zoned ?? Number.NaN);
  const year = moment.getUTCFullYear();
  return year >= firstBelievableYear && year <= lastBelievableYear ? moment.toISOString() : undefined;
}

function containerFacts({ format, iso }: ProbeFields): ContainerFacts {
  if (!iso) return { format };
  const { brand, compatibleBrands, indexInFront, fragmented } = iso;
  return { format, ...present({ brand }), compatibleBrands, indexInFront, fragmented };
}

const stillCodecs = new Set(["mjpeg", "png", "bmp", "gif", "webp", "tiff"]);

/** Tells if a stream is one still picture beside a film: a cover that nobody marked as one. */
function isStill(stream: ProbeStream, pictures: readonly ProbeStream[], { packets }: ProbeFields): boolean {
  const frames = positive(stream.nb_frames) ?? packets?.get(stream.index)?.packets;
  const isPicture = stillCodecs.has(stream.codec_name ?? "") && frames === 1;
  return isPicture && pictures.some(({ codec_name }) => !stillCodecs.has(codec_name ?? ""));
}

/** Tags that are facts under names of their own. */
const told = new Set(["xmp", "major_brand", "minor_version", "compatible_brands", "creation_time"]);

/** Makes facts of what was gathered: our names, our units, and nothing that is not known. */
export function mediaFacts(gathered: ProbeFields): MediaFacts {
  const { answer, engine, bytes, iso } = gathered;
  const { streams } = answer;
  const tags = answer.format?.tags ?? {};
  // Tracks and streams correspond one to one, unless ffprobe has left some out.
  const tracks = iso && iso.tracks.length === streams.length ? iso.tracks : undefined;
  const trackOf = (stream: ProbeStream) => tracks?.[stream.index];
  // A stream without a size is announced by its container, and nothing more.
  const pictures = streams.filter(
    ({ codec_type, width, height }) => codec_type === "video" && width && height,
  );
  const isCover = (stream: ProbeStream) =>
    stream.disposition?.attached_pic === 1 || isStill(stream, pictures, gathered);
  const video = pictures
    .filter((one) => !isCover(one))
    .map((one) => videoStream(one, trackOf(one), gathered));
  const audio = streams
    .filter(({ codec_type }) => codec_type === "audio")
    .map((one) => audioStream(one, trackOf(one), gathered));
  const subtitles = streams
    .filter(({ codec_type }) => codec_type === "subtitle")
    .map(
      (one): SubtitleStream => ({
        index: one.index,
        codec: one.codec_name ?? "unknown",
        ...present({ language: statedText(one.tags?.language) }),
      }),
    );
  const { durationSeconds, statedSeconds } = fileLength([...video, ...audio], gathered);
  const bitsPerSecond = durationSeconds && Math.round((bytes * 8) / durationSeconds.value);
  return {
    engine,
    container: containerFacts(gathered),
    video,
    audio,
    subtitles,
    coverPictures: pictures.filter(isCover).length,
    otherStreams: streams.length - pictures.length - audio.length - subtitles.length,
    // An empty tag says nothing; ffprobe lists it, our own reader skips it.
    tags: Object.fromEntries(Object.entries(tags).filter(([key, value]) => value !== "" && !told.has(key))),
    ...present({
      durationSeconds,
      statedSeconds,
      sampleBytes: iso?.sampleBytes,
      ambiguities: iso && iso.ambiguities.length > 0 ? [...iso.ambiguities] : undefined,
      surplus: gathered.surplus && [...gathered.surplus],
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
