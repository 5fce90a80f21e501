import { z } from "zod";
import { type CheckResult, defineCheck, type Subject } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { option } from "../../model/option.ts";
import type { Work } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { type Constraint, wholeNumber } from "../../quantity/index.ts";
import { countWords } from "../../wording/counts.ts";
import { reasons } from "../../wording/findings.ts";
import { firstOf } from "../../wording/lists.ts";
import { selectorWords } from "../../wording/report.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, notApplicable, required, within } from "../shared/results.ts";
import { countOutcome } from "../shared/uncertain-count.ts";

const groupings = ["package", "unit", "category", "author"] as const;
type Grouping = (typeof groupings)[number];

const say = {
  inEach: {
    package: (count) => count,
    unit: (count) => text(`每个单位 ${count.zh}`, `${count.en} per organization`),
    category: (count) => text(`每个类别 ${count.zh}`, `${count.en} per category`),
    author: (count) => text(`每位作者 ${count.zh}`, `${count.en} per author`),
  } satisfies Readonly<Record<Grouping, (count: Text) => Text>>,
  countIn: (label: Text, group: string): Text =>
    text(`${label.zh}数量（${group}）`, `count (${label.en}, ${group})`),
  perhapsCounted: (files: Text): Text => text(`可能也算在内：${files.zh}`, `may also count: ${files.en}`),
  sendFewer: text("按要求减少数量，择优报送", "submit fewer; choose the best"),
  sendMore: text("按要求补足数量", "submit more, up to the required number"),
};

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
  /** Names of the uncertain ones. */
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
      return { outcome: "unknown", what, reason: countWords.sealed, actual: displayValue(`≥ ${least}`) };
    const reason = names ? say.perhapsCounted(names) : countWords.between(least, most);
    return { outcome: "unknown", what, reason, actual: displayValue(`${least}–${most}`) };
  }
  if (low.outcome === "pass") return { ...low, what };
  const [only] = is.length === 1 ? is : [];
  const upper = only?.kind === "figure" ? only.value : only?.max?.value;
  const fewer = upper !== undefined && least > upper;
  return { ...low, what, fix: fewer ? say.sendFewer : say.sendMore };
}

/** The number of works or files, in the whole package or for each unit, category or author. */
export const count = defineCheck({
  id: "count",
  scope: "package",
  page: {
    what: text("数量", "count"),
    asks: text("报送了多少", "Counts what was submitted"),
    how: text(
      "数整份材料里的作品或文件；per 可按单位、类别、作者分开数",
      "Counts works or files in the whole package; per counts by unit, category or author",
    ),
    blind: text(
      "归类不明的，按最少和最多两头算",
      "Items whose class is unclear count toward both the minimum and the maximum",
    ),
  },
  // Roles are told by titles inside documents, too.
  needs: ["documents"],
  options: () =>
    z.strictObject({
      of: option(z.string().min(1), text("work、角色或 class", "work, a role or a class")),
      is: option(constraints(wholeNumber), text("数量，如 <= 10、1-2部", "count, such as <= 10 or 1-2")),
      per: option(
        z.enum(groupings).optional(),
        text("package（默认）、unit、category、author", "package (default), unit, category, author"),
      ),
    }),
  references: ({ of }) => [{ to: "subject", name: of, path: ["of"] }],
  describe: ({ is, of, per = "package" }, { roles }) => {
    const label = of === "work" ? selectorWords.work : roles.find(({ id }) => id === of)?.label;
    const expected = required(is, wholeNumber);
    const grouped = { ...expected, text: say.inEach[per](expected.text) };
    return { what: countWords.countOf(label ?? verbatim(of)), expected: grouped };
  },
  run: ({ package: { whole } }, { of, is, per = "package" }, context) => {
    const { sure, maybe, label, sealed } = context.members(of);
    const unseen = whole && !sealed ? 0 : Number.POSITIVE_INFINITY;
    if (per === "package") {
      const most = sure.length + maybe.length + unseen;
      return between(
        { least: sure.length, most, whole, names: namesOf(maybe) },
        is,
        countWords.countOf(label),
      );
    }
    const known = groupBy(sure, (subject) => groupOf(subject, per));
    const loose = (known.get(undefined)?.length ?? 0) + maybe.length + unseen;
    const groups = [...known].filter((entry): entry is [string, Subject[]] => entry[0] !== undefined);
    if (groups.length === 0) return between({ least: 0, most: loose, whole }, is, countWords.countOf(label));
    const verdicts = groups.map(([group, members]) =>
      between({ least: members.length, most: members.length + loose, whole }, is, say.countIn(label, group)),
    );
    const wrong = verdicts.filter(({ outcome }) => outcome !== "pass");
    return wrong.length > 0 ? wrong : verdicts.slice(0, 1);
  },
});
