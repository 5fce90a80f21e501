import type { CheckResult, MediaSubject } from "../../model/check.ts";
import type { SoundFacts } from "../../model/facts/decoded.ts";
import type { Text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { measurement } from "../../wording/measurement.ts";
import { notDecoded, requireDecoded } from "./require-decoded.ts";
import { eachStream, unknown } from "./results.ts";

/** What may be missing at the end of a decoded track: share of its length, and seconds. */
const unheard = { share: 0.05, seconds: 2 };

/** Tells if a track was heard to its end, as far as that is known. */
function isHeard({ channels, heardSeconds }: SoundFacts, length: number | undefined): boolean {
  if (channels === 0) return false;
  if (heardSeconds === undefined || length === undefined) return true;
  return length - heardSeconds <= Math.max(unheard.seconds, length * unheard.share);
}

/** The same question of every sound track of a file; one that was not heard leaves it open. */
export function eachAudioTrack(
  { file, facts: { audio } }: MediaSubject,
  what: Text,
  judge: (track: SoundFacts) => CheckResult,
): CheckResult | readonly CheckResult[] {
  const found = requireDecoded(file);
  if (!("facts" in found)) return found;
  const { sound } = found.facts;
  if (!sound) return notDecoded();
  return eachStream(audio, what, measurement.noSound, (stream) => {
    const track = sound[audio.indexOf(stream)];
    const isWhole = track !== undefined && isHeard(track, stream.durationSeconds?.value);
    return isWhole ? judge(track) : unknown(decodingWords.notHeard);
  });
}
