import type { VideoStream } from "../../model/facts/streams.ts";
import type { Text } from "../../model/text.ts";
import { printFrameSize, ratio } from "../../quantity/index.ts";
import { noted, phrases } from "../../wording/lists.ts";
import { measurement } from "../../wording/measurement.ts";
import { terms } from "../../wording/terms.ts";

/** `1920×1080`, and how it comes about where the file stores something else. */
export function shownSize(stream: VideoStream): Text {
  const size = printFrameSize({ width: stream.displayWidth, height: stream.displayHeight });
  const stored = printFrameSize({ width: stream.codedWidth, height: stream.codedHeight });
  const notes: Text[] = [];
  if (stored !== size) notes.push(measurement.storedAs(stored));
  if (stream.rotation !== 0) notes.push(measurement.turned(stream.rotation));
  if (stream.pixelAspect && stream.pixelAspect.num !== stream.pixelAspect.den) {
    const label = terms.pixelAspect;
    const value = ratio.print(stream.pixelAspect);
    notes.push({ zh: `${label.zh} ${value}`, en: `${label.en} ${value}` });
  }
  const text = { zh: size, en: size };
  return notes.length === 0 ? text : noted(text, phrases(notes));
}
