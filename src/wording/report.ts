import { type Text, text } from "../model/text.ts";

/** What subjects are called that no rule file names. */
export const selectorWords: Readonly<Record<"media" | "work" | "package", Text>> = {
  media: text("音视频文件", "media files"),
  work: text("作品", "works"),
  package: text("整份材料", "the package"),
};

/** The three words that a person sees, and the one for what we could not judge. */
export const verdictWords = {
  fail: text("不合格", "FAIL"),
  review: text("请确认", "REVIEW"),
  pass: text("合格", "PASS"),
  incomplete: text("没查完", "NOT JUDGED"),
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
      `Folder: ${folder}    works: ${works}, files: ${files}${ignored > 0 ? ` (and ${ignored} ignored)` : ""}`,
    ),
  day: (day: string): Text => text(`检查日期：${day}`, `Day of the check: ${day}`),
  unitType: (label: Text): Text => text(`单位类型：${label.zh}`, `Unit type: ${label.en}`),
  whole: text("整份材料", "The package"),
  works: text("作品", "Works"),
  otherFiles: text("其他文件", "Other files"),
  severalFiles: (title: string, count: number): Text =>
    text(`${title}（${count} 个文件）`, `${title} (${count} files)`),
  clause: (clause: string): Text => text(`（依据：${clause}）`, ` (source: ${clause})`),
  fix: text("改法：", "Fix: "),
  note: text("说明：", "Note: "),
  sights: text("位置：", "At: "),
  evidence: text("原因：", "Because: "),
  readBy: (engine: string): Text => text(`读取：${engine}`, `read by: ${engine}`),
  category: (value: Text): Text => text(`类别：${value.zh}`, `category: ${value.en}`),
  ruleTable: text("逐条结果", "Rule by rule"),
  columns: {
    clause: text("依据", "Clause"),
    rule: text("项目", "Rule"),
  },
  builtIn: text("通用", "always"),
  asks: (count: number): Text =>
    text(
      `请人工核对（程序判断不了，共 ${count} 项）`,
      `For a person to check (no program can decide; ${count} items)`,
    ),
  unused: (count: number): Text =>
    text(`没有规则涉及的文件（${count} 个）`, `Files that no rule is about (${count})`),
  ignored: (count: number): Text => text(`已忽略（${count} 个）`, `Ignored (${count})`),
  more: (count: number): Text => text(`……还有 ${count} 个`, `… and ${count} more`),
  counts: (fail: number, review: number, pass: number, incomplete: number): Text =>
    text(
      `作品：${incomplete > 0 ? `没查完 ${incomplete} 个  ` : ""}不合格 ${fail} 个  请确认 ${review} 个  合格 ${pass} 个`,
      `Works: ${incomplete > 0 ? `${incomplete} NOT JUDGED  ` : ""}${fail} FAIL  ${review} REVIEW  ${pass} PASS`,
    ),
  besides: (fail: number, review: number): Text =>
    text(
      `整份材料和其他文件：不合格 ${fail} 处  请确认 ${review} 处`,
      `Besides the works: ${fail} FAIL  ${review} REVIEW`,
    ),
  conclusion: text("结论：", "Conclusion: "),
  skipped: (rules: Text): Text =>
    text(`按命令行要求没有检查：${rules.zh}。`, `Left out on the command line: ${rules.en}.`),
  selection: text(
    "只查了指定的文件，关于整份材料的规则没有查。",
    "Only the given files were checked, without the rules about the whole package.",
  ),
  quick: text(
    "按 --quick 只看文件的参数，不看画面和声音的内容。",
    "By --quick only the parameters of files were looked at, not picture and sound.",
  ),
  strict: text(
    "按 --strict，「请确认」也算不合格。",
    "By --strict, what is to be confirmed counts as a failure.",
  ),
  verdict: {
    pass: (asks: number, listed: boolean): Text =>
      asks > 0
        ? text(
            `程序能查的都合格。${listed ? `请再逐项核对「请人工核对」的 ${asks} 项，然后寄出。` : `另有 ${asks} 项要人工核对（不加 -q 时列出），核对后再寄出。`}`,
            `All that a program can check complies. ${listed ? `Go through the ${asks} items that are left for a person, then send it.` : `${asks} items are left for a person (listed without -q); go through them, then send it.`}`,
          )
        : text("全部合格，可以寄出。", "Everything complies; send it."),
    review: (count: number): Text =>
      text(
        `没有不合格的，但有 ${count} 处要确认，确认后再寄出。`,
        `Nothing fails, but confirm ${count} point${count === 1 ? "" : "s"} before sending it.`,
      ),
    partial: text(
      "查过的都合格，但这次没有查全。请把整份材料逐条查一遍，再寄出。",
      "What was checked complies, but it was only a part. Check the whole package against every rule before sending it.",
    ),
    fail: text(
      "现在不能寄出。请改好标「不合格」的地方，再检查一次。",
      "Don't send it yet. Mend what is marked FAIL and check again.",
    ),
    incomplete: (count: number): Text =>
      text(
        `这次没有查完：${count} 处因为程序或电脑的原因没能检查，还不能下结论。请排除原因后再检查一次。`,
        `The check is not complete: ${count} point${count === 1 ? "" : "s"} could not be judged for reasons of our own. Remove the cause and check again.`,
      ),
    interrupted: text(
      "检查被中断，这里只是一部分，还不能下结论。请再检查一次。",
      "The check was interrupted; this is only a part of it. Check again.",
    ),
    empty: text("没有找到作品，没有什么可以寄出。", "No works were found; there is nothing to send."),
  },
};

/** Why something in the folder was not looked at. */
export const ignoredWords: Readonly<Record<string, Text>> = {
  system: text("系统文件", "system file"),
  hidden: text("隐藏文件", "hidden file"),
  temporary: text("临时文件", "temporary file"),
  "rule-file": text("规则文件", "rule file"),
  "repeated-link": text("重复的链接", "link to what was seen already"),
};
