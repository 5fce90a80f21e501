import type { ConfiguredCheck, Context, Subject } from "../model/check.ts";
import type { DescribedResult } from "../model/finding.ts";
import type { Text } from "../model/text.ts";
import { failureText } from "../wording/damage.ts";
import { reasons } from "../wording/findings.ts";

function open(
  bound: ConfiguredCheck,
  context: Context,
  outcome: "unknown" | "n/a",
  reason: Text,
): DescribedResult {
  return { ...bound.describe(context.vocabulary), outcome, reason };
}

/**
 * Asks a bound check of a subject, or of what is around it: a file's work, the package. What can't be asked is
 * unknown or not applicable, with the reason; a check never sees a file that gave no facts.
 */
export function runCheck(
  bound: ConfiguredCheck,
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  const { check } = bound;
  if (check.needsWholePackage && !subject.package.whole)
    return [open(bound, context, "n/a", reasons.selection)];
  switch (check.scope) {
    case "package":
      return bound.judge(subject, context);
    case "work": {
      const work = subject.scope === "package" ? undefined : subject.work;
      if (!work) return [open(bound, context, "n/a", reasons.noWork)];
      return bound.judge({ package: subject.package, work }, context);
    }
    case "file":
      return subject.scope === "file" ? bound.judge(subject, context) : [];
    case "media": {
      if (subject.scope !== "file") return [];
      const { media, kind } = subject.file;
      if (!check.kinds.includes(kind)) return [open(bound, context, "n/a", reasons.otherKind(kind))];
      // A video file without a picture is damaged, whatever sound it holds.
      const isBlind = kind === "video" && media?.status === "facts" && media.facts.video.length === 0;
      if (media?.status === "facts" && !isBlind) {
        return bound.judge({ ...subject, facts: media.facts }, context);
      }
      if (media?.status === "unread") {
        return [{ ...open(bound, context, "unknown", failureText(media.failure)), cause: "internal" }];
      }
      const reason = isBlind ? reasons.noPicture : reasons.damaged;
      return [{ ...open(bound, context, "unknown", reason), cause: "damaged-file" }];
    }
  }
}

/** Returns the worst outcome: fail, then unknown, then pass. */
export function worstOutcome(results: readonly DescribedResult[]): DescribedResult["outcome"] {
  for (const outcome of ["fail", "unknown", "pass"] as const) {
    if (results.some((one) => one.outcome === outcome)) return outcome;
  }
  return "n/a";
}
