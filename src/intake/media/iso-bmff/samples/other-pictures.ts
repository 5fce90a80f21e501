import { isDeepStrictEqual } from "node:util";
import type { PictureKind } from "../../../../model/facts/media.ts";
import type { Fraction } from "../../../../model/fraction.ts";
import { present } from "../../../../model/present.ts";
import type { ByteSource } from "../../../io/open-file.ts";
import { avcSequences } from "../../codecs/avc.ts";
import { colorFields } from "../../codecs/color-code-points.ts";
import { hevcSequences } from "../../codecs/hevc.ts";
import {
  avcSequence,
  hevcSequence,
  type NumberedSequence,
  type PictureSequence,
} from "../../codecs/sequence.ts";
import { type Box, childBoxes } from "../boxes.ts";
import type { OtherPictures } from "../types.ts";
import { visualEntryBytes } from "../video-sample-entry.ts";
import { type NalLayout, nalLayout } from "./nal-units.ts";
import { sequenceSets } from "./parameter-sets.ts";
import type { SamplePlace } from "./sample-places.ts";

/** How the sequence parameter sets of a codec are found and read. */
interface SetReader {
  readonly inRecord: (record: Buffer) => readonly Buffer[];
  readonly read: (set: Buffer) => NumberedSequence | undefined;
  /** Bytes of the header of a NAL unit. */
  readonly headerBytes: number;
}

const readers: Readonly<Record<string, SetReader>> = {
  avcC: { inRecord: avcSequences, read: avcSequence, headerBytes: 1 },
  hvcC: { inRecord: hevcSequences, read: hevcSequence, headerBytes: 2 },
};

type Sets = ReadonlyMap<number, NumberedSequence>;

/** A sample entry of a codec whose sequences may be told among the samples. */
interface Entry extends SetReader {
  readonly layout: NalLayout;
  readonly width: number;
  readonly height: number;
  readonly sets: Sets;
}

/** Sets by their numbers; what can't be read can't be played. */
function byNumber(sets: readonly Buffer[], read: SetReader["read"]): Sets {
  return new Map(sets.flatMap((set) => read(set) ?? []).map((sequence) => [sequence.id, sequence]));
}

function entryOf(index: Buffer, entry: Box): Entry | undefined {
  const from = entry.payload + visualEntryBytes;
  if (from > entry.end) return undefined;
  const box = childBoxes(index, from, entry.end).find(({ type }) => type in readers);
  const reader = box && readers[box.type];
  const record = index.subarray(box?.payload, box?.end);
  const layout = box && nalLayout(box.type, record);
  if (!reader || !layout) return undefined;
  return {
    ...reader,
    layout,
    width: index.readUInt16BE(entry.payload + 24),
    height: index.readUInt16BE(entry.payload + 26),
    sets: byNumber(reader.inRecord(record), reader.read),
  };
}

const chromaNames: readonly string[] = ["4:0:0", "4:2:0", "4:2:2", "4:4:4"];

const isSquare = ({ num, den }: Fraction) => num === den;

/** What of a sequence can be seen. */
function kindOf({ width, height, profileName, chromaFormat, bitDepth, progressive, vui }: PictureSequence) {
  return {
    width,
    height,
    bitDepth,
    progressive,
    ...present({
      profile: profileName,
      chroma: chromaNames[chromaFormat],
      transfer: colorFields(vui).color_transfer,
      pixelAspect: vui.pixelAspect && !isSquare(vui.pixelAspect) ? vui.pixelAspect : undefined,
    }),
  } satisfies PictureKind;
}

/** Finds every kind of pictures of a track: sets among the samples take the place of those in the sample entry. */
function kindsAt(
  file: ByteSource,
  entries: readonly (Entry | undefined)[],
  places: readonly SamplePlace[],
): readonly PictureSequence[] {
  const found: PictureSequence[] = [];
  let [description, active]: [number, Sets] = [0, new Map()];
  for (const place of places) {
    const entry = entries[place.description - 1];
    if (!entry) continue;
    const { layout, read, headerBytes } = entry;
    const own = byNumber(sequenceSets(file, place, layout, headerBytes), read);
    active = new Map([...(place.description === description ? active : entry.sets), ...own]);
    description = place.description;
    for (const sequence of active.values()) {
      if (!found.some((other) => isDeepStrictEqual(kindOf(other), kindOf(sequence)))) found.push(sequence);
    }
  }
  return found;
}

/**
 * Finds out if the pictures of a track are others than its first sample entry says, or change on the way. What players show follows
 * from the sets that come with the samples; the sample entry is only what they begin with.
 */
export function otherPictures(
  file: ByteSource,
  index: Buffer,
  stsd: Box | undefined,
  places: readonly SamplePlace[],
): OtherPictures | undefined {
  const boxes = stsd ? childBoxes(index, stsd.payload + 8, stsd.end) : [];
  const entries = boxes.map((entry) => entryOf(index, entry));
  const [first] = entries;
  const found = kindsAt(file, entries, places);
  if (!first || found.length === 0) return undefined;
  const [only] = first.sets.values();
  // An entry that leaves all sets to the samples states a size all the same.
  const stated: PictureKind = only ? kindOf(only) : { width: first.width, height: first.height };
  const isAsStated =
    found.length === 1 && found.every((one) => isDeepStrictEqual({ ...kindOf(one), ...stated }, kindOf(one)));
  return isAsStated ? undefined : { stated, found };
}

/** Says the same for a person to look at. */
export function otherPicturesAmbiguity({ stated, found }: OtherPictures) {
  return { kind: "other-pictures", stated, found: found.map(kindOf) } as const;
}
