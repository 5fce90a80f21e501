import { type Box, childBoxes } from "./boxes.ts";
import type { Boxes } from "./parse-moov.ts";

/** Where the samples of a track lie. */
export type DataPlace =
  | { readonly at: "here" }
  /** Not flagged as in this file, and no other one is named: players look here. */
  | { readonly at: "unflagged" }
  | { readonly at: "elsewhere"; readonly address?: string };

/** In an alias record of the Macintosh (version 2) the name of the file stands here, its length in front. */
const aliasNameAt = 50;

/** The address in a reference that is not flagged as pointing to its own file. */
function addressOf(buffer: Buffer, { type, payload, end }: Box): string {
  const content = buffer.subarray(payload + 4, end);
  if (type === "url " || type === "urn ")
    return content.toString("utf8").replace(/\0+$/, "").replaceAll("\0", " ");
  if (type !== "alis" || content.length <= aliasNameAt) return "";
  const length = content[aliasNameAt] ?? 0;
  return content.toString("utf8", aliasNameAt + 1, aliasNameAt + 1 + length).replaceAll("\0", "");
}

/** An alias without a file's name, of this many bytes, still leads elsewhere. */
const leastAlias = 20;

function placeOf(buffer: Buffer, box: Box): DataPlace {
  const isHere = box.payload + 4 > box.end || ((buffer[box.payload + 3] ?? 0) & 1) === 1;
  // Others, such as a resource fork, are parts of the same file.
  if (isHere || !["url ", "urn ", "alis"].includes(box.type)) return { at: "here" };
  const address = addressOf(buffer, box);
  if (address !== "") return { at: "elsewhere", address };
  const isAlias = box.type === "alis" && box.end - box.payload - 4 >= leastAlias;
  return isAlias ? { at: "elsewhere" } : { at: "unflagged" };
}

/** Finds where a track's samples lie, by the references that its sample entries use (ISO/IEC 14496-12, 8.7.2). */
export function dataPlace(index: Buffer, boxes: Boxes): DataPlace {
  const [stsd, dref] = [boxes.get("stsd"), boxes.get("dref")];
  if (!stsd || !dref) return { at: "here" };
  const references = childBoxes(index, dref.payload + 8, dref.end);
  const places = childBoxes(index, stsd.payload + 8, stsd.end).flatMap(({ payload, end }) => {
    const used = payload + 8 <= end ? references[index.readUInt16BE(payload + 6) - 1] : undefined;
    return used ? [placeOf(index, used)] : [];
  });
  return (
    places.find(({ at }) => at === "elsewhere") ??
    places.find(({ at }) => at === "unflagged") ?? { at: "here" }
  );
}
