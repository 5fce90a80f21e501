import type { ContainerFormat } from "../../../model/container-format.ts";
import type { Known, Source } from "../../../model/facts/known.ts";
import type { Surplus } from "../../../model/facts/media.ts";
import { type Fraction, fraction } from "../../../model/fraction.ts";
import type { PacketSummary } from "../ffprobe/packet-summary.ts";
import type { ProbeAnswer, ProbeStream } from "../ffprobe/probe-answer.ts";
import type { IsoBmff } from "../iso-bmff/types.ts";

/** Everything that was gathered of one file, from which its facts are made. */
export interface ProbeFields {
  readonly answer: ProbeAnswer;
  readonly engine: string;
  readonly format: ContainerFormat;
  readonly bytes: number;
  readonly iso?: IsoBmff;
  /** What of the file is no film, if it is much. */
  readonly surplus?: readonly Surplus[];
  /** Packet totals by index of the stream. */
  readonly packets?: ReadonlyMap<number, PacketSummary>;
}

/** A value and its source; nothing where there is no value. */
export function known<T>(value: T | undefined, source: Source): Known<T> | undefined {
  return value === undefined ? undefined : { value, source };
}

/** A figure above zero: zero and less stand for "not known" throughout. */
export function positive(text: string | number | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** `30000/1001` or `16:9`; ffprobe writes 0 where it does not know. */
export function ratioOf(text: string | undefined): Fraction | undefined {
  const [num, den] = (text ?? "").split(/[/:]/).map(Number);
  if (!num || !den || num < 0 || den < 0 || !Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    return undefined;
  return fraction(num, den);
}

/** A word that says something. */
export function statedText(word: string | undefined): string | undefined {
  return word === undefined || word === "unknown" || word === "N/A" || word === "" ? undefined : word;
}

/** Profiles that ffprobe knows no name for are numbers, which tell people nothing. */
export function profileOf({ profile }: ProbeStream): string | undefined {
  return typeof profile === "string" && !/^-?\d+$/.test(profile) ? statedText(profile) : undefined;
}
