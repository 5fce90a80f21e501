import { type Text, text } from "../model/text.ts";

/** Words of the formats for spreadsheets, CI and summaries. */
export const formatWords = {
  /** Of an item that no program can decide. */
  byHand: text("人工核对", "BY HAND"),
  interrupted: text("检查被中断，没有查完", "the check was interrupted before its end"),
  complete: text("检查完整", "completeness of the check"),
  more: (count: number): Text =>
    text(`还有 ${count} 条，见摘要或其他报告。`, `${count} more; see the summary or another report.`),
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
    problems: text("问题和改法", "What is wrong, and what to do"),
    checked: text("核对结果", "Checked"),
    checker: text("核对人", "By whom"),
  },
  sheets: {
    works: text("作品", "Works"),
    findings: text("逐条结论", "Findings"),
    byPerson: text("需人工确认", "For a person"),
  },
  /** The last row of a sheet that can't hold all. */
  rowsLeftOut: (count: number): Text =>
    text(
      `还有 ${count} 行没有列出，完整的结果见 csv 或 json 报告。`,
      `${count} more rows are not listed; the csv and json reports have everything.`,
    ),
  /** The last line of a summary that can't hold all. */
  subjectsLeftOut: (count: number): Text =>
    text(
      `还有 ${count} 个作品或文件放不下，没有列出；完整的结果见其他报告。`,
      `${count} more works or files did not fit and are not listed; other reports have everything.`,
    ),
  listsLeftOut: (asks: number, rules: number): Text =>
    text(
      `放不下，没有列出：人工核对 ${asks} 项，规则 ${rules} 条；见其他报告。`,
      `Not listed for lack of room: ${asks} items for a person, ${rules} rules; see another report.`,
    ),
  goodFile: (file: string): Text => text(`${file}：没有问题`, `${file}: no problems`),
} as const;
