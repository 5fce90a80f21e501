import { type Text, text } from "../model/text.ts";

/** Words of the formats for spreadsheets, CI and summaries. */
export const formatWords = {
  /** Label of a manual item. */
  byHand: text("人工核对", "BY HAND"),
  interrupted: text("检查被中断，没有查完", "check interrupted; results are partial"),
  complete: text("检查完整", "check completed"),
  more: (count: number): Text =>
    text(`还有 ${count} 条，见摘要或其他报告。`, `${count} more; see the summary or another report format.`),
  columns: {
    outcome: text("结论", "Outcome"),
    work: text("作品", "Work"),
    file: text("文件", "File"),
    what: text("项目", "Item"),
    actual: text("现在", "Found"),
    expected: text("要求", "Required"),
    reason: text("说明", "Remark"),
    fix: text("改法", "What to do"),
    clause: text("依据", "Clause"),
    requirement: text("要求编号", "Requirement"),
    level: text("程度", "Level"),
    rule: text("规则", "Rule id"),
    serial: text("序号", "Serial number"),
    unit: text("单位", "Unit"),
    category: text("类别", "Category"),
    fails: text("不合格项", "Failures"),
    reviews: text("请确认项", "To confirm"),
    problems: text("问题和改法", "Problems and fixes"),
    checked: text("核对结果", "Checked"),
    checker: text("核对人", "Checked by"),
  },
  sheets: {
    works: text("作品", "Works"),
    findings: text("逐条结论", "Findings"),
    byPerson: text("需人工确认", "Check by hand"),
  },
  /** The last row of a sheet that can't hold all. */
  rowsLeftOut: (count: number): Text =>
    text(
      `还有 ${count} 行没有列出，完整的结果见 csv 或 json 报告。`,
      `${count} more rows not listed; see the csv or json report for all of them.`,
    ),
  /** The last line of a summary that can't hold all. */
  subjectsLeftOut: (count: number): Text =>
    text(
      `还有 ${count} 个作品或文件放不下，没有列出；完整的结果见其他报告。`,
      `${count} more works or files did not fit; see another report format for all of them.`,
    ),
  listsLeftOut: (asks: number, rules: number): Text =>
    text(
      `放不下，没有列出：人工核对 ${asks} 项，规则 ${rules} 条；见其他报告。`,
      `Left out for space: ${asks} items to check by hand, ${rules} rules; see another report format.`,
    ),
  goodFile: (file: string): Text => text(`${file}：没有问题`, `${file}: no problems`),
} as const;
