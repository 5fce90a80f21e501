import { present } from "../../../model/present.ts";
import type { ProbeAnswer, ProbeStream } from "../ffprobe/probe-answer.ts";
import { type AudioSampleEntry, audioSampleEntry } from "./audio-sample-entry.ts";
import type { Box } from "./boxes.ts";
import type { Boxes, MoovBoxes } from "./parse-moov.ts";
import type { StreamFields } from "./sample-entry.ts";
import { type ChunkSpan, sampleBytes } from "./sample-table.ts";
import { hasCover, movieTags } from "./tags.ts";
import { timecodeSampleEntry } from "./timecode-sample-entry.ts";
import { creationTime, isPlainMovie, isSelfContained, language, type TrackHeader } from "./track-header.ts";
import type { IsoBmff, IsoTrack } from "./types.ts";
import { videoFields } from "./video-sample-entry.ts";

/** A track with all that was read of it. */
export interface ReadTrack {
  readonly track: IsoTrack;
  readonly boxes: Boxes;
  readonly span?: ChunkSpan;
  readonly header: TrackHeader | undefined;
  readonly entry: Box | undefined;
  /** First bytes of its first sample, for those that tell of themselves there. */
  readonly sample?: Buffer;
}

/** Ten times finer than any in use. */
const finestTimescale = 100_000_000;

/** Cameras write some dozen. */
const mostTags = 256;

interface Described {
  readonly words: StreamFields;
  /** Bytes of all samples, where they count against the size of the file. */
  readonly bytes: number;
}

/** A track's sample entry; undefined where it is not understood completely. */
function readEntry(index: Buffer, { track, entry, sample }: ReadTrack): AudioSampleEntry | undefined {
  const first = sample ?? Buffer.alloc(0);
  if (!entry) return undefined;
  if (track.handler === "soun") return audioSampleEntry(index, entry);
  const words =
    track.handler === "vide"
      ? videoFields(index, entry, first)
      : timecodeSampleEntry(index, entry, track.handler, first);
  return words && { words };
}

/** Computes a track's frames and bit rate from its sample table; undefined if the table is inconsistent. */
function sampled(index: Buffer, { track, boxes, span }: ReadTrack, bytesPerSample: number | undefined) {
  const { timing, timescale } = track;
  const sizes = sampleBytes(index, boxes);
  if (!timing || timing.units === 0 || !sizes || sizes.samples !== timing.samples || !span?.complete)
    return undefined;
  // Old QuickTime counts a sample of PCM as one byte, however many it takes.
  const bytes = bytesPerSample === undefined ? sizes.total : sizes.samples * bytesPerSample;
  const rate = Math.floor((bytes * 8 * timescale) / timing.units);
  return { bytes, words: { nb_frames: String(timing.samples), bit_rate: String(rate) } };
}

/** The words of one track; undefined where anything about it is not understood. */
function trackWords(index: Buffer, read: ReadTrack, fragmented: boolean): Described | undefined {
  const { track, boxes, header } = read;
  const found = readEntry(index, read);
  const isTimed = track.timescale > 0 && track.timescale <= finestTimescale;
  if (!found || !header || !isTimed || !isSelfContained(index, boxes.get("dref"))) return undefined;
  const { words } = found;
  const isMain = words.codec_type === "video" || words.codec_type === "audio";
  const samples = fragmented ? undefined : sampled(index, read, found.bytesPerSample);
  if (isMain && !samples && !fragmented) return undefined;
  // A layout of another size than the picture stands for pixels that are not square, unless those are stated.
  const isStretched = header.width !== words.width || header.height !== words.height;
  if (words.codec_type === "video" && isStretched && words.sample_aspect_ratio === undefined)
    return undefined;
  const mdhd = boxes.get("mdhd");
  const tags = {
    ...words.tags,
    ...present({ language: language(index, mdhd), creation_time: creationTime(index, mdhd) }),
  };
  const turned = header.degrees === 0 ? {} : { side_data_list: [{ rotation: -header.degrees }] };
  return {
    words: { ...words, ...(isMain ? samples?.words : {}), tags, ...turned },
    bytes: samples?.bytes ?? 0,
  };
}

/**
 * Builds ffprobe's answer from the index alone; undefined if anything in it is not understood completely,
 * for then ffprobe is asked about the whole file. Nothing is guessed.
 */
export function toProbeAnswer(
  index: Buffer,
  { movie }: MoovBoxes,
  iso: IsoBmff,
  tracks: readonly ReadTrack[],
  bytes: number,
  xmp: string | undefined,
): ProbeAnswer | undefined {
  const mvhd = movie.get("mvhd");
  if (hasCover(index) || !isPlainMovie(index, mvhd)) return undefined;
  const streams: ProbeStream[] = [];
  let described = 0;
  for (const [at, track] of tracks.entries()) {
    const found = trackWords(index, track, iso.fragmented);
    if (!found) return undefined;
    described += found.bytes;
    streams.push({ ...found.words, index: at });
  }
  // Samples that come to more than the file have sizes that lie.
  if (streams.length === 0 || described > bytes) return undefined;
  const tags = {
    ...present({ creation_time: creationTime(index, mvhd) }),
    ...movieTags(index, movie),
    ...present({ xmp }),
  };
  if (Object.keys(tags).length > mostTags) return undefined;
  return {
    streams,
    format: {
      format_name: "mov,mp4,m4a,3gp,3g2,mj2",
      ...(iso.movieSeconds > 0 ? { duration: iso.movieSeconds.toFixed(6) } : {}),
      tags,
    },
  };
}
