import { type Columns, type ListRow, listRows } from "../../forms/index.ts";
import { lengthLabels, numberLabels } from "../../lexicon/forms.ts";
import type { PackageFile, Work } from "../../model/package.ts";
import { isSameTitle, meantNumber } from "../../naming/index.ts";
import { fromChineseNumeral } from "../../quantity/index.ts";
import { isTitleOf } from "./form-comparison.ts";

/** Other heads of columns that mean the same everywhere. */
const otherHeads: Columns = { duration: lengthLabels, number: numberLabels };

/** The columns that a rule asks for, each by its heads, and by those that mean the same. */
export function withOtherHeads(asked: Readonly<Record<string, readonly string[] | undefined>>): Columns {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, labels]) =>
      labels ? [[name, [...labels, ...(otherHeads[name] ?? [])]] as const] : [],
    ),
  );
}

/** The work that a row is about: one of that title, by its number or unit where several have it; else one whose name holds it. */
export function workOf({ cells }: ListRow, title: string, works: readonly Work[]): Work | undefined {
  const same = works.filter((work) => isSameTitle(work.title, title));
  const named = same.length > 0 ? same : works.filter((work) => isTitleOf(title, work));
  const [only, ...others] = named;
  if (others.length === 0) return only;
  const byNumber = named.filter(({ serial }) => isSerial(cells.number?.text, serial));
  const byUnit = named.filter(({ unit }) => unit !== undefined && isSameTitle(unit, cells.unit?.text ?? ""));
  return [byNumber, byUnit].find(({ length }) => length === 1)?.[0];
}

/** Tells if a number in a list is a work's serial number. */
export function isSerial(written: string | undefined, serial: string | undefined): boolean {
  const number = fromChineseNumeral((written ?? "").trim()) ?? Number(meantNumber(written ?? ""));
  return serial !== undefined && number === Number(serial);
}

/** Titles in the other lists of the package: one for each category, or for each part of the unit. */
export function titlesElsewhere(
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
