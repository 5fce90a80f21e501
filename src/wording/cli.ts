import type { Progress } from "../model/progress.ts";
import { type Text, text } from "../model/text.ts";

/** Help texts and messages of the command line. */
export const cli = {
  description: text(
    "检查参赛影片和材料是否符合征集通知的要求，逐条给出结论和改法。",
    "Checks a film-contest submission against the contest's rules, clause by clause.",
  ),
  commands: {
    check: text(
      "检查文件夹、U 盘或文件（只写路径就是 check）",
      "check folders, drives or files (a path alone means check)",
    ),
    probe: text("列出一个文件的技术参数", "show the technical facts of a file"),
    rules: text(
      "规则文件：列出、查看、检查、编辑器用的 schema",
      "rule files: list, show, lint, schema for editors",
    ),
    rulesList: text("列出自带的比赛", "list the contests that come with reelcheck"),
    rulesShow: text("按条列出一个比赛的规则", "show the rules of a contest, one by one"),
    rulesLint: text("检查规则文件写得对不对", "check rule files for mistakes"),
    rulesSchema: text("输出规则文件的 JSON Schema", "print the JSON Schema of rule files"),
    explain: text("说明一种检查或一条规则", "explain a check or a rule"),
    doctor: text("检查运行环境是否齐备", "see whether everything needed is there"),
  },
  arguments: {
    paths: text("要检查的文件夹、U 盘或文件", "folders, drives or files to check"),
    file: text("音视频文件", "media file"),
    contest: text("比赛编号或规则文件", "id of a contest, or a rule file"),
    files: text("规则文件", "rule files"),
    subject: text("检查的名字，或 比赛/规则", "name of a check, or contest/rule"),
  },
  options: {
    rules: text(
      "比赛编号或规则文件；不写就用所查文件夹里或上级最近的 reelcheck.yaml",
      "id of a contest, or a rule file; default: the nearest reelcheck.yaml, in the folder or above",
    ),
    format: text(
      "报告格式 text 或 json，可写 json=文件，可重复",
      "report format, text or json; json=file writes a file; repeatable",
    ),
    lang: text("报告语言：zh 或 en", "language of the report: zh or en"),
    on: text(
      "按哪一天判断期限（默认今天），如 2025-10-01",
      "day to judge dates by (default: today), such as 2025-10-01",
    ),
    category: text("所有作品的类别", "category of all works"),
    unitType: text("报送单位的类型", "type of the unit that submits"),
    only: text(
      "只检查这些规则（规则名、要求编号或项目名），可用逗号隔开",
      "only these rules (id, requirement or check), separated by commas",
    ),
    skip: text("不检查这些规则", "leave out these rules"),
    strict: text("「请确认」也算不合格", "what is to be confirmed counts as a failure"),
    quick: text("不解码，只看文件参数", "leave out what needs decoding"),
    jobs: text("同时读几个文件（默认按处理器核数）", "files read at a time (default: the number of cores)"),
    timeout: text("每个文件最多读多久，如 60s", "longest time for a file, such as 60s"),
    noCache: text("不用缓存，全部重新读取", "read everything anew, without a cache"),
    clearCache: text("清空缓存", "empty the cache"),
    ffprobe: text("ffprobe 程序的路径", "path of the ffprobe to use"),
    ffmpeg: text(
      "ffmpeg 程序的路径，用来看画面、听声音",
      "path of the ffmpeg that decodes picture and sound",
    ),
    engine: text(
      "用什么读取：auto（默认，MP4/MOV 由 reelcheck 自己读，其余用 ffprobe）或 ffprobe",
      "what reads files: auto (default; MP4 and MOV by reelcheck itself, others by ffprobe) or ffprobe",
    ),
    quiet: text("只列出问题和结论", "only problems and the conclusion"),
    verbose: text("合格的和不适用的也列出来", "list passes and what does not apply too"),
    color: text("颜色：auto（默认）、always、never", "colour: auto (default), always, never"),
    noProgress: text("不显示进度", "show no progress"),
    allowEmpty: text("允许没有作品", "an empty folder is fine"),
    version: text("版本号", "version"),
    help: text("帮助", "help"),
  },
  /** Placeholders in the usage line. */
  placeholders: {
    "[options]": text("[选项]", "[options]"),
    "[command]": text("<命令>", "<command>"),
    "<id|file>": text("<比赛|文件>", "<id|file>"),
    "<name[=file]>": text("<格式[=文件]>", "<name[=file]>"),
    "<date>": text("<日期>", "<date>"),
    "<name>": text("<名称>", "<name>"),
    "<rule>": text("<规则>", "<rule>"),
    "<n>": text("<数量>", "<n>"),
    "<time>": text("<时间>", "<time>"),
    "<engine>": text("<引擎>", "<engine>"),
    "<when>": text("<时机>", "<when>"),
    "[paths...]": text("<路径...>", "<path...>"),
    "<file>": text("<文件>", "<file>"),
    "<files...>": text("<文件...>", "<file...>"),
    "<contest>": text("<比赛>", "<contest>"),
    "<subject>": text("<名字>", "<name>"),
  } as Readonly<Record<string, Text>>,
  help: {
    "Usage:": text("用法：", "Usage:"),
    "Arguments:": text("参数：", "Arguments:"),
    "Options:": text("选项：", "Options:"),
    "Commands:": text("命令：", "Commands:"),
  } as Readonly<Record<string, Text>>,
  exitCodes: text(
    [
      "退出码：",
      "  0    符合要求（有「请确认」也是 0，加 --strict 除外）",
      "  1    不符合要求（损坏、打不开的文件也算）",
      "  2    没有检查：用法、规则文件或路径不对，没有作品",
      "  3    没有查完：由于程序自身的原因（缺 ffprobe、读盘出错、超时）",
      "  130  中途停止",
    ].join("\n"),
    [
      "Exit codes:",
      "  0    complies (points to confirm are allowed, unless --strict)",
      "  1    does not comply (a damaged or unreadable file too)",
      "  2    nothing was judged: usage, rule file or path wrong, or no works",
      "  3    not complete, for reasons of our own (ffprobe missing, I/O, time-out)",
      "  130  interrupted",
    ].join("\n"),
  ),
};

/** Messages on stderr. */
export const messages = {
  usage: {
    "commander.unknownOption": (detail: string): Text =>
      text(`不认识的选项 ${detail}`, `unknown option ${detail}`),
    "commander.missingArgument": (detail: string): Text =>
      text(`缺少参数 ${cli.placeholders[`<${detail}>`]?.zh ?? detail}`, `argument ${detail} is missing`),
    "commander.optionMissingArgument": (detail: string): Text =>
      text(`选项 ${detail} 后面要写内容`, `option ${detail} needs a value`),
    "commander.excessArguments": (_detail: string): Text =>
      text("参数太多，或者没有这个命令", "too many arguments, or no such command"),
    "commander.invalidArgument": (detail: string): Text =>
      text(`选项 ${detail} 后面的内容不对`, `option ${detail} can't have that value`),
    "commander.unknownCommand": (detail: string): Text =>
      text(`没有「${detail}」这个命令`, `there is no command ${detail}`),
  } as Readonly<Record<string, (detail: string) => Text>>,
  badUsage: (detail: string): Text => text(`用法不对：${detail}`, `bad usage: ${detail}`),
  seeHelp: text("用法见 reelcheck --help", "see reelcheck --help"),
  didYouMean: (word: string): Text => text(`是不是想写 ${word}？`, `did you mean ${word}?`),
  noPath: text("请写要检查的文件夹、U 盘或文件", "name the folder, drive or file to check"),
  pathMissing: (path: string): Text => text(`找不到 ${path}`, `${path}: no such file or folder`),
  pathUnreadable: (path: string, code: string): Text =>
    text(`打不开 ${path}（${code}）`, `${path} can't be opened (${code})`),
  dashPath: (path: string): Text =>
    text(
      `${path} 前面的横线不是英文减号，选项要写成 --rules 这样`,
      `${path} begins with a dash that is no hyphen; options are written like --rules`,
    ),
  noFolder: (path: string): Text =>
    text(`要写报告的文件夹不存在：${path}`, `the folder for the report does not exist: ${path}`),
  notOneFile: (path: string): Text => text(`${path} 不是一个文件`, `${path} is not a file`),
  noRules: text(
    "没有指定比赛，路径上方也没有 reelcheck.yaml。请加 --rules，可以写：",
    "no contest was named and there is no reelcheck.yaml above the path; add --rules with one of:",
  ),
  rulesMissing: (name: string): Text =>
    text(
      `没有「${name}」这个比赛或规则文件。可以写：`,
      `there is no contest or rule file "${name}"; there are:`,
    ),
  rulesAmbiguous: (name: string): Text =>
    text(`「${name}」不止一个，请写全：`, `"${name}" is ambiguous; write one of:`),
  rulesUnreadable: (name: string, why: string): Text => {
    const said: Readonly<Record<string, Text>> = {
      encoding: text(
        `规则文件 ${name} 不是 UTF-8 编码（可能是 GBK）。请用记事本另存为 UTF-8`,
        `the rule file ${name} is not in UTF-8 (perhaps in GBK); save it as UTF-8`,
      ),
      size: text(`${name} 超过 1 MB，不像规则文件`, `${name} is larger than 1 MB, which no rule file is`),
      EISDIR: text(`${name} 是文件夹，不是规则文件`, `${name} is a folder, not a rule file`),
    };
    return (
      said[why] ?? text(`规则文件 ${name} 打不开（${why}）`, `the rule file ${name} can't be read (${why})`)
    );
  },
  brokenRules: (count: number): Text =>
    text(
      `规则文件有 ${count} 处错误，没有检查任何文件。`,
      `the rule file has ${count} problem${count === 1 ? "" : "s"}; nothing was checked.`,
    ),
  goodRules: (file: string, rules: number, asks: number): Text =>
    text(
      `${file}：没有问题（${rules} 条规则，${asks} 项人工核对）`,
      `${file}: no problems (${rules} rules, ${asks} items for a person)`,
    ),
  noWorks: text(
    "没有找到作品，什么也没有检查。请看看路径对不对；确实可以为空时加 --allow-empty",
    "no works were found and nothing was checked; look at the path, or add --allow-empty if that is fine",
  ),
  unpackFirst: (archives: Text): Text =>
    text(`有压缩包，请先解压：${archives.zh}`, `unpack the archives first: ${archives.en}`),
  unknownFormat: (name: string, known: Text): Text =>
    text(
      `没有「${name}」这种格式，可以写：${known.zh}`,
      `there is no format "${name}"; there are: ${known.en}`,
    ),
  oneFormat: text(
    "屏幕上只能输出一种格式，其余的请写成 格式=文件",
    "only one format can go to the screen; write the others as format=file",
  ),
  insidePackage: (path: string): Text =>
    text(
      `报告不能写进报送材料里：${path}。请换个位置`,
      `a report is never written into the package: ${path}; choose another place`,
    ),
  unwritable: (path: string, code: string): Text =>
    text(`报告无法写入：${path}（${code}）`, `the report can't be written: ${path} (${code})`),
  badDate: (value: string): Text =>
    text(
      `--on 要写日期，如 2025-10-01，现在是「${value}」`,
      `--on takes a date such as 2025-10-01, not "${value}"`,
    ),
  badTimeout: (value: string): Text =>
    text(
      `--timeout 要写时间，如 60s，现在是「${value}」`,
      `--timeout takes a time such as 60s, not "${value}"`,
    ),
  badJobs: (value: string): Text =>
    text(`--jobs 要写正整数，现在是「${value}」`, `--jobs takes a positive whole number, not "${value}"`),
  badLang: (value: string): Text =>
    text(`--lang 只能是 zh 或 en，现在是「${value}」`, `--lang is zh or en, not "${value}"`),
  badColor: (value: string): Text =>
    text(
      `--color 只能是 auto、always 或 never，现在是「${value}」`,
      `--color is auto, always or never, not "${value}"`,
    ),
  unknownCategory: (value: string, known: Text): Text =>
    text(
      `没有「${value}」这个类别，可以写：${known.zh}`,
      `there is no category "${value}"; there are: ${known.en}`,
    ),
  noCategories: (value: string): Text =>
    text(
      `这个比赛没有分类，不能用 --category ${value}`,
      `this contest has no categories; --category ${value} has no meaning`,
    ),
  unknownUnitType: (value: string, known: Text): Text =>
    text(
      `没有「${value}」这种单位类型，可以写：${known.zh}`,
      `there is no unit type "${value}"; there are: ${known.en}`,
    ),
  noUnitTypes: (value: string): Text =>
    text(
      `这个比赛不分单位类型，不能用 --unit-type ${value}`,
      `this contest has no unit types; --unit-type ${value} has no meaning`,
    ),
  unknownRule: (value: string): Text => text(`没有「${value}」这条规则`, `there is no rule "${value}"`),
  knownRules: (ids: Text): Text => text(`有这些规则：${ids.zh}`, `the rules are: ${ids.en}`),
  neverSkipped: (rule: string): Text =>
    text(
      `「${rule}」不能跳过：打不开的文件，别的规则也查不了`,
      `"${rule}" can't be left out: of a file that can't be opened no other rule is answered`,
    ),
  unknownSubject: (value: string): Text =>
    text(`没有「${value}」这种检查或规则`, `there is no check or rule "${value}"`),
  interrupted: text("已停止", "stopped"),
  progress: ({ phase, done, total, damaged, secondsLeft }: Progress): Text => {
    if (phase === "list") return text(`正在清点，已见 ${done} 个文件`, `listing, ${done} files so far`);
    if (phase === "documents") return text(`正在读表格 ${done}/${total}`, `reading forms ${done}/${total}`);
    if (phase === "look") {
      const left = secondsLeft === undefined ? undefined : roughly(secondsLeft);
      return text(
        `正在看画面、听声音 ${done}/${total}${left ? `，还要约 ${left.zh}` : ""}`,
        `looking and listening ${done}/${total}${left ? `, about ${left.en} left` : ""}`,
      );
    }
    if (phase === "compare") return text(`正在比对内容 ${done}/${total}`, `comparing ${done}/${total}`);
    return text(
      `已读 ${done}/${total}${damaged > 0 ? `  损坏 ${damaged}` : ""}`,
      `read ${done}/${total}${damaged > 0 ? `  damaged ${damaged}` : ""}`,
    );
  },
  bug: text("程序出错了，请把下面的内容发给开发者：", "reelcheck has failed; please report this:"),
};

/** A time that somebody waits. */
function roughly(seconds: number): Text {
  if (seconds < 90) return text(`${Math.ceil(seconds)} 秒`, `${Math.ceil(seconds)} s`);
  const minutes = Math.ceil(seconds / 60);
  return text(`${minutes} 分钟`, `${minutes} min`);
}

/** Headings of `probe`, `doctor`, `rules` and `explain`. */
export const labels = {
  file: text("文件", "file"),
  bytes: text("大小", "size"),
  container: text("格式", "format"),
  brands: text("品牌", "brands"),
  index: text("索引", "index"),
  fragmented: text("分片", "fragmented"),
  duration: text("时长", "duration"),
  bitrate: text("码率", "bit rate"),
  created: text("创作时间", "made"),
  timecode: text("时间码", "time code"),
  aiLabel: text("AI 标识", "AI label"),
  tags: text("标签", "tags"),
  engine: text("读取程序", "read by"),
  video: (number: number): Text => text(`画面 ${number}`, `picture ${number}`),
  audio: (number: number): Text => text(`声音 ${number}`, `sound ${number}`),
  subtitle: (number: number): Text => text(`字幕 ${number}`, `subtitles ${number}`),
  covers: text("封面图", "cover pictures"),
  others: text("其他流", "other streams"),
  codec: text("编码", "codec"),
  size: text("大小", "size"),
  aspect: text("宽高比", "aspect ratio"),
  rate: text("帧率", "frame rate"),
  scan: text("扫描", "scan"),
  pixel: text("像素格式", "pixel format"),
  color: text("色彩", "colour"),
  channels: text("声道", "channels"),
  sampleRate: text("采样率", "sample rate"),
  language: text("语言", "language"),
  problem: text("问题", "problem"),
  yes: text("是", "yes"),
  no: text("否", "no"),
  front: text("在前", "in front"),
  back: text("在后", "at the end"),
  constant: text("恒定", "constant"),
  variable: text("可变", "variable"),

  node: text("Node.js", "Node.js"),
  ffprobe: text("ffprobe", "ffprobe"),
  foundBy: {
    option: text("--ffprobe 指定", "--ffprobe"),
    environment: text("REELCHECK_FFPROBE 指定", "REELCHECK_FFPROBE"),
    package: text("自带", "packaged"),
    path: text("系统自带，备用", "PATH, as a second opinion"),
  } as Readonly<Record<string, Text>>,
  ffmpeg: text("ffmpeg", "ffmpeg"),
  noDecoder: text(
    "找不到可用的 ffmpeg，看不了画面、听不了声音：装好 ffmpeg，或用 --ffmpeg 指定",
    "no working ffmpeg, picture and sound can't be looked at: install ffmpeg, or name it with --ffmpeg",
  ),
  decoderFoundBy: {
    option: text("--ffmpeg 指定", "--ffmpeg"),
    environment: text("REELCHECK_FFMPEG 指定", "REELCHECK_FFMPEG"),
    package: text("自带", "packaged"),
    path: text("系统自带", "PATH"),
  } as Readonly<Record<string, Text>>,
  noEngine: text(
    "找不到可用的 ffprobe：可以重新安装 reelcheck，或装好 ffmpeg 后用 --ffprobe 指定",
    "no working ffprobe: reinstall reelcheck, or install ffmpeg and name it with --ffprobe",
  ),
  contests: text("自带比赛", "contests"),
  cache: text("缓存", "cache"),
  noCache: text("没有（不影响检查）", "none (which does no harm)"),
  cached: (reports: number, size: string): Text =>
    text(`${reports} 个文件的读取结果，共 ${size}`, `answers of ffprobe kept: ${reports}, ${size}`),
  cleared: (reports: number): Text =>
    text(`已清空，原有 ${reports} 个文件的读取结果`, `emptied; answers of ffprobe that it held: ${reports}`),
  ready: text("一切就绪。", "Everything is ready."),
  notReady: text(
    "缺少 ffprobe，音视频规则都会是「没查完」。",
    "Without ffprobe no rule about media can be judged.",
  ),

  id: text("编号", "id"),
  title: text("比赛", "contest"),
  rules: text("规则", "rules"),
  asks: text("人工核对", "for a person"),
  requirement: text("要求", "requirement"),
  clause: text("依据", "clause"),
  level: text("程度", "level"),
  must: text("必须", "must"),
  should: text("原则上", "should"),
  subject: text("对象", "about"),
  demand: text("检查", "check"),
  readOn: (day: string): Text => text(`通知阅读日期：${day}`, `notice read on: ${day}`),
  byPerson: text("请人工核对：", "For a person to check:"),

  measured: text("怎么量：", "How it is measured: "),
  blind: text("局限：", "Limits: "),
  rates: text("试过的误差：", "Errors when tried: "),
  optionsHead: text("选项：", "Options:"),
  usedBy: text("自带规则里的用法：", "In the rule files that come with reelcheck:"),
  none: text("（无）", "(none)"),
};
