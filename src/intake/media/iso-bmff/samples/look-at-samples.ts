import type { Damage } from "../../../../model/facts/damage.ts";
import { present } from "../../../../model/present.ts";
import type { ByteSource } from "../../../io/open-file.ts";
import { type Box, childBoxes } from "../boxes.ts";
import { visualEntryBytes } from "../video-sample-entry.ts";
import { isZero, type Look, telling } from "./look.ts";
import { lookAtUnits, nalLayout, nalRecords } from "./nal-units.ts";
import { lookAtObus } from "./obus.ts";
import { headOf } from "./picture-heads.ts";
import type { SamplePlace } from "./sample-places.ts";

/** How samples of a codec can be looked at. */
interface Codec {
  /** Looks at one sample that does not begin with zeros. */
  readonly look: (file: ByteSource, place: SamplePlace, head: Buffer) => Look;
  /** Pictures are told by their difference to others, so that no two are the same, even of a film that stands still. */
  readonly predicts: boolean;
}

/** Pictures of a track that are to be looked at. */
export interface PictureSamples {
  readonly places: readonly SamplePlace[];
  /** By sample description; undefined for a codec of which nothing is known. */
  readonly codecs: readonly (Codec | undefined)[];
}

function codecOf(index: Buffer, entry: Box): Codec | undefined {
  const inside = childBoxes(index, entry.payload + visualEntryBytes, entry.end);
  const record = inside.find(({ type }) => nalRecords.includes(type));
  const layout = record && nalLayout(record.type, index.subarray(record.payload, record.end));
  if (layout) return { look: (file, place) => lookAtUnits(file, place, layout), predicts: true };
  if (entry.type === "av01") return { look: lookAtObus, predicts: true };
  const isHead = headOf(entry.type);
  return isHead && { look: (_file, _place, head) => (isHead(head) ? "sound" : "broken"), predicts: false };
}

/** Finds out how the pictures of a track can be looked at, by its `stsd`. */
export function pictureSamples(
  index: Buffer,
  stsd: Box | undefined,
  places: readonly SamplePlace[],
): PictureSamples {
  const entries = stsd ? childBoxes(index, stsd.payload + 8, stsd.end) : [];
  return { places, codecs: entries.map((entry) => codecOf(index, entry)) };
}

/** No picture of these codecs that shows anything is shorter; a shorter one says "as before". */
const leastPicture = 8;

function lookAt(file: ByteSource, place: SamplePlace, codec: Codec | undefined, zerosTell: boolean): Look {
  const wanted = Math.min(place.size, telling);
  const head = file.read(place.offset, wanted);
  // What lies outside of the file is for others to say; what is so short may be anything.
  if (head.length < wanted || wanted < leastPicture) return "sound";
  if (isZero(head)) return zerosTell ? "zeros" : "sound";
  return codec?.look(file, place, head) ?? "sound";
}

/** Fewer pictures may be alike by chance, and shorter ones often are. */
const leastAlike = 4;
const leastAlikeBytes = 512;
/** Bytes of each that are compared. */
const comparedBytes = 256;

/** Tells if all places hold the same bytes, by their sizes and a stretch of their middle. */
function areAlike(file: ByteSource, { places, codecs }: PictureSamples): boolean {
  const [first] = places;
  if (!first || places.length < leastAlike || first.size < leastAlikeBytes) return false;
  if (places.some(({ size, description }) => size !== first.size || !codecs[description - 1]?.predicts))
    return false;
  const middle = (place: SamplePlace) => file.read(place.offset + Math.floor(place.size / 2), comparedBytes);
  const wanted = Buffer.from(middle(first));
  return places.every((place) => middle(place).equals(wanted));
}

/** What looking at pictures tells. */
export interface LookedAt {
  readonly damage?: Damage;
  /** So many pictures were looked at, and all are the same to the byte. */
  readonly alike?: number;
}

/**
 * Looks at some pictures without decoding them. Space that was reserved for a copy and never filled is zeros; where something
 * else was written, lengths do not add up, or no head of a picture is there.
 */
export function lookAtPictures(file: ByteSource, tracks: readonly PictureSamples[]): LookedAt {
  let [looked, broken] = [0, 0];
  for (const { places, codecs } of tracks) {
    // Pictures that all take as much may not be coded, and black is zeros then.
    const isCoded = places.some(({ size }) => size !== places[0]?.size);
    for (const place of places) {
      const codec = codecs[place.description - 1];
      const found = lookAt(file, place, codec, codec !== undefined || isCoded);
      if (found === "zeros") return { damage: { kind: "zeros" } };
      looked++;
      if (found === "broken") broken++;
    }
  }
  if (broken > 0) return { damage: { kind: "broken-samples", looked, broken } };
  return present({ alike: tracks.find((track) => areAlike(file, track))?.places.length });
}
