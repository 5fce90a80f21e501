import type { Ambiguity } from "../../../model/facts/media.ts";
import { childBoxes, type TopLevel } from "./boxes.ts";
import { dataPlace } from "./data-references.ts";
import type { MoovBoxes } from "./parse-moov.ts";
import { isEnabled } from "./track-header.ts";
import type { IsoTrack } from "./types.ts";

/** Pictures may begin as much later than the film: sound and picture of a camera do not begin at once. */
const tolerablePauseSeconds = 1;

/** Tracks of pictures for the names of chapters, which players never show as a film (QuickTime, track reference `chap`). */
function chapterTracks(index: Buffer, { tracks }: MoovBoxes): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const boxes of tracks) {
    const tref = boxes.get("tref");
    const chap = tref && childBoxes(index, tref.payload, tref.end).find(({ type }) => type === "chap");
    for (let at = chap?.payload ?? 0; chap && at + 4 <= chap.end; at += 4) ids.add(index.readUInt32BE(at));
  }
  return ids;
}

/** Finds what of an index players take in different ways. */
export function ambiguitiesOf(
  top: TopLevel,
  index: Buffer,
  moov: MoovBoxes,
  tracks: readonly IsoTrack[],
  movieTimescale: number,
): readonly Ambiguity[] {
  const chapters = chapterTracks(index, moov);
  const pictures = moov.tracks.flatMap((boxes, at) => {
    const track = tracks[at];
    const tkhd = boxes.get("tkhd");
    const idAt = tkhd ? tkhd.payload + (index[tkhd.payload] === 1 ? 20 : 12) : 0;
    const id = tkhd && idAt + 4 <= tkhd.end ? index.readUInt32BE(idAt) : 0;
    if (track?.handler !== "vide" || chapters.has(id)) return [];
    return [{ track, boxes, enabled: isEnabled(index, tkhd) }];
  });
  const off = pictures.filter(({ enabled }) => !enabled).length;
  const pauses = pictures.map(({ track }) =>
    movieTimescale > 0 ? track.edits.pauseUnits / movieTimescale : 0,
  );
  const pause = Math.max(0, ...pauses);
  return [
    ...(top.secondIndex ? [{ kind: "second-index" } as const] : []),
    ...(off > 0 ? [{ kind: "disabled-video", tracks: pictures.length, disabled: off } as const] : []),
    ...(pause > tolerablePauseSeconds ? [{ kind: "pause", seconds: pause } as const] : []),
    ...(pictures.some(({ boxes }) => dataPlace(index, boxes).at === "unflagged")
      ? [{ kind: "unflagged-reference" } as const]
      : []),
  ];
}
