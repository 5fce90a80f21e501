import type { Faults } from "../../../model/facts/decoded.ts";

/** Any number of parts of ffmpeg, the one that speaks last, then the level: `[h264 @ 0x55d1] [error] Invalid NAL unit size`. */
const saidAtLevel = /^(?:\[([^\]]*?) @ [^\]]*\] ?)*\[(error|fatal)\] /;

/** What the output complains of is no fault of the film: times that do not rise, in films of variable rate. */
const aboutOutput = /\bto muxer\b/;

/** Reads a fault that ffmpeg reports of a film, with the part of ffmpeg that does: `h264: Invalid NAL unit size`. */
export function faultOf(line: string): string | undefined {
  const [prefix, part] = saidAtLevel.exec(line) ?? [];
  if (prefix === undefined || aboutOutput.test(line)) return undefined;
  return `${part === undefined ? "" : `${part}: `}${line.slice(prefix.length)}`;
}

/** What follows from an error that was said before it, and tells nothing by itself. */
const consequence =
  /^(?:\S+: )?(?:Conversion failed|Error (?:while|marking|reinitializing|submitting|sending|splitting|configuring)|Failed to inject|Cannot determine format of input)/;

/** Tells if a fault is the echo of another. */
export function isConsequence(fault: string): boolean {
  return consequence.test(fault);
}

/**
 * Pictures that refer to ones that are not there. Recordings that begin between two key frames, films that were cut
 * without encoding them again, and some cameras have them in great numbers, and are whole.
 */
const missingReference =
  /number of reference frames|mmco:|co located POCs|Could not find ref|non-existing [PS]PS|no frame!|decode_slice_header error|reference picture|illegal short term buffer|Missing reference/;

/** Counts the faults of one run, and notes between which pictures they were met. */
export class FaultCounter {
  private count = 0;
  private first = "";
  private from = 0;
  private to = 0;

  /** `seconds` is the time of the picture that was decoded last. */
  add(said: string, seconds: number): void {
    if (missingReference.test(said)) return;
    if (this.count++ === 0) [this.first, this.from] = [said, seconds];
    this.to = Math.max(this.to, seconds);
  }

  result(): Faults | undefined {
    const { count, first, from, to } = this;
    return count === 0 ? undefined : { count, first, from, to };
  }
}
