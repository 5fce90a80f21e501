import type { Damage } from "../../../model/facts/damage.ts";
import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import type { TopLevel } from "./boxes.ts";
import { dataPlace } from "./data-references.ts";
import { endsBeforeStated, statedFragmentEnd } from "./fragment-extent.ts";
import type { FragmentSummary } from "./fragments.ts";
import type { MovieIndex } from "./movie-index.ts";
import type { Boxes } from "./parse-moov.ts";
import { isProtected } from "./protection.ts";
import { chunkOffsets } from "./sample-table.ts";
import { isZero, telling } from "./samples/look.ts";
import { type LookedAt, lookAtPictures, pictureSamples } from "./samples/look-at-samples.ts";
import { samplePlaces } from "./samples/sample-places.ts";
import { clock } from "./track-header.ts";

/**
 * Finds out if an ISO BMFF file ends too early. What counts is where its samples lie: a media data box that claims too much
 * does no harm as long as every sample is there.
 */
function truncation(
  file: ByteSource,
  top: TopLevel,
  bytes: number,
  { lastByte, fragmented }: MovieIndex,
): Damage | undefined {
  const { first, last, complete } = top;
  const cutAt = (end = 0): Damage | undefined =>
    end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
  // Fragments, and an index that comes last, are written while the camera runs.
  const brokenOff = (end = 0): Damage | undefined =>
    end > bytes ? { kind: "truncated", missingBytes: end - bytes, maybeRecording: true } : undefined;
  if (!complete) return { kind: "broken" };
  const index = first.get("moov");
  if (!index) return brokenOff(last?.end) ?? { kind: "no-index" };
  // An index that is cut describes samples that may all be there, and nobody can find them.
  const cutIndex = cutAt(index.end);
  if (cutIndex) return cutIndex;
  if (lastByte !== undefined && !fragmented)
    return lastByte > bytes && isFilled(top, bytes) ? { kind: "broken-index" } : cutAt(lastByte);
  if (fragmented && lastByte === undefined && !first.has("moof"))
    return { kind: "truncated", maybeRecording: true };
  return last && last.end > bytes ? brokenOff(Math.max(last.end, statedFragmentEnd(file, top))) : undefined;
}

/** Tells if the boxes of a file fill it to the byte, media data among them, so that nothing of it is missing. */
export function isFilled({ bytesByType, openEnded, walkedTo }: TopLevel, bytes: number): boolean {
  return walkedTo === bytes && !openEnded && (bytesByType.get("mdat") ?? 0) > 0;
}

/** Two pictures may be one by the will of a writer that saves space. */
const leastChunks = 3;

/** Tells if every chunk of a track is one and the same: no writer says so of several. */
function isOneChunk(index: Buffer, boxes: Boxes): boolean {
  const chunks = chunkOffsets(index, boxes);
  if (!chunks || chunks.count < leastChunks) return false;
  const first = chunks.offset(0);
  for (let chunk = 1; chunk < chunks.count; chunk++) if (chunks.offset(chunk) !== first) return false;
  return true;
}

/** Finds out if the samples of some track are kept from whoever has only this file. */
function withheld({ buffer, boxes, found }: MovieIndex): Damage | undefined {
  const tracks = found.filter(({ track }) => track.handler === "vide" || track.handler === "soun");
  if (tracks.some((one) => isProtected(buffer, one.boxes, one.track.handler === "soun")))
    return { kind: "encrypted" };
  const [elsewhere] = tracks.flatMap((one) => {
    const place = dataPlace(buffer, one.boxes);
    return place.at === "elsewhere" ? [place] : [];
  });
  // A list of other films to choose from (QuickTime, reference movies).
  const isReference = boxes.movie.has("rmra") && tracks.length === 0;
  if (!elsewhere && !isReference) return undefined;
  return { kind: "external-media", ...present({ address: elsewhere?.address }) };
}

/** Finds zeros where the index, some of it, or more fragments were to come. Behind the last of all they are only surplus. */
function isUnwritten(
  file: ByteSource,
  top: TopLevel,
  bytes: number,
  { boxes, fragmented }: MovieIndex,
): boolean {
  const { first, walkedTo } = top;
  const moov = first.get("moov");
  if (moov && boxes.unwritten && moov.end >= bytes) return true;
  const isComplete = first.has("mfra") || (first.has("sidx") && statedFragmentEnd(file, top) <= walkedTo);
  if (walkedTo >= bytes || (moov && (!fragmented || isComplete))) return false;
  const behind = file.read(walkedTo, telling);
  return behind.length === telling && isZero(behind);
}

/** Finds what is wrong with a film by its boxes and by a look at some of its pictures. */
export function damageOfFilm(file: ByteSource, top: TopLevel, bytes: number, index: MovieIndex): LookedAt {
  const { buffer, found } = index;
  const withheldBy = withheld(index);
  if (withheldBy) return { damage: withheldBy };
  if (isUnwritten(file, top, bytes, index)) return { damage: { kind: "zeros" } };
  const damage = truncation(file, top, bytes, index);
  if (damage) return { damage };
  const pictures = found.filter(({ track }) => track.handler === "vide").map(({ boxes }) => boxes);
  if (pictures.some((boxes) => isOneChunk(buffer, boxes))) return { damage: { kind: "same-samples" } };
  const samples = pictures.map((boxes) =>
    pictureSamples(buffer, boxes.get("stsd"), samplePlaces(buffer, boxes)),
  );
  return lookAtPictures(file, samples);
}

/** The same of a film whose fragments were read. */
export function damageOfFragments(
  file: ByteSource,
  top: TopLevel,
  bytes: number,
  { buffer, boxes, found }: MovieIndex,
  fragments: FragmentSummary,
): Damage | undefined {
  if (fragments.encrypted) return { kind: "encrypted" };
  const isComplete = isFilled(top, bytes) && top.last?.type !== "moof";
  if (fragments.lastByte > bytes && isComplete) return { kind: "broken-index" };
  const end = Math.max(fragments.lastByte, statedFragmentEnd(file, top));
  if (end > bytes) return { kind: "truncated", missingBytes: end - bytes, maybeRecording: true };
  const mvex = boxes.movie.get("mvex");
  const { timescale } = clock(buffer, boxes.movie.get("mvhd"));
  if (mvex && endsBeforeStated(buffer, mvex, timescale, fragments.endSeconds))
    return { kind: "truncated", maybeRecording: true };
  const pictures = found.flatMap(({ track, boxes: own }, at) =>
    track.handler === "vide" ? [pictureSamples(buffer, own.get("stsd"), fragments.places[at] ?? [])] : [],
  );
  return lookAtPictures(file, pictures).damage;
}
