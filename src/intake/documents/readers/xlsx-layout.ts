import { readZip } from "../archives/zip.ts";

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
}

/** A sheet's text is bounded before; merges of a whole sheet are a decoration. */
const mostMerged = 10_000;
const mostXml = 64 * 2 ** 20;

/** `BC` is column 54, counted from 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergedIn(xml: string): readonly Merged[] {
  const found = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)];
  return found.slice(0, mostMerged).map(([, left = "", top, right = "", bottom]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Merged cells and visibility of every sheet, in the order of the workbook; the reader of values does not tell them. */
export async function sheetLayouts(bytes: Buffer): Promise<readonly SheetLayout[]> {
  const isWanted = ({ name }: { name: string }) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
  const { contents } = await readZip(bytes, isWanted, mostXml);
  const part = (name: string) => contents.get(name)?.toString("utf8") ?? "";
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target")?.replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return [...part("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    hidden: /hidden/i.test(attribute(tag, "state") ?? ""),
    merged: mergedIn(part(targets.get(attribute(tag, "r:id")) ?? "")),
  }));
}
