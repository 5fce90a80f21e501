import type { DecodedFacts, Detection, OcrFailure } from "../../model/facts/decoded.ts";
import { type Detector, detectors } from "./detectors/index.ts";
import type { OcrEngine } from "./ocr/ocr-engine.ts";
import type { ToRead } from "./ocr/select-frames.ts";
import type { TextDetector } from "./ocr/text-detector.ts";

/** Reads text; or why it can't. Absent where no models were named. */
export type TextReader = OcrEngine | OcrFailure | undefined;

export function canRead(reader: TextReader): reader is OcrEngine {
  return reader !== undefined && "read" in reader;
}

/** Lists the asked detectors that have text read. */
export function textDetectors(asked: ReadonlySet<Detection>): readonly TextDetector[] {
  return Object.values<Detector>(detectors)
    .filter((one) => one.kind === "text")
    .filter(({ id }) => asked.has(id));
}

/** Reads the frames that were kept for it; says why where it can't. */
export async function readText(
  asked: readonly TextDetector[],
  frames: readonly ToRead[],
  { reader, signal }: { readonly reader: TextReader; readonly signal?: AbortSignal | undefined },
): Promise<Partial<DecodedFacts>> {
  const unread = (why: { status: "no-reader" } | { status: "unread"; trouble: OcrFailure }) =>
    Object.fromEntries(asked.map(({ id }) => [id, why]));
  if (asked.length === 0) return {};
  if (!reader) return unread({ status: "no-reader" });
  if (!canRead(reader)) return unread({ status: "unread", trouble: reader });
  const { readFilm } = await import("./ocr/read-film.ts");
  try {
    const text = await readFilm(reader, frames, signal);
    return Object.fromEntries(asked.map((one) => [one.id, one.factsOf(text)]));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unread({ status: "unread", trouble: { kind: "failed", detail } });
  }
}
