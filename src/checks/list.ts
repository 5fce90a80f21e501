import { z } from "zod";
import { type ListRow, listRows } from "../forms/index.ts";
import { type Context, defineCheck, type Verdict } from "../model/check.ts";
import type { Work } from "../model/package.ts";
import { type Text, verbatim } from "../model/text.ts";
import { folded, wordsOf } from "../naming/index.ts";
import { forms } from "../wording/forms.ts";
import { firstOf } from "../wording/lists.ts";
import { pages } from "../wording/pages.ts";
import { stated, unknown } from "./compare.ts";
import { documentOf } from "./document-of.ts";
import { seconds } from "./field.ts";
import { filmLengths, holdsName, judgeLength, plainName } from "./form-value.ts";
import { oneOrMore } from "./options.ts";

const column = oneOrMore(z.string().min(1));
const options = z.strictObject({
  title: column,
  number: column.optional(),
  duration: column.optional(),
  category: column.optional(),
  unit: column.optional(),
  tolerance: seconds.optional(),
  "in-order": z.boolean().optional(),
});
type Options = z.output<typeof options>;

/** A row and the work it is about. */
interface Match {
  readonly row: ListRow;
  readonly title: string;
  readonly work: Work;
}

/** The work of a title: the one of that name, else the only one whose name holds it. */
function workOf(title: string, works: readonly Work[]): Work | undefined {
  const same = works.find((work) => plainName(work.title) === plainName(title));
  if (same) return same;
  const [only, ...others] = works.filter((work) => holdsName(work.title, title));
  return others.length === 0 ? only : undefined;
}

/** What a row says of its work that the work does not bear out. */
function differences(
  { row, title, work }: Match,
  asked: Options,
  { vocabulary }: Context,
): readonly Verdict[] {
  const { number, duration, category, unit } = row.cells;
  const verdicts: Verdict[] = [];
  const fail = (said: Text) =>
    verdicts.push({
      outcome: "fail",
      actual: stated(forms.inRow(row.number, title, said)),
      fix: forms.mendList,
    });
  const differ = (label: string | undefined, said: string, is: string) =>
    fail(forms.differs(label ?? "", said, is));

  if (number?.text && work.serial !== undefined && Number(number.text) !== Number(work.serial)) {
    differ(asked.number?.[0], number.text, work.serial);
  }
  if (unit?.text && work.unit !== undefined && folded(unit.text) !== folded(work.unit)) {
    differ(asked.unit?.[0], unit.text, work.unit);
  }
  if (category?.text && work.category.status === "known") {
    const known = work.category.value;
    const term = vocabulary.categories.find(({ id }) => id === known);
    const words = term ? wordsOf(term) : [known];
    if (!words.some((word) => folded(word) === folded(category.text))) {
      differ(asked.category?.[0], category.text, known);
    }
  }
  if (duration?.text) {
    const written = {
      value: duration.text,
      ...(duration.seconds === undefined ? {} : { seconds: duration.seconds }),
    };
    const label = asked.duration?.[0] ?? "";
    const judged = judgeLength(written, label, filmLengths(work, vocabulary.roles), asked.tolerance);
    if (judged.outcome === "fail" && judged.actual) fail(judged.actual.text);
    if (judged.outcome === "unknown" && judged.reason && !judged.damaged) {
      verdicts.push(unknown(forms.inRow(row.number, title, judged.reason)));
    }
  }
  return verdicts;
}

/** Rows whose number is not above that of the row before: people rank works by these numbers. */
function outOfOrder(rows: readonly ListRow[]): readonly Verdict[] {
  let before = Number.NEGATIVE_INFINITY;
  return rows.flatMap(({ number, cells }): Verdict[] => {
    const own = Number(cells.number?.text.normalize("NFKC") || Number.NaN);
    if (Number.isNaN(own)) return [];
    const isBehind = own > before;
    before = own;
    if (isBehind) return [];
    return [{ outcome: "fail", actual: stated(forms.outOfOrder(number)), fix: forms.mendList }];
  });
}

/** The table's rows and the works match one to one, both ways; what rows say of works is true. */
export const list = defineCheck({
  id: "list",
  scope: "file",
  wantsWhole: true,
  needs: ["documents"],
  options,
  demand: () => ({ what: pages.list.what, expected: stated(forms.rows) }),
  run: ({ file, package: pack }, asked, context) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { tolerance: _, "in-order": inOrder = false, ...columns } = asked;
    const named = Object.fromEntries(
      Object.entries(columns).flatMap(([name, labels]) => (labels ? [[name, labels] as const] : [])),
    );
    const found = listRows(document.facts, named, "title");
    const [label = ""] = asked.title;
    if (!found) return unknown(forms.noList(label));

    const verdicts: Verdict[] = [];
    const fail = (said: Text) =>
      verdicts.push({ outcome: "fail", actual: stated(said), fix: forms.mendList });
    const rowsOf = new Map<Work, number[]>();
    const matches: Match[] = [];
    for (const row of found.rows) {
      const title = row.cells.title?.text ?? "";
      const work = workOf(title, pack.works);
      if (!work) {
        fail(forms.rowWithoutWork(row.number, title));
        continue;
      }
      matches.push({ row, title, work });
      rowsOf.set(work, [...(rowsOf.get(work) ?? []), row.number]);
    }
    for (const [work, rows] of rowsOf) {
      const numbers = firstOf(rows.map((row) => verbatim(String(row))));
      if (rows.length > 1) fail(forms.titleTwice(work.title, numbers.zh));
    }
    for (const work of pack.works) if (!rowsOf.has(work)) fail(forms.workWithoutRow(work.title));
    if (inOrder) verdicts.push(...outOfOrder(found.rows));
    for (const match of matches) verdicts.push(...differences(match, asked, context));
    return verdicts.length > 0
      ? verdicts
      : { outcome: "pass", actual: stated(forms.rowsMatch(found.rows.length), found.rows.length) };
  },
});
