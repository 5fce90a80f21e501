import { type Text, text, verbatim } from "../model/text.ts";

/** Words that only the report in HTML has. */
export const htmlWords = {
  title: (verdict: Text, contest: Text): Text =>
    text(
      `${verdict.zh} · ${contest.zh} · 参赛视频合规检查`,
      `${verdict.en} · ${contest.en} · Contest entry check`,
    ),
  skip: text("跳到正文", "Skip to the findings"),
  contents: text("目录", "Contents"),

  meta: {
    folder: text("材料", "Package"),
    extent: text("内容", "Holds"),
    day: text("检查日期", "Day of the check"),
    unitType: text("单位类型", "Unit type"),
    rules: text("规则", "Rules"),
    tool: text("程序", "Program"),
  },
  extent: (works: number, files: number, ignored: number): Text =>
    text(
      `作品 ${works} 个，文件 ${files} 个${ignored > 0 ? `（另忽略 ${ignored} 个）` : ""}`,
      `works: ${works}, files: ${files}${ignored > 0 ? ` (and ${ignored} ignored)` : ""}`,
    ),
  fingerprint: (start: string): Text => verbatim(`SHA-256 ${start}…`),
  conclusion: text("结论", "Conclusion"),
  works: text("作品", "Works"),
  besides: text("整份材料和其他文件", "Besides the works"),
  forPerson: text("人工核对", "For a person"),
  itemsLabel: text("项", "items"),

  overview: text("作品一览", "All works at a glance"),
  byUnit: text("按单位", "By unit"),
  findings: text("逐个作品", "Work by work"),
  asks: text("请人工核对", "For a person to check"),
  asksHint: text(
    "下面各项程序判断不了，请逐项看过后打勾。",
    "No program can decide these. Tick each after you have looked.",
  ),
  rules: text("逐条结果", "Rule by rule"),
  rest: text("其余文件", "The rest"),
  filter: text("只看", "Show"),
  all: text("全部", "all"),
  columns: {
    verdict: text("结论", "Verdict"),
    work: text("作品", "Work"),
    unit: text("单位", "Unit"),
    category: text("类别", "Category"),
    length: text("时长", "Duration"),
    rate: text("码率", "Bit rate"),
    points: text("要改、要确认的", "To mend or confirm"),
    about: text("对象", "About"),
  },
  bands: text(
    "时长、码率右边的横条是各作品的数值，浅色底是规则允许的范围。",
    "The bars beside duration and bit rate are what each work has; the pale band is what its rule allows.",
  ),

  now: text("现在", "Now"),
  required: text("要求", "Required"),
  recommended: text("原则上要求", "Recommended"),
  clause: text("依据", "Clause"),
  fix: text("改法", "Mend"),
  note: text("说明", "Note"),
  why: text("原因", "Because"),
  seen: text("所见", "Seen"),
  category: text("类别", "Category"),
  serial: text("序号", "No."),
  attached: text("附件", "With it"),
  fits: text("可能的类别", "May be of"),
  passed: (count: number): Text => text(`合格 ${count} 项`, `${count} passed`),
  notApplicable: (count: number): Text => text(`不适用 ${count} 项`, `${count} not applicable`),
  moreSights: (count: number): Text => text(`另有 ${count} 处`, `and ${count} more`),

  loudness: text("响度", "Loudness"),
  still: (moment: string): Text => text(`${moment} 的画面`, `picture at ${moment}`),
  marked: (what: Text, moment: string): Text =>
    text(`${moment} 的画面，框出${what.zh}`, `picture at ${moment}, with a frame around it: ${what.en}`),
  rateTitle: (seconds: number): Text =>
    text(`视频码率随时间的变化，每格 ${seconds} 秒`, `Video bit rate over time, in slices of ${seconds} s`),
  rateFigures: (average: string, least: string, most: string): Text =>
    text(
      `平均 ${average}，最低 ${least}，最高 ${most}`,
      `average ${average}, lowest ${least}, highest ${most}`,
    ),
  rateBand: (what: Text, allowed: Text): Text =>
    text(
      `浅色带：${what.zh}要求 ${allowed.zh}（管的是平均值）`,
      `pale band: ${what.en}, required ${allowed.en} (of the average)`,
    ),
  noStrip: (why: Text): Text => text(`没有画面截图：${why.zh}。`, `No pictures: ${why.en}.`),
  picturesEnd: (works: number): Text =>
    text(
      `为了打得开、寄得出，画面截图只附在问题最重的 ${works} 个作品里。`,
      `So that it can be opened and mailed, only the ${works} worst works are shown with pictures.`,
    ),

  sign: text("签字", "Signatures"),
  inspector: text("检查人", "Checked by"),
  approver: text("审核人", "Approved by"),
  date: text("日期", "Date"),
  seal: text("单位（盖章）", "Unit (seal)"),
  colophon: text(
    "本报告由程序生成，只读取、不改动材料。每条规则对每个作品都有结论：合格、不合格、请确认，或写明不适用的原因。",
    "This report was made by a program that reads the package and changes nothing in it. Every rule is answered for every work: pass, fail, to be confirmed, or not applicable with the reason.",
  ),
};
