import type { Verdict } from "../model/check.ts";
import type { SoundFacts } from "../model/decoded.ts";
import type { PackageFile } from "../model/package.ts";
import type { Text } from "../model/text.ts";
import { says } from "../wording/checks.ts";
import { ofEvery } from "./compare.ts";
import { decodedOf } from "./decoded-of.ts";

/** The same question of every sound track that was listened to. */
export function ofEverySound(
  file: PackageFile,
  what: Text,
  judge: (track: SoundFacts) => Verdict,
): Verdict | readonly Verdict[] {
  const found = decodedOf(file);
  if (!("facts" in found)) return found;
  return ofEvery(found.facts.sound ?? [], what, says.noSound, judge);
}
