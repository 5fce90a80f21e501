import { type Text, text } from "../model/text.ts";
import { counted } from "./lists.ts";

/** Names of subjects that no rule file defines. */
export const selectorWords: Readonly<Record<"media" | "work" | "package", Text>> = {
  media: text("音视频文件", "media files"),
  work: text("作品", "works"),
  package: text("整份材料", "the package"),
};

/** The verdicts of a report. */
export const verdictWords = {
  fail: text("不合格", "FAIL"),
  review: text("请确认", "REVIEW"),
  pass: text("合格", "PASS"),
  incomplete: text("没查完", "INCOMPLETE"),
  "n/a": text("不适用", "N/A"),
} as const satisfies Readonly<Record<string, Text>>;

/** Words of the text report. */
export const reportWords = {
  heading: text("参赛视频合规检查", "Contest entry check"),
  contest: (title: Text, id: string): Text =>
    text(`规则：${title.zh}（${id}）`, `Rules: ${title.en} (${id})`),
  place: (folder: string, works: number, files: number, ignored: number): Text =>
    text(
      `位置：${folder}    作品 ${works} 个，文件 ${files} 个${ignored > 0 ? `（另有 ${ignored} 个系统文件等已忽略）` : ""}`,
      `Folder: ${folder}    ${counted(works, "work")}, ${counted(files, "file")}${ignored > 0 ? ` (${ignored} ignored)` : ""}`,
    ),
  day: (day: string): Text => text(`检查日期：${day}`, `Date: ${day}`),
  unitType: (label: Text): Text => text(`单位类型：${label.zh}`, `Unit type: ${label.en}`),
  whole: text("整份材料", "Package"),
  works: text("作品", "Works"),
  otherFiles: text("其他文件", "Other files"),
  severalFiles: (title: string, count: number): Text =>
    text(`${title}（${count} 个文件）`, `${title} (${count} files)`),
  clause: (clause: string): Text => text(`（依据：${clause}）`, ` (source: ${clause})`),
  fix: text("改法：", "Fix: "),
  note: text("说明：", "Note: "),
  sights: text("位置：", "At: "),
  evidence: text("原因：", "Why: "),
  readBy: (engine: string): Text => text(`读取：${engine}`, `read by ${engine}`),
  category: (value: Text): Text => text(`类别：${value.zh}`, `category: ${value.en}`),
  ruleTable: text("逐条结果", "Rule by rule"),
  columns: {
    clause: text("依据", "Clause"),
    rule: text("项目", "Rule"),
  },
  builtIn: text("通用", "built in"),
  asks: (count: number): Text =>
    text(
      `请人工核对（程序判断不了，共 ${count} 项）`,
      `Check by hand (${counted(count, "item")} no program can decide)`,
    ),
  unused: (count: number): Text =>
    text(`没有规则涉及的文件（${count} 个）`, `Files not covered by any rule (${count})`),
  ignored: (count: number): Text => text(`已忽略（${count} 个）`, `Ignored (${count})`),
  more: (count: number): Text => text(`……还有 ${count} 个`, `… and ${count} more`),
  counts: (fail: number, review: number, pass: number, incomplete: number): Text =>
    text(
      `作品：${incomplete > 0 ? `没查完 ${incomplete} 个  ` : ""}不合格 ${fail} 个  请确认 ${review} 个  合格 ${pass} 个`,
      `Works: ${incomplete > 0 ? `${incomplete} INCOMPLETE  ` : ""}${fail} FAIL  ${review} REVIEW  ${pass} PASS`,
    ),
  besides: (fail: number, review: number): Text =>
    text(
      `整份材料和其他文件：不合格 ${fail} 处  请确认 ${review} 处`,
      `Package and other files: ${fail} FAIL  ${review} REVIEW`,
    ),
  conclusion: text("结论：", "Conclusion: "),
  skipped: (rules: Text): Text =>
    text(`按命令行要求没有检查：${rules.zh}。`, `Skipped on the command line: ${rules.en}.`),
  selection: text(
    "只查了指定的文件，关于整份材料的规则没有查。",
    "Only the given files were checked; rules about the whole package were skipped.",
  ),
  quick: text(
    "按 --quick 只看文件的参数，不看画面和声音的内容。",
    "--quick: only file properties were checked, not picture and sound.",
  ),
  strict: text("按 --strict，「请确认」也算不合格。", "--strict: REVIEW counts as a failure."),
  verdict: {
    pass: (asks: number, listed: boolean): Text =>
      asks > 0
        ? text(
            `程序能查的都合格。${listed ? `请再逐项核对「请人工核对」的 ${asks} 项，然后寄出。` : `另有 ${asks} 项要人工核对（不加 -q 时列出），核对后再寄出。`}`,
            `All automated checks pass. ${listed ? `Check the ${counted(asks, "item")} listed under "Check by hand", then submit.` : `${counted(asks, "item")} must be checked by hand (run without -q to list them) before you submit.`}`,
          )
        : text("全部合格，可以寄出。", "Everything passes. Ready to submit."),
    review: (count: number): Text =>
      text(
        `没有不合格的，但有 ${count} 处要确认，确认后再寄出。`,
        `Nothing fails. Confirm ${counted(count, "item")} marked REVIEW, then submit.`,
      ),
    partial: text(
      "查过的都合格，但这次没有查全。请把整份材料逐条查一遍，再寄出。",
      "Everything checked passes, but this was a partial check. Check the whole package against all rules before you submit.",
    ),
    fail: text(
      "现在不能寄出。请改好标「不合格」的地方，再检查一次。",
      "Not ready to submit. Fix everything marked FAIL, then check again.",
    ),
    incomplete: (count: number): Text =>
      text(
        `这次没有查完：${count} 处因为程序或电脑的原因没能检查，还不能下结论。请排除原因后再检查一次。`,
        `Check incomplete: a program or system error left ${counted(count, "item")} unchecked. Fix the cause, then check again.`,
      ),
    interrupted: text(
      "检查被中断，这里只是一部分，还不能下结论。请再检查一次。",
      "Check interrupted; these results are partial. Check again.",
    ),
    empty: text("没有找到作品，没有什么可以寄出。", "No works found; nothing to submit."),
  },
};

/** Reasons for ignoring a file or folder. */
export const ignoredWords: Readonly<Record<string, Text>> = {
  system: text("系统文件", "system file"),
  hidden: text("隐藏文件", "hidden file"),
  temporary: text("临时文件", "temporary file"),
  "rule-file": text("规则文件", "rule file"),
  "repeated-link": text("重复的链接", "link to an item already listed"),
  "lost-clusters": text(
    "磁盘检查找回的碎片，说明盘在写入时被拔出过：请确认拷来的文件都完整",
    "fragments that a disk check recovered; the drive was once pulled out while writing, so make sure that all files are whole",
  ),
  program: text("本程序", "this program"),
};
