import { z } from "zod";
import { type CheckResult, defineCheck, type Subject } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Work } from "../../model/package.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { type Constraint, wholeNumber } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { reasons } from "../../wording/findings.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { selectorWords } from "../../wording/report.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, notApplicable, required, within } from "../shared/results.ts";
import { countOutcome } from "../shared/uncertain-count.ts";

const groupings = ["package", "unit", "category", "author"] as const;
type Grouping = (typeof groupings)[number];

function workOf(subject: Subject): Work | undefined {
  return subject.scope === "package" ? undefined : subject.work;
}

/** The group a subject is counted in; undefined where it is not known. */
function groupOf(subject: Subject, per: Grouping): string | undefined {
  const work = workOf(subject);
  if (per === "package") return "";
  if (per === "category") return work?.category.status === "known" ? work.category.value : undefined;
  return work?.[per];
}

/** The names of some files, where all of them are files. */
function namesOf(subjects: readonly Subject[]): Text | undefined {
  const paths = subjects.flatMap((one) => (one.scope === "file" ? [verbatim(one.file.path)] : []));
  return paths.length === subjects.length && paths.length > 0 ? firstOf(paths) : undefined;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** Of the uncertain ones. */
  readonly names?: Text | undefined;
}

/** A count that some uncertain members may raise from `least` to `most`. */
function between(
  { least, most, whole, names }: Bounds,
  is: readonly Constraint<number>[],
  what: Text,
): CheckResult {
  const low = within(least, is, wholeNumber);
  if (countOutcome(least, most, is) === "unknown") {
    // Of some files nobody can tell how many there are in all.
    if (!whole) return { ...notApplicable(reasons.selection), what };
    if (most === Number.POSITIVE_INFINITY)
      return { outcome: "unknown", what, reason: says.sealedCount, actual: displayValue(`≥ ${least}`) };
    const reason = names ? says.perhapsCounted(names) : says.betweenCounts(least, most);
    return { outcome: "unknown", what, reason, actual: displayValue(`${least}–${most}`) };
  }
  if (low.outcome === "pass") return { ...low, what };
  const [only] = is.length === 1 ? is : [];
  const upper = only?.kind === "figure" ? only.value : only?.max?.value;
  const fewer = upper !== undefined && least > upper;
  return { ...low, what, fix: fewer ? says.sendFewer : says.sendMore };
}

/** So many works or files were handed in, of the whole package or of each unit, category or author. */
export const count = defineCheck({
  id: "count",
  scope: "package",
  // Roles are told by titles inside documents, too.
  needs: ["documents"],
  options: z.strictObject({
    of: z.string().min(1),
    is: constraints(wholeNumber),
    per: z.enum(groupings).optional(),
  }),
  references: ({ of }) => [{ to: "subject", name: of, path: ["of"] }],
  describe: ({ is, of }, { roles }) => {
    const label = of === "work" ? selectorWords.work : roles.find(({ id }) => id === of)?.label;
    return { what: label ? says.countOf(label) : pages.count.what, expected: required(is, wholeNumber) };
  },
  run: ({ package: { whole } }, { of, is, per = "package" }, context) => {
    const { sure, maybe, label, sealed } = context.members(of);
    const unseen = whole && !sealed ? 0 : Number.POSITIVE_INFINITY;
    if (per === "package") {
      const most = sure.length + maybe.length + unseen;
      return between({ least: sure.length, most, whole, names: namesOf(maybe) }, is, says.countOf(label));
    }
    const known = groupBy(sure, (subject) => groupOf(subject, per));
    const loose = (known.get(undefined)?.length ?? 0) + maybe.length + unseen;
    const groups = [...known].filter((entry): entry is [string, Subject[]] => entry[0] !== undefined);
    if (groups.length === 0) return between({ least: 0, most: loose, whole }, is, says.countOf(label));
    const verdicts = groups.map(([group, members]) =>
      between({ least: members.length, most: members.length + loose, whole }, is, says.countIn(label, group)),
    );
    const wrong = verdicts.filter(({ outcome }) => outcome !== "pass");
    return wrong.length > 0 ? wrong : verdicts.slice(0, 1);
  },
});
