import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { ambiguitiesOf } from "./ambiguities.ts";
import { findBox, type TopLevel, topLevelBoxes } from "./boxes.ts";
import { damageOfFilm, damageOfFragments, isFilled } from "./damage.ts";
import { brandsOf, formatOf } from "./format.ts";
import { readFragments } from "./fragments.ts";
import { type MovieIndex, readMovieIndex } from "./movie-index.ts";
import type { Boxes } from "./parse-moov.ts";
import { chunkOffsets } from "./sample-table.ts";
import { otherPictures, otherPicturesAmbiguity } from "./samples/other-pictures.ts";
import { type SamplePlace, samplePlaces } from "./samples/sample-places.ts";
import { surplusOf } from "./surplus.ts";
import { allSampleBytes, type ReadTrack, toProbeAnswer } from "./to-probe-answer.ts";
import { clock } from "./track-header.ts";
import type { IsoBmff, IsoTrack } from "./types.ts";
import { describesItself } from "./video-sample-entry.ts";
import { xmpOf } from "./xmp.ts";

/** No film has half as many. */
const mostBrands = 1024;

function aigcTexts(index: Buffer): Pick<IsoBmff, "aigcBox" | "aigcInIndex"> {
  const box = findBox(index, 0, index.length, "udta", "AIGC");
  const mention = index.indexOf("ContentProducer");
  if (box) return { aigcBox: index.toString("utf8", box.payload, box.end) };
  if (mention < 0) return {};
  const from = index.lastIndexOf("{", mention);
  const to = index.indexOf("}", mention);
  return from < 0 || to < 0 ? {} : { aigcInIndex: index.toString("utf8", from, to + 1) };
}

/** Some codecs and tracks tell of themselves in the first bytes of their samples. */
const tellingBytes = 64;

function firstSample(file: ByteSource, index: Buffer, boxes: Boxes): Buffer | undefined {
  const chunks = chunkOffsets(index, boxes);
  return chunks && chunks.count > 0 ? file.read(chunks.offset(0), tellingBytes) : undefined;
}

function withFirstSample(file: ByteSource, index: Buffer, track: Omit<ReadTrack, "sample">): ReadTrack {
  const { entry } = track;
  const isTelling = entry && (describesItself(entry.type) || entry.type === "tmcd");
  const sample = isTelling ? firstSample(file, index, track.boxes) : undefined;
  return { ...track, ...present({ sample }) };
}

/** Adds what of the file is film, and what is not. */
function withSurplus(
  media: IsoBmff,
  top: TopLevel,
  index: Buffer,
  bytes: number,
  sampleBytes?: number,
): IsoBmff {
  const surplus = surplusOf(top, index, bytes, sampleBytes);
  return { ...media, ...present({ sampleBytes, surplus }) };
}

/** Looks among the samples for pictures that are others than the index says. */
function withPictures(
  file: ByteSource,
  { buffer, found }: MovieIndex,
  media: IsoBmff,
  placesOf: (boxes: Boxes, at: number) => readonly SamplePlace[],
): IsoBmff {
  const tracks = media.tracks.map((track, at): IsoTrack => {
    const boxes = found[at]?.boxes;
    if (track.handler !== "vide" || !boxes) return track;
    const others = otherPictures(file, buffer, boxes.get("stsd"), placesOf(boxes, at));
    return { ...track, ...present({ otherPictures: others }) };
  });
  const told = tracks.flatMap((track) => track.otherPictures ?? []).map(otherPicturesAmbiguity);
  return { ...media, tracks, ambiguities: [...media.ambiguities, ...told] };
}

/** Adds fragments, and ffprobe's answer where the index holds all of it. */
function withAnswer(
  file: ByteSource,
  top: TopLevel,
  bytes: number,
  index: MovieIndex,
  media: IsoBmff,
): IsoBmff {
  const { buffer, boxes, found, fragmented, lastByte } = index;
  const unfragmented = fragmented ? undefined : allSampleBytes(buffer, found);
  const counted = withSurplus(media, top, buffer, bytes, unfragmented);
  if (!boxes.wellFormed) return counted;
  const mvex = boxes.movie.get("mvex");
  const tracks = found.map((track) => withFirstSample(file, buffer, track));
  const described = found.map(({ track, header }) => ({
    trackId: header?.trackId ?? 0,
    timescale: track.timescale,
  }));
  const isWhole = lastByte === undefined && described.every(({ timescale }) => timescale > 0);
  const fragments = mvex && isWhole ? readFragments(file, top.fragments, buffer, mvex, described) : undefined;
  const damage = fragments && damageOfFragments(file, top, bytes, index, fragments);
  if (damage) return { ...media, damage };
  if (fragmented && !fragments) return counted;
  const inFragments = fragments && [...fragments.packets.values()].reduce((sum, one) => sum + one.bytes, 0);
  const all = fragments
    ? withPictures(
        file,
        index,
        withSurplus(media, top, buffer, bytes, inFragments),
        (_, at) => fragments.places[at] ?? [],
      )
    : counted;
  const xmp = xmpOf(file, buffer, top.uuids);
  const answer = toProbeAnswer(buffer, boxes, media, tracks, bytes, xmp);
  if (!answer) return all;
  return { ...all, answer, ...present({ fragmentPackets: fragments?.packets }) };
}

/** Reads the boxes of an MP4 or MOV file: brands, edit lists, sample times, and whether all of it is there. */
export function readIsoBmff(file: ByteSource, bytes: number): IsoBmff {
  const top = topLevelBoxes(file, bytes);
  const [ftyp, moov, mdat] = ["ftyp", "moov", "mdat"].map((type) => top.first.get(type));
  const { brand, compatible } = ftyp
    ? brandsOf(file.read(ftyp.payload, Math.min(ftyp.end - ftyp.payload, mostBrands * 4)))
    : { brand: undefined, compatible: [] };
  const index = readMovieIndex(file, top);
  const { buffer, boxes, found, fragmented } = index;
  const movie = clock(buffer, boxes.movie.get("mvhd"));
  const tracks = found.map(({ track }) => track);
  const { damage, alike } = damageOfFilm(file, top, bytes, index);
  const ambiguities = ambiguitiesOf(top, buffer, boxes, tracks, movie.timescale);
  const media: IsoBmff = {
    format: formatOf(brand, compatible),
    ...present({ brand }),
    compatibleBrands: compatible,
    indexInFront: moov !== undefined && (mdat === undefined || moov.start < mdat.start),
    fragmented,
    filled: isFilled(top, bytes),
    movieTimescale: movie.timescale,
    movieSeconds: movie.timescale === 0 ? 0 : movie.units / movie.timescale,
    tracks,
    ambiguities:
      alike === undefined ? ambiguities : [...ambiguities, { kind: "same-pictures", looked: alike }],
    ...aigcTexts(buffer),
    ...present({ damage }),
  };
  if (damage) return media;
  const whole = withPictures(file, index, media, (own) => samplePlaces(buffer, own, "key frames"));
  return withAnswer(file, top, bytes, index, whole);
}
