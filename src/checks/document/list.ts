import { z } from "zod";
import { type ListRow, listRows, readChoice } from "../../forms/index.ts";
import { type CheckResult, type Context, defineCheck } from "../../model/check.ts";
import type { Cell } from "../../model/facts/document.ts";
import type { PackageFile, Work } from "../../model/package.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { holdsTitle, isSameTitle, meantNumber, wordsOf } from "../../naming/index.ts";
import { fromChineseNumeral } from "../../quantity/index.ts";
import { forms } from "../../wording/forms.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { filmLengths, isTitleOf, judgeLength } from "../shared/form-comparison.ts";
import { oneOrMore, seconds } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, unknown } from "../shared/results.ts";

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

/** The work that a row is about: one of that title, by its number or unit where several have it; else one whose name holds it. */
function workOf({ cells }: ListRow, title: string, works: readonly Work[]): Work | undefined {
  const same = works.filter((work) => isSameTitle(work.title, title));
  const named = same.length > 0 ? same : works.filter((work) => isTitleOf(title, work));
  const [only, ...others] = named;
  if (others.length === 0) return only;
  const byNumber = named.filter(({ serial }) => isNumber(cells.number?.text, serial));
  const byUnit = named.filter(({ unit }) => unit !== undefined && isSameTitle(unit, cells.unit?.text ?? ""));
  return [byNumber, byUnit].find(({ length }) => length === 1)?.[0];
}

function isNumber(written: string | undefined, serial: string | undefined): boolean {
  const number = fromChineseNumeral((written ?? "").trim()) ?? Number(meantNumber(written ?? ""));
  return serial !== undefined && number === Number(serial);
}

/** What a row says of its work that the work does not bear out. */
function differences(
  { row, title, work }: Match,
  asked: Options,
  { vocabulary }: Context,
): readonly CheckResult[] {
  const { number, duration, category, unit } = row.cells;
  const verdicts: CheckResult[] = [];
  const fail = (said: Text) =>
    verdicts.push({
      outcome: "fail",
      actual: displayValue(forms.inRow(row.number, title, said)),
      fix: forms.mendList,
    });
  const open = (said: Text) => verdicts.push(unknown(forms.inRow(row.number, title, said)));
  /** A column of the list against what is known of the work, where anything is. */
  const compare = (
    labels: readonly string[] | undefined,
    cell: Cell | undefined,
    known: string | undefined,
    isSame: (written: string) => boolean,
  ) => {
    if (!labels || !cell) return;
    const [label = ""] = labels;
    if (cell.text === "") fail(forms.columnEmpty(label));
    else if (known === undefined) open(forms.columnOpen(label));
    else if (!isSame(cell.text)) fail(forms.differs(label, cell.text, known));
  };

  compare(asked.number, number, work.serial, (written) => isNumber(written, work.serial));
  compare(
    asked.unit,
    unit,
    work.unit,
    (written) => holdsTitle(written, work.unit ?? "") || holdsTitle(work.unit ?? "", written),
  );
  const known = work.category.status === "known" ? work.category.value : undefined;
  const choices = vocabulary.categories.map((term) => ({ id: term.id, words: wordsOf(term) }));
  compare(asked.category, category, known, (written) => {
    const { ids } = readChoice(written, choices);
    return ids.length === 1 && ids[0] === known;
  });
  if (asked.duration && duration?.text === "") fail(forms.columnEmpty(asked.duration[0] ?? ""));
  if (duration?.text) {
    const written = {
      value: duration.text,
      ...(duration.seconds === undefined ? {} : { seconds: duration.seconds }),
    };
    const label = asked.duration?.[0] ?? "";
    const judged = judgeLength(written, label, filmLengths(work, vocabulary.roles), asked.tolerance);
    if (judged.outcome === "fail" && judged.actual) fail(judged.actual.text);
    if (judged.outcome === "unknown" && judged.reason && judged.cause !== "damaged-file") {
      open(judged.reason);
    }
  }
  return verdicts;
}

/** Rows whose number is not above that of the row before: people rank works by these numbers. */
function outOfOrder(rows: readonly ListRow[]): readonly CheckResult[] {
  let before = Number.NEGATIVE_INFINITY;
  return rows.flatMap(({ number, cells }): CheckResult[] => {
    const own = Number(meantNumber(cells.number?.text ?? ""));
    if (Number.isNaN(own)) return [];
    const isBehind = own > before;
    before = own;
    if (isBehind) return [];
    return [{ outcome: "fail", actual: displayValue(forms.outOfOrder(number)), fix: forms.mendList }];
  });
}

/** Titles in the other lists of the package: one for each category, or for each part of the unit. */
function titlesElsewhere(
  file: PackageFile,
  files: readonly PackageFile[],
  columns: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const others = files.filter(
    (other) => other !== file && other.path !== file.path && other.role === file.role,
  );
  return others.flatMap(({ document }) => {
    const found = document?.status === "facts" ? listRows(document.facts, columns, "title") : undefined;
    return found?.rows.flatMap(({ cells }) => cells.title?.text ?? []) ?? [];
  });
}

/** The table's rows and the works match one to one, both ways; what rows say of works is true. */
export const list = defineCheck({
  id: "list",
  scope: "file",
  needsWholePackage: true,
  needs: ["documents"],
  options,
  describe: () => ({ what: pages.list.what, expected: displayValue(forms.rows) }),
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

    const verdicts: CheckResult[] = [];
    const fail = (said: Text) =>
      verdicts.push({ outcome: "fail", actual: displayValue(said), fix: forms.mendList });
    for (const [name, labels] of Object.entries(named)) {
      if (!found.columns.has(name)) verdicts.push(unknown(forms.noColumn(labels[0] ?? "")));
    }
    const rowsOf = new Map<Work, number[]>();
    const ambiguous = new Set<Work>();
    const matches: Match[] = [];
    for (const row of found.rows) {
      const title = row.cells.title?.text ?? "";
      const work = workOf(row, title, pack.works);
      if (title === "") verdicts.push(unknown(forms.rowWithoutTitle(row.number)));
      else if (!work) {
        const several = pack.works.filter((one) => isTitleOf(title, one));
        const packed = pack.packed.some(({ stem }) => holdsTitle(stem, title));
        for (const one of several) ambiguous.add(one);
        if (several.length > 1) verdicts.push(unknown(forms.rowOfSeveral(row.number, title, several.length)));
        else if (packed) verdicts.push(unknown(forms.rowInArchive(row.number, title)));
        else fail(forms.rowWithoutWork(row.number, title));
      }
      if (!work) continue;
      matches.push({ row, title, work });
      rowsOf.set(work, [...(rowsOf.get(work) ?? []), row.number]);
    }
    for (const [work, rows] of rowsOf) {
      const numbers = firstOf(rows.map((row) => verbatim(String(row))));
      // A series may have a row for each episode.
      const episodes = new Set(work.files.flatMap(({ episode }) => episode ?? [])).size;
      if (rows.length > Math.max(1, episodes)) fail(forms.titleTwice(work.title, numbers.zh));
    }
    const elsewhere = titlesElsewhere(file, pack.files, named);
    for (const work of pack.works) {
      const isListed =
        rowsOf.has(work) || ambiguous.has(work) || elsewhere.some((title) => isTitleOf(title, work));
      if (!isListed) fail(forms.workWithoutRow(work.title));
    }
    if (inOrder) verdicts.push(...outOfOrder(found.rows));
    for (const match of matches) verdicts.push(...differences(match, asked, context));
    return verdicts.length > 0
      ? verdicts
      : { outcome: "pass", actual: displayValue(forms.rowsMatch(found.rows.length), found.rows.length) };
  },
});
