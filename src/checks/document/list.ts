import { z } from "zod";
import { hidesColumn, type ListRow, listRows, readChoice } from "../../forms/index.ts";
import { type CheckResult, type Context, defineCheck } from "../../model/check.ts";
import type { Cell } from "../../model/facts/document.ts";
import { option } from "../../model/option.ts";
import type { Work } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { holdsTitle, meantNumber, wordsOf } from "../../naming/index.ts";
import { listWords } from "../../wording/list-rows.ts";
import { firstOf } from "../../wording/lists.ts";
import { filmLengths, isTitleOf, judgeLength } from "../shared/form-comparison.ts";
import { isSerial, titlesElsewhere, withOtherHeads, workOf } from "../shared/list-matching.ts";
import { missingColumn } from "../shared/missing-column.ts";
import { oneOrMore, seconds } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  rows: text("与作品一一对应", "one row for each work"),
  rowsMatch: (rows: number): Text => text(`${rows} 行，都对得上`, `${rows} rows, all match`),
  rowWithoutWork: (row: number, title: string): Text =>
    text(`第 ${row} 行「${title}」没有对应的作品`, `row ${row}, "${title}": no matching work`),
  rowOfSeveral: (row: number, title: string, works: number): Text =>
    text(
      `有 ${works} 个作品都叫「${title}」，分不清第 ${row} 行是哪一个`,
      `${works} works are titled "${title}"; can't tell which one row ${row} means`,
    ),
  rowInArchive: (row: number, title: string): Text =>
    text(
      `第 ${row} 行「${title}」的作品在压缩包里，没有检查`,
      `row ${row}, "${title}": the work is in an archive and was not checked`,
    ),
  workWithoutRow: (title: string): Text =>
    text(`作品「${title}」不在表里`, `the work "${title}" is not in the list`),
  rowHidden: (row: number, title: string): Text =>
    text(
      `作品「${title}」写在第 ${row} 行，但这一行被隐藏了，等于没有列出`,
      `the work "${title}" is in row ${row}, but that row is hidden, so it isn't listed`,
    ),
  unhideRow: text("在 Excel 里取消隐藏或清除筛选", "unhide the row, or clear the filter"),
  rowFaint: text(
    "有内容看不见（字和底色一样、字太小，或格式不显示内容）",
    "some of it can't be seen: same color as its background, too small, or a format that shows nothing",
  ),
  columnHidden: (label: string): Text => text(`「${label}」被隐藏了`, `"${label}" is hidden`),
  titleTwice: (title: string, rows: string): Text =>
    text(`「${title}」列了不止一次：第 ${rows} 行`, `"${title}" is listed more than once: rows ${rows}`),
  differs: (label: string, said: string, is: string): Text =>
    text(`${label}写的是「${said}」，作品是「${is}」`, `${label} is "${said}", but the work has "${is}"`),
  mendList: text("改正汇总表，或补上漏掉的作品", "correct the list, or add the missing work"),
  columnEmpty: (label: string): Text => text(`「${label}」没有填写`, `"${label}" is left blank`),
  columnOpen: (label: string): Text =>
    text(`作品的「${label}」不明，无从对照`, `the work's "${label}" is unknown, so it can't be compared`),
  rowWithoutTitle: (row: number): Text =>
    text(`第 ${row} 行没有写片名，请人工核对`, `row ${row} has no title; check by hand`),
  outOfOrder: (row: number): Text =>
    text(`第 ${row} 行的序号没有按顺序排`, `the serial number in row ${row} is out of order`),
};

const column = () => oneOrMore(z.string().min(1));
const options = () =>
  z.strictObject({
    title: option(column(), text("片名一列的表头，可以写几种", "heading of the title column; can be a list")),
    number: option(column().optional(), text("序号一列的表头", "heading of the serial number column")),
    duration: option(column().optional(), text("时长一列的表头", "heading of the duration column")),
    category: option(column().optional(), text("类别一列的表头", "heading of the category column")),
    unit: option(column().optional(), text("单位一列的表头", "heading of the organization column")),
    tolerance: option(
      seconds().optional(),
      text("时长允许相差多少，如 5s", "allowed difference in duration, such as 5s"),
    ),
    "in-order": option(z.boolean().optional(), text("序号要从小到大", "serial numbers must be ascending")),
  });
type Options = z.output<ReturnType<typeof options>>;

/** A row and the work it is about. */
interface Match {
  readonly row: ListRow;
  readonly title: string;
  readonly work: Work;
}

/** Says that nothing is seen in a cell, and why. */
const emptyCell = ({ hidden }: Cell, label: string): Text =>
  hidden === undefined ? say.columnEmpty(label) : say.columnHidden(label);

/** Lists what a row says about its work that the work contradicts. */
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
      actual: displayValue(listWords.inRow(row.number, title, said)),
      fix: say.mendList,
    });
  const open = (said: Text) => verdicts.push(unknown(listWords.inRow(row.number, title, said)));
  /** A column of the list against what is known of the work, where anything is. */
  const compare = (
    labels: readonly string[] | undefined,
    cell: Cell | undefined,
    known: string | undefined,
    isSame: (written: string) => boolean,
  ) => {
    if (!labels || !cell) return;
    const [label = ""] = labels;
    if (cell.text === "") fail(emptyCell(cell, label));
    else if (known === undefined) open(say.columnOpen(label));
    else if (!isSame(cell.text)) fail(say.differs(label, cell.text, known));
  };

  compare(asked.number, number, work.serial, (written) => isSerial(written, work.serial));
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
  if (asked.duration && duration?.text === "") fail(emptyCell(duration, asked.duration[0] ?? ""));
  if (Object.values(row.cells).some(({ faint }) => faint)) open(say.rowFaint);
  if (duration?.text) {
    const written = {
      value: duration.text,
      ...(duration.seconds === undefined ? {} : { seconds: duration.seconds }),
    };
    const label = row.heads.duration ?? asked.duration?.[0] ?? "";
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
    return [{ outcome: "fail", actual: displayValue(say.outOfOrder(number)), fix: say.mendList }];
  });
}

/** The table's rows and the works match one to one, both ways; what rows say of works is true. */
export const list = defineCheck({
  id: "list",
  scope: "file",
  page: {
    what: text("汇总表", "list of works"),
    asks: text(
      "汇总表的每一行和每个作品是否一一对应",
      "Checks that the rows of the list match the works one to one",
    ),
    how: text(
      "按表头找到片名等各列，每一行按片名对到作品，两个方向都查；有序号、时长、类别、单位列的，逐行对照。隐藏的行、列不算，看不见的字请人工确认",
      "Finds columns by their headings and matches rows and works by title, in both directions. Compares serial number, duration, category and organization row by row, if those columns exist. Hidden rows and columns don't count; text that can't be seen is left to a person",
    ),
    blind: text(
      "扫描件、图片；是否按作品质量排的序",
      "Scans and images; whether works are sorted by quality",
    ),
  },
  needsWholePackage: true,
  needs: ["documents"],
  options,
  describe: () => displayValue(say.rows),
  run: ({ file, package: pack }, asked, context) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { tolerance: _, "in-order": inOrder = false, ...columns } = asked;
    const named = withOtherHeads(columns);
    const found = listRows(document.facts, named, "title");
    const [label = ""] = asked.title;
    const { facts } = document;
    if (!found)
      return unknown(
        hidesColumn(facts, asked.title) ? listWords.hiddenColumn(label) : listWords.noList(label),
      );

    const verdicts: CheckResult[] = [];
    const fail = (said: Text) =>
      verdicts.push({ outcome: "fail", actual: displayValue(said), fix: say.mendList });
    for (const [name, labels] of Object.entries(named)) {
      if (found.columns.has(name)) continue;
      verdicts.push(missingColumn(facts, found, labels));
    }
    const rowsOf = new Map<Work, number[]>();
    const ambiguous = new Set<Work>();
    const matches: Match[] = [];
    for (const row of found.rows) {
      const title = row.cells.title?.text ?? "";
      const work = workOf(row, title, pack.works);
      if (title === "") verdicts.push(unknown(say.rowWithoutTitle(row.number)));
      else if (!work) {
        const several = pack.works.filter((one) => isTitleOf(title, one));
        const packed = pack.packed.some(({ stem }) => holdsTitle(stem, title));
        for (const one of several) ambiguous.add(one);
        if (several.length > 1) verdicts.push(unknown(say.rowOfSeveral(row.number, title, several.length)));
        else if (packed) verdicts.push(unknown(say.rowInArchive(row.number, title)));
        else fail(say.rowWithoutWork(row.number, title));
      }
      if (!work) continue;
      matches.push({ row, title, work });
      rowsOf.set(work, [...(rowsOf.get(work) ?? []), row.number]);
    }
    for (const [work, rows] of rowsOf) {
      const numbers = firstOf(rows.map((row) => verbatim(String(row))));
      // A series may have a row for each episode.
      const episodes = new Set(work.files.flatMap(({ episode }) => episode ?? [])).size;
      if (rows.length > Math.max(1, episodes)) fail(say.titleTwice(work.title, numbers.zh));
    }
    const elsewhere = titlesElsewhere(file, pack.files, named);
    for (const work of pack.works) {
      const isListed =
        rowsOf.has(work) || ambiguous.has(work) || elsewhere.some((title) => isTitleOf(title, work));
      if (isListed) continue;
      const hidden = found.hiddenRows.find(({ cells }) => isTitleOf(cells.title?.hidden ?? "", work));
      if (!hidden) fail(say.workWithoutRow(work.title));
      else {
        const actual = displayValue(say.rowHidden(hidden.number, work.title));
        verdicts.push({ outcome: "fail", actual, fix: say.unhideRow });
      }
    }
    if (inOrder) verdicts.push(...outOfOrder(found.rows));
    for (const match of matches) verdicts.push(...differences(match, asked, context));
    return verdicts.length > 0
      ? verdicts
      : { outcome: "pass", actual: displayValue(say.rowsMatch(found.rows.length), found.rows.length) };
  },
});
