import type { Cell, DocumentFacts, DocumentTable } from "../model/facts/document.ts";
import { present } from "../model/present.ts";
import { foldedLabel, isAmong } from "./label.ts";

/** What nobody sees in the place of a value. */
type Sight = Pick<Cell, "hidden" | "faint">;

const sightOf = ({ hidden, faint }: Sight): Sight => present({ hidden, faint });

/** The value behind a label, in one place of a form. */
export interface Field extends Sight {
  readonly value: string;
  readonly label: string;
  /** Excel's value of a length, in seconds. */
  readonly seconds?: number;
}

/** Labels of the forms of this field, besides those that the rule file names: a value is never one of them. */
const usualLabels = new Set(
  [
    ...[
      "作品名称",
      "片名",
      "名称",
      "作品标题",
      "主题",
      "作品类型",
      "类型",
      "类别",
      "分类",
      "时长",
      "每集时长",
      "总集数",
    ],
    ...[
      "报送单位",
      "推荐单位",
      "申报单位",
      "单位全称",
      "详细地址",
      "地址",
      "联系人",
      "姓名",
      "手机",
      "电话",
      "联系电话",
    ],
    ...[
      "制作单位",
      "主创人员",
      "内容简介",
      "内容摘要",
      "作品简介",
      "单位推选意见",
      "推选意见",
      "推荐单位意见",
      "报送单位意见",
    ],
    ...[
      "监制",
      "编导",
      "撰稿",
      "摄影",
      "剪辑",
      "发布平台",
      "传播效果",
      "著作权声明",
      "备注",
      "序号",
      "视频时长",
    ],
  ].map(foldedLabel),
);

interface Found extends Sight {
  readonly value: string;
  readonly seconds?: number;
}

/** Reads one form by its labels. */
class Reader {
  private readonly facts: DocumentFacts;
  /** Labels that the rule file names besides the usual ones. */
  private readonly known: ReadonlySet<string>;
  private readonly label: ReadonlySet<string>;

  constructor(facts: DocumentFacts, label: string, known: readonly string[]) {
    this.facts = facts;
    this.label = new Set([foldedLabel(label)]);
    this.known = new Set(known.map(foldedLabel));
  }

  /** Every value that stands behind the label, the likelier places first. */
  found(): readonly Found[] {
    const { tables, paragraphs } = this.facts;
    return [
      ...tables.flatMap((table) => this.beside(table)),
      ...tables.flatMap((table) => this.inCells(table)),
      ...this.inLines(paragraphs, (from, to) => this.sightOfLines(from, to)),
    ];
  }

  /** What nobody sees in lines of running text, both ends included. */
  private sightOfLines(from: number, to: number): Sight {
    const there = (this.facts.unseen ?? []).filter(({ paragraph }) => paragraph >= from && paragraph <= to);
    const hidden = there.find((one) => one.hidden !== undefined)?.hidden;
    return present({ hidden, faint: there.find((one) => one.faint)?.faint });
  }

  private isKnown(text: string): boolean {
    return isAmong(text, usualLabels) || isAmong(text, this.known);
  }

  /** A label with or without its value: `时长`, `时长：1秒`, and in a PDF `作品类型 微视频`. No answer looks like that. */
  private isLabeled(text: string): boolean {
    if (this.isKnown(text)) return true;
    const colon = /[:：]/.exec(text)?.index ?? -1;
    if (colon > 0 && this.isKnown(text.slice(0, colon))) return true;
    const words = text.trim().split(/\s+/);
    return words.some((_, at) => at < words.length - 1 && this.isKnown(words.slice(0, at + 1).join("")));
  }

  /**
   * A cell that is the label: the value is to its right, or below it where the label does not span rows. Where other
   * labels stand in both places it is the head of a group, and has no value of its own.
   */
  private beside({ rows }: DocumentTable): readonly Found[] {
    const seen = new Set<number>();
    return rows.flatMap((row, y) =>
      row.flatMap((cell, x): Found[] => {
        if (seen.has(cell.id) || !isAmong(cell.text, this.label)) return [];
        seen.add(cell.id);
        // `主题：` waits for its value in the same cell, where others of the form have theirs.
        if (/[:：]\s*$/.test(cell.text) && this.hasOwnValues(rows)) return [{ value: "", ...sightOf(cell) }];
        const right = row.slice(x).find(({ id }) => id !== cell.id);
        const below = cell.rows === 1 ? rows[y + 1]?.[x] : undefined;
        const there = [right, below].filter((one) => one !== undefined);
        const taken = there.find(({ text }) => !this.isLabeled(text));
        if (!taken) return there.length === 0 ? [{ value: "" }] : [];
        return [{ value: taken.text, ...present({ seconds: taken.seconds }), ...sightOf(taken) }];
      }),
    );
  }

  /** Tells if cells of a table hold label and value together: `时长：1秒`. */
  private hasOwnValues(rows: DocumentTable["rows"]): boolean {
    return rows.flat().some(({ text }) => {
      const colon = /[:：]/.exec(text)?.index ?? -1;
      return colon > 0 && text.slice(colon + 1).trim() !== "" && this.isKnown(text.slice(0, colon));
    });
  }

  /** A label inside a cell, in a line of its own or in front of its value. */
  private inCells({ rows }: DocumentTable): readonly Found[] {
    const cells = new Map(rows.flat().map((cell) => [cell.id, cell]));
    return [...cells.values()].flatMap((cell) => {
      const { text } = cell;
      const all = text.split("\n");
      if (isAmong(text, this.label)) return [];
      return all.length > 1 || /[:：]/.test(text) ? this.inLines(all, () => sightOf(cell)) : [];
    });
  }

  /** Lines of running text: `作品标题：《晨读》`, or the label alone and its value in the lines that follow. */
  private inLines(all: readonly string[], sight: (from: number, to: number) => Sight): readonly Found[] {
    return all.flatMap((line, at): Found[] => {
      const colon = /[:：]/.exec(line)?.index ?? -1;
      if (colon > 0 && isAmong(line.slice(0, colon), this.label))
        return [{ value: this.upToNext(line.slice(colon + 1)), ...sight(at, at) }];
      const inside = this.behind(line);
      if (inside !== undefined) return [{ value: inside, ...sight(at, at) }];
      if (!isAmong(line, this.label)) return [];
      const rest = all.slice(at + 1);
      const end = rest.findIndex((next) => this.isLabeled(next.replace(/^及/, "")) || /^[（(]/.test(next));
      const value = end < 0 ? rest : rest.slice(0, end);
      return [{ value: value.join("\n"), ...sight(at, at + value.length) }];
    });
  }

  /** `时长 03分12秒`, as a PDF has a row: the label, a blank, and the value up to the next label. */
  private behind(line: string): string | undefined {
    if (this.facts.showsCells) return undefined;
    const words = line.split(/\s+/);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length - 1, from + 6); to++) {
        if (isAmong(words.slice(from, to).join(""), this.label))
          return this.upToNext(words.slice(to).join(" "));
      }
    }
    return undefined;
  }

  private upToNext(value: string): string {
    const words = value.trim().split(/\s+/);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + 6); to++) {
        if (this.isKnown(words.slice(from, to).join(""))) return words.slice(0, from).join(" ");
      }
    }
    return value.trim();
  }
}

/**
 * Finds the values behind one of several labels, wherever it stands: forms of several works lie in one document,
 * and tables within tables are read twice. The same value counts once; none where no such label was found. `known` are
 * further labels of the form, which are no values.
 */
export function findField(
  facts: DocumentFacts,
  labels: readonly string[],
  known: readonly string[] = [],
): readonly Field[] {
  const hits = labels.flatMap((label) =>
    new Reader(facts, label, [...labels, ...known]).found().map((found) => ({ ...found, label })),
  );
  // Where the same value is seen in one place and not in another, it is seen.
  const seenLast = [...hits].sort((a, b) => Number(b.faint ?? false) - Number(a.faint ?? false));
  const byValue = new Map(seenLast.map((hit) => [hit.value, hit]));
  return [...new Set(hits.map(({ value }) => value))].flatMap((value) => byValue.get(value) ?? []);
}
