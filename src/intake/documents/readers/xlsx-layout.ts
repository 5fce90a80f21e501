import { readZip } from "../archives/zip.ts";
import { isOn, type XmlTag, xmlTags } from "./xml-tags.ts";

/** A stretch of merged cells, counted from 0, both ends included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Layout of a sheet. */
export interface SheetLayout {
  readonly hidden: boolean;
  readonly merged: readonly Merged[];
  /** Rows that nobody sees, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that nobody sees, counted from 0, both ends included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** A sheet's text is bounded before; merges of a whole sheet are a decoration. */
const mostMerged = 10_000;
const mostXml = 64 * 2 ** 20;

/** `BC` is column 54, counted from 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Adds a stretch of merged cells, where the tag tells one. */
function addMerged(ref: string | undefined, merged: Merged[]): void {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref ?? "") ?? [];
  if (!left || !right || merged.length >= mostMerged) return;
  merged.push({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  });
}

/** Returns whether a row or a column is hidden, filtered out or shrunk to nothing. */
function isUnseen({ attributes }: XmlTag, size: "ht" | "width"): boolean {
  const hidden = attributes.get("hidden");
  return (hidden !== undefined && isOn(hidden)) || Number(attributes.get(size) ?? 1) === 0;
}

/** Reads what a sheet merges and hides. Rows without a number follow the one before. */
function layoutIn(xml: string): Omit<SheetLayout, "hidden"> {
  const merged: Merged[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  let row = -1;
  for (const tag of xmlTags(xml)) {
    const { name, kind, attributes } = tag;
    if (kind === "close") continue;
    if (name === "mergeCell") addMerged(attributes.get("ref"), merged);
    if (name === "row") {
      row = Number(attributes.get("r") ?? row + 2) - 1;
      if (isUnseen(tag, "ht")) hiddenRows.add(row);
    }
    if (name === "col" && isUnseen(tag, "width"))
      hiddenColumns.push({
        first: Number(attributes.get("min")) - 1,
        last: Number(attributes.get("max")) - 1,
      });
  }
  return { merged, hiddenRows, hiddenColumns };
}

/** Layout of every sheet, in the order of the workbook; the reader of values does not tell it. */
export async function sheetLayouts(bytes: Buffer): Promise<readonly SheetLayout[]> {
  const isWanted = ({ name }: { name: string }) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
  const { contents } = await readZip(bytes, isWanted, mostXml);
  const part = (name: string) => contents.get(name)?.toString("utf8") ?? "";
  const targets = new Map(
    [...xmlTags(part("xl/_rels/workbook.xml.rels"))].map(({ attributes }) => [
      attributes.get("Id"),
      attributes.get("Target")?.replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return [...xmlTags(part("xl/workbook.xml"))]
    .filter(({ name, kind }) => name === "sheet" && kind !== "close")
    .map(({ attributes }) => ({
      hidden: /hidden/i.test(attributes.get("state") ?? ""),
      ...layoutIn(part(targets.get(attributes.get("id")) ?? "")),
    }));
}
