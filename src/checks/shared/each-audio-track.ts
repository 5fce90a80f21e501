import type { MediaSubject, Verdict } from "../../model/check.ts";
import type { SoundFacts } from "../../model/decoded.ts";
import type { Text } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { decodedOf, notDecoded } from "./require-decoded.ts";
import { ofEvery, unknown } from "./results.ts";

/** What may be missing at the end of a track that was heard: of its length, and in seconds. */
const unheard = { share: 0.05, seconds: 2 };

/** Whether a track was listened to, and to its end as far as anybody knows. */
function isHeard({ channels, heardSeconds }: SoundFacts, length: number | undefined): boolean {
  if (channels === 0) return false;
  if (heardSeconds === undefined || length === undefined) return true;
  return length - heardSeconds <= Math.max(unheard.seconds, length * unheard.share);
}

/** The same question of every sound track of a file; one that was not heard leaves it open. */
export function ofEverySound(
  { file, facts: { audio } }: MediaSubject,
  what: Text,
  judge: (track: SoundFacts) => Verdict,
): Verdict | readonly Verdict[] {
  const found = decodedOf(file);
  if (!("facts" in found)) return found;
  const { sound } = found.facts;
  if (!sound) return notDecoded();
  return ofEvery(audio, what, says.noSound, (stream) => {
    const track = sound[audio.indexOf(stream)];
    const isWhole = track !== undefined && isHeard(track, stream.durationSeconds?.value);
    return isWhole ? judge(track) : unknown(said.notHeard);
  });
}
