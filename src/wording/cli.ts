import type { Progress } from "../model/progress.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { cli } from "./help.ts";
import { inUse } from "./in-use.ts";
import { counted } from "./lists.ts";

/** Messages on stderr. */
export const messages = {
  usage: {
    "commander.unknownOption": (detail: string): Text =>
      text(`不认识的选项 ${detail}`, `unknown option ${detail}`),
    "commander.missingArgument": (detail: string): Text =>
      text(`缺少参数 ${cli.placeholders[`<${detail}>`]?.zh ?? detail}`, `missing argument ${detail}`),
    "commander.optionMissingArgument": (detail: string): Text =>
      text(`选项 ${detail} 后面要写内容`, `option ${detail} needs a value`),
    "commander.excessArguments": (_detail: string): Text =>
      text("参数太多，或者没有这个命令", "too many arguments, or unknown command"),
    "commander.invalidArgument": (detail: string): Text =>
      text(`选项 ${detail} 后面的内容不对`, `invalid value for option ${detail}`),
    "commander.unknownCommand": (detail: string): Text =>
      text(`没有「${detail}」这个命令`, `unknown command ${detail}`),
  } as Readonly<Record<string, (detail: string) => Text>>,
  badUsage: (detail: string): Text => text(`用法不对：${detail}`, `invalid usage: ${detail}`),
  seeHelp: text("用法见 reelcheck --help", "see reelcheck --help"),
  didYouMean: (word: string): Text => text(`是不是想写 ${word}？`, `did you mean ${word}?`),
  noPath: text("请写要检查的文件夹、U 盘或文件", "specify the folder, drive or file to check"),
  pathMissing: (path: string): Text => text(`找不到 ${path}`, `${path}: no such file or folder`),
  pathUnreadable: (path: string, code: string): Text => {
    const why = inUse(code) ?? verbatim(code);
    return text(`打不开 ${path}（${why.zh}）`, `can't open ${path} (${why.en})`);
  },
  wildcard: (path: string): Text =>
    text(
      `找不到 ${path}；不能用 * 和 ?，请写文件夹，里面的文件都会检查`,
      `${path}: no such file; * and ? are not expanded, so name the folder, and all files in it are checked`,
    ),
  quoteInPath: (path: string): Text =>
    text(
      `${path} 里有引号：引号前面不要写 \\，写成 E: 或 "E:\\作品"`,
      `${path} has a quotation mark in it: don't end a quoted path with a backslash; write E: or "E:\\films"`,
    ),
  severalDrives: (paths: string): Text =>
    text(
      `这几个路径不在同一个盘上：${paths}；一次检查一个盘`,
      `these paths are on different drives: ${paths}; check one drive at a time`,
    ),
  dashPath: (path: string): Text =>
    text(
      `${path} 前面的横线不是英文减号，选项要写成 --rules 这样`,
      `${path} starts with a dash that is not an ASCII hyphen; write options like --rules`,
    ),
  noFolder: (path: string): Text =>
    text(`要写报告的文件夹不存在：${path}`, `the output folder doesn't exist: ${path}`),
  notOneFile: (path: string): Text => text(`${path} 不是一个文件`, `${path} is not a file`),
  noRules: text(
    "没有指定比赛，路径上方也没有 reelcheck.yaml。请加 --rules，可以写：",
    "no contest specified, and no reelcheck.yaml in the folder or above it; add --rules with one of:",
  ),
  rulesMissing: (name: string): Text =>
    text(
      `没有「${name}」这个比赛或规则文件。可以写：`,
      `no contest or rule file "${name}"; available contests:`,
    ),
  rulesAmbiguous: (name: string): Text =>
    text(`「${name}」不止一个，请写全：`, `"${name}" is ambiguous; use one of:`),
  rulesUnreadable: (name: string, why: string): Text => {
    const said: Readonly<Record<string, Text>> = {
      encoding: text(
        `规则文件 ${name} 不是 UTF-8 编码（可能是 GBK）。请用记事本另存为 UTF-8`,
        `rule file ${name} is not UTF-8 (possibly GBK); save it as UTF-8`,
      ),
      size: text(`${name} 超过 1 MB，不像规则文件`, `${name} is larger than 1 MB, too large for a rule file`),
      EISDIR: text(`${name} 是文件夹，不是规则文件`, `${name} is a folder, not a rule file`),
    };
    return said[why] ?? text(`规则文件 ${name} 打不开（${why}）`, `can't read rule file ${name} (${why})`);
  },
  brokenRules: (count: number): Text =>
    text(
      `规则文件有 ${count} 处错误，没有检查任何文件。`,
      `${counted(count, "error")} in the rule file; nothing was checked.`,
    ),
  goodRules: (file: string, rules: number, asks: number): Text =>
    text(
      `${file}：没有问题（${rules} 条规则，${asks} 项人工核对）`,
      `${file}: no problems (${counted(rules, "rule")}, ${counted(asks, "item")} to check by hand)`,
    ),
  noWorks: text(
    "没有找到作品，什么也没有检查。请看看路径对不对；确实可以为空时加 --allow-empty",
    "no works found, nothing checked; check the path, or add --allow-empty if the package may be empty",
  ),
  unpackFirst: (archives: Text): Text =>
    text(`有压缩包，请先解压：${archives.zh}`, `extract these archives first: ${archives.en}`),
  unknownFormat: (name: string, known: Text): Text =>
    text(`没有「${name}」这种格式，可以写：${known.zh}`, `unknown format "${name}"; use one of: ${known.en}`),
  sarifForRules: text(
    "sarif 说的是文本文件里的某一行，影片没有行：检查规则文件时可用，reelcheck rules lint -f sarif；要接入 GitLab、GitHub 请用 gitlab、github 或 junit",
    "sarif describes lines of text files, and media files have none; use it for rule files (reelcheck rules lint -f sarif). For CI, use gitlab, github or junit",
  ),
  unknownShell: (name: string, known: Text): Text =>
    text(
      `不会写「${name}」的补全脚本，可以写：${known.zh}`,
      `no completion script for "${name}"; use one of: ${known.en}`,
    ),
  noFileName: (format: string): Text =>
    text(`${format}= 后面要写文件名`, `missing file name after ${format}=`),
  binaryOnScreen: (format: string): Text =>
    text(
      `${format} 不是文字，不能显示在屏幕上。请写成 ${format}=文件`,
      `${format} is a binary format and can't be printed; use ${format}=file`,
    ),
  sameFile: (path: string): Text =>
    text(
      `有两份报告要写进同一个文件：${path}。请各用一个文件名`,
      `two reports would be written to ${path}; use a different file for each`,
    ),
  reportTooLarge: (path: string): Text =>
    text(`${path} 太大，不像 reelcheck 的报告`, `${path} is too large to be a reelcheck report`),
  reportNoJson: (path: string): Text =>
    text(
      `${path} 不是完整的 JSON。这里要用 reelcheck check -f json=文件 存下的报告`,
      `${path} is not complete JSON; expected a report saved with reelcheck check -f json=file`,
    ),
  reportForeign: (path: string): Text =>
    text(
      `${path} 不是 reelcheck 的报告。这里要用 reelcheck check -f json=文件 存下的报告`,
      `${path} is not a reelcheck report; expected a report saved with reelcheck check -f json=file`,
    ),
  reportVersion: (path: string, found: string, known: string): Text =>
    text(
      `${path} 是 ${found} 版的报告，这个 reelcheck 只认 ${known} 版。请用存它的那个版本打开，或重新检查一次`,
      `${path} uses report version ${found}, but this reelcheck reads only ${known}; open it with the version that saved it, or check again`,
    ),
  reportUnlike: (path: string, at: string): Text =>
    text(
      `${path} 里的内容不对（${at}）：可能被改过，或是旧版本存的。请重新检查一次`,
      `${path} is not a valid report (at ${at}): edited, or saved by an older reelcheck; check again`,
    ),
  reportChanged: (path: string, at: string): Text =>
    text(
      `${path} 存下来以后被改过：${at} 和报告里的其他内容对不上。请重新检查一次`,
      `${path} was changed after it was saved: ${at} does not follow from the rest of the report; check again`,
    ),
  reportLang: (lang: "zh" | "en"): Text =>
    text(
      `这份报告是用${lang === "zh" ? "中文" : "英文"}存的，里面没有另一种语言的文字`,
      `this report was saved in ${lang === "zh" ? "Chinese" : "English"} and contains no text in the other language`,
    ),
  reportLangHow: (lang: string): Text =>
    text(
      `要另一种语言，请重新检查：reelcheck check <路径> --lang ${lang} -f json=文件`,
      `to get the other language, check again: reelcheck check <path> --lang ${lang} -f json=file`,
    ),
  oneFormat: text(
    "屏幕上只能输出一种格式，其余的请写成 格式=文件",
    "only one format can be printed; write the others to files with format=file",
  ),
  insidePackage: (path: string): Text =>
    text(
      `报告不能写进报送材料里：${path}。请换个位置`,
      `can't write a report into the package: ${path}; choose another location`,
    ),
  unwritable: (path: string, code: string): Text => {
    const open = text("在 Excel、WPS 里打开着，请先关掉", "it is open in Excel or WPS; close it first");
    const why = inUse(code) ? open : verbatim(code);
    return text(`报告无法写入：${path}（${why.zh}）`, `can't write the report: ${path} (${why.en})`);
  },
  modelsInside: (path: string): Text =>
    text(
      `--ocr 指定的文件夹在报送材料里：${path}。里面的程序不能运行，请换成自己准备的文件夹`,
      `the --ocr folder lies in the package: ${path}; code handed in with it is not run, so name a folder of your own`,
    ),
  outputLost: (code: string): Text =>
    text(
      `屏幕输出没能写完（${code}），看到的报告不完整。请换个地方，例如 -f text=文件`,
      `standard output could not be written (${code}); the report there is not complete. Write it elsewhere, such as -f text=FILE`,
    ),
  outputClosed: text(
    "标准输出是关着的，结果没有人看得到。可以写进文件：-f text=文件",
    "standard output is closed, so nobody sees the result; write it to a file with -f text=FILE",
  ),
  writtenInPlace: (path: string): Text =>
    text(
      `报告已写好：${path}。这里只能直接覆盖原来的文件，写的时候要是断电或者程序被关掉，新旧两份都会损坏`,
      `wrote the report over the old file: ${path}; no new file could take its place, so a run cut short here would have damaged both`,
    ),
  badDate: (value: string): Text =>
    text(
      `--on 要写日期，如 2025-10-01，现在是「${value}」`,
      `--on must be a date such as 2025-10-01, not "${value}"`,
    ),
  badTimeout: (value: string): Text =>
    text(
      `--timeout 要写时间，如 60s，现在是「${value}」`,
      `--timeout must be a duration such as 60s, not "${value}"`,
    ),
  badJobs: (value: string): Text =>
    text(`--jobs 要写正整数，现在是「${value}」`, `--jobs must be a positive integer, not "${value}"`),
  badLang: (value: string): Text =>
    text(`--lang 只能是 zh 或 en，现在是「${value}」`, `--lang must be zh or en, not "${value}"`),
  badColor: (value: string): Text =>
    text(
      `--color 只能是 auto、always 或 never，现在是「${value}」`,
      `--color must be auto, always or never, not "${value}"`,
    ),
  unknownCategory: (value: string, known: Text): Text =>
    text(
      `没有「${value}」这个类别，可以写：${known.zh}`,
      `unknown category "${value}"; use one of: ${known.en}`,
    ),
  noCategories: (value: string): Text =>
    text(
      `这个比赛没有分类，不能用 --category ${value}`,
      `this contest has no categories, so --category ${value} can't be used`,
    ),
  unknownUnitType: (value: string, known: Text): Text =>
    text(
      `没有「${value}」这种单位类型，可以写：${known.zh}`,
      `unknown unit type "${value}"; use one of: ${known.en}`,
    ),
  noUnitTypes: (value: string): Text =>
    text(
      `这个比赛不分单位类型，不能用 --unit-type ${value}`,
      `this contest has no unit types, so --unit-type ${value} can't be used`,
    ),
  unknownRule: (value: string): Text => text(`没有「${value}」这条规则`, `unknown rule "${value}"`),
  knownRules: (ids: Text): Text => text(`有这些规则：${ids.zh}`, `available rules: ${ids.en}`),
  neverSkipped: (rule: string): Text =>
    text(
      `「${rule}」不能跳过：打不开的文件，别的规则也查不了`,
      `"${rule}" can't be skipped: if a file can't be opened, no other rule can check it`,
    ),
  unknownSubject: (value: string): Text =>
    text(`没有「${value}」这种检查或规则`, `unknown check or rule "${value}"`),
  stopping: text("正在停止，马上给出已经查到的结果", "stopping; results so far will follow"),
  progress: ({ phase, done, total, damaged, secondsLeft }: Progress): Text => {
    if (phase === "list") return text(`正在清点，已见 ${done} 个文件`, `listing files: ${done} so far`);
    const doing = {
      documents: text("正在读表格", "reading documents"),
      read: text("已读", "reading media"),
      compare: text("正在比对内容", "comparing files"),
      decode: text("正在看画面、听声音", "decoding video and audio"),
    }[phase];
    const broken = damaged > 0 ? text(`  损坏 ${damaged}`, `, ${damaged} damaged`) : text("", "");
    const rest = secondsLeft === undefined ? undefined : roughly(secondsLeft);
    const left = rest ? text(`，还要约 ${rest.zh}`, `, about ${rest.en} left`) : text("", "");
    return text(
      `${doing.zh} ${done}/${total}${broken.zh}${left.zh}`,
      `${doing.en} ${done}/${total}${broken.en}${left.en}`,
    );
  },
  watching: text("有改动就重新检查，按 Ctrl-C 结束", "watching for changes; press Ctrl-C to stop"),
  checkedAgain: (time: string): Text => text(`${time} 重新检查`, `${time} checked again`),
  bug: text("程序出错了，请把下面的内容发给开发者：", "reelcheck crashed; please report this:"),
};

/** Rounds the time left up to seconds, or to minutes. */
function roughly(seconds: number): Text {
  if (seconds < 90) return text(`${Math.ceil(seconds)} 秒`, `${Math.ceil(seconds)} s`);
  const minutes = Math.ceil(seconds / 60);
  return text(`${minutes} 分钟`, `${minutes} min`);
}
