import type { DisplayValue, Finding, FindingDisplay } from "../../model/finding.ts";
import type { ReportFile } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";

/** One quantity of a film, with what its rule allows. */
export interface Measure {
  readonly value: number;
  readonly what?: Text;
  readonly demanded?: DisplayValue;
  readonly isBad: boolean;
}

/** The finding about a file that belongs into a chart and has a range; the one that fails, where there are several. */
function ruled(
  findings: readonly Finding[],
  chart: FindingDisplay["chart"],
  path: string,
): Finding | undefined {
  const about = findings.filter(
    (one) =>
      one.display?.chart === chart &&
      one.subject.path === path &&
      one.outcome !== "n/a" &&
      one.expected?.range,
  );
  return about.find(({ outcome }) => outcome === "fail") ?? about[0];
}

function measure(value: number | undefined, finding: Finding | undefined): Measure | undefined {
  if (value === undefined) return undefined;
  const isBad = finding !== undefined && finding.outcome === "fail" && severityOf(finding) !== "pass";
  if (!finding?.expected) return { value, isBad };
  return { value, what: finding.what, demanded: finding.expected, isBad };
}

/** Returns the length of a file in seconds, as its rule measures it if there is one. */
export function lengthOf({ path, media }: ReportFile, findings: readonly Finding[]): Measure | undefined {
  if (media?.status !== "facts") return undefined;
  const { video, audio, durationSeconds } = media.facts;
  const finding = ruled(findings, "length", path);
  const ruledValue = finding?.actual?.value;
  const stream = video[0]?.durationSeconds ?? audio[0]?.durationSeconds ?? durationSeconds;
  return measure(typeof ruledValue === "number" ? ruledValue : stream?.value, finding);
}

/** Bits a second of a file's picture, or of what its rule measures. */
export function rateOf({ path, media }: ReportFile, findings: readonly Finding[]): Measure | undefined {
  if (media?.status !== "facts") return undefined;
  const { video, bitsPerSecond } = media.facts;
  const finding = ruled(findings, "bit rate", path);
  const ruledValue = finding?.actual?.value;
  const known = video[0]?.bitsPerSecond ?? bitsPerSecond;
  return measure(typeof ruledValue === "number" ? ruledValue : known?.value, finding);
}

/** Integrated loudness of a film's first sound track, in LUFS. */
export function loudnessOf({ path, decoded }: ReportFile, findings: readonly Finding[]): Measure | undefined {
  if (decoded?.status !== "facts") return undefined;
  return measure(decoded.facts.sound?.[0]?.integrated, ruled(findings, "loudness", path));
}
