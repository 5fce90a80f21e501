import { type Text, text, verbatim } from "../model/text.ts";
import { quoting, shortened } from "./shortened.ts";

const types: Readonly<Record<string, Text>> = {
  string: text("文字", "text"),
  number: text("数字", "a number"),
  boolean: text("true 或 false", "true or false"),
  array: text("列表", "a list"),
  object: text("一组设置", "a mapping"),
  record: text("一组设置", "a mapping"),
  null: text("空", "empty"),
  undefined: text("空", "nothing"),
};

/** Chinese words that people write for keywords of the rule language. */
export const chineseWords: Readonly<Record<string, string>> = {
  视频: "video",
  音频: "audio",
  声音: "audio",
  图片: "image",
  照片: "image",
  文档: "document",
  表格: "table",
  幻灯片: "slides",
  文本: "text",
  压缩包: "archive",
  字幕: "subtitle",
  文件: "file",
  画面: "video",
  作品: "work",
  必须: "must",
  原则上: "should",
  建议: "should",
  横屏: "landscape",
  竖屏: "portrait",
  逐行: "progressive",
  隔行: "interlaced",
};

/** Names a type for people. */
export function typeName(type: string): Text {
  return types[type] ?? verbatim(type);
}

function brief(value: unknown): string {
  const written = typeof value === "string" ? value : String(JSON.stringify(value));
  return shortened(written);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "空的";
  return typeof value === "string" ? `「${brief(value)}」` : ` ${brief(value)}`;
}

function shownInEnglish(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  return typeof value === "string" ? `"${brief(value)}"` : brief(value);
}

/** Errors in rule files. Each sentence is a problem; hints follow on their own line. */
export const problemWords = quoting({
  heading: text("错误", "error"),

  // structure
  unknownKey: (key: string): Text => text(`不认识的设置「${key}」`, `unknown setting "${key}"`),
  missingKey: (key: string): Text => text(`缺少「${key}」`, `missing "${key}"`),
  wrongType: (key: string, expected: Text, value: unknown): Text =>
    text(
      `「${key}」要写${/^[\x20-\x7e]/.test(expected.zh) ? " " : ""}${expected.zh}，现在是${shown(value)}`,
      `"${key}" must be ${expected.en}, not ${shownInEnglish(value)}`,
    ),
  quoteIt: (value: unknown): Text => text(`加上引号："${String(value)}"`, `quote it: "${String(value)}"`),
  notAllowed: (key: string, value: unknown): Text =>
    text(`「${key}」不能是${shown(value)}`, `"${key}" can't be ${shownInEnglish(value)}`),
  badForm: (key: string, value: unknown): Text =>
    text(
      `「${key}」的写法不对：${shown(value).trim()}`,
      `invalid format for "${key}": ${shownInEnglish(value)}`,
    ),
  emptyList: (key: string): Text => text(`「${key}」不能是空的`, `"${key}" can't be empty`),
  didYouMean: (word: string): Text => text(`是不是想写「${word}」？`, `did you mean "${word}"?`),
  canWrite: (words: readonly string[]): Text =>
    text(`可以写：${words.join("、")}`, `use one of: ${words.join(", ")}`),
  both: (first: Text, second: Text): Text => text(`${first.zh} ${second.zh}`, `${first.en} ${second.en}`),
  quoteComma: text(
    "如果它是前面内容的一部分，请给整个内容加上引号",
    "if this is part of the preceding text, quote the whole text",
  ),
  fullWidthComma: text("列表里的逗号要用英文逗号「,」", "separate list items with ASCII commas"),
  commaInItem: text(
    "这一项里有中文逗号或顿号，会被当成一个名字",
    "this item contains a Chinese comma and is read as one name",
  ),
  splitHint: (items: readonly string[]): Text =>
    text(`写成 [${items.join(", ")}]`, `write [${items.join(", ")}]`),
  fullWidthBrace: (char: string): Text => text(`这里用了全角的「${char}」`, `full-width "${char}"`),
  asciiHint: (char: string): Text => text(`改成英文的「${char}」`, `use ASCII "${char}"`),
  fullWidthCommaHere: text("这里用了中文逗号", "Chinese comma"),
  chineseQuotes: text('引号要用英文引号 ""', 'use ASCII quotes ""'),
  commentHint: text(
    "# 后面是注释；内容里有 # 时加上引号",
    "# starts a comment; quote the value if it contains #",
  ),
  noDashHint: text("下面直接写「名字:」，不要「-」", "write `name:` on the lines below, without dashes"),
  unknownAlias: (name: string): Text =>
    text(
      `* 开头在 YAML 里是引用，没有「${name}」可引用`,
      `a value that starts with * is a YAML alias, and there is no anchor "${name}"`,
    ),

  // names
  unknownCheck: (name: string): Text => text(`没有「${name}」这种检查`, `unknown check "${name}"`),
  unknownSubject: (name: string): Text =>
    text(`roles 和 classes 里没有「${name}」`, `"${name}" is not in roles or classes`),
  unknownRole: (name: string): Text => text(`roles 里没有「${name}」`, `unknown role "${name}"`),
  unknownCategory: (name: string): Text => text(`categories 里没有「${name}」`, `unknown category "${name}"`),
  unknownAsk: (name: string): Text => text(`ask 里没有「${name}」`, `"${name}" is not in ask`),
  unknownVersion: (name: string): Text => text(`versions 里没有「${name}」`, `unknown version "${name}"`),
  unknownPart: (name: string): Text =>
    text(`角色的 name 里没有 {${name}} 这一部分`, `no role has a name with the part {${name}}`),
  unknownUnitType: (name: string): Text =>
    text(`unit-types 里没有「${name}」`, `unknown unit type "${name}"`),
  unknownCase: (name: string): Text =>
    text(`「${name}」不是 classes 里的名字，也不是类别`, `"${name}" is neither a class nor a category`),
  reservedName: (name: string): Text =>
    text(`「${name}」是保留的名字，请换一个`, `"${name}" is reserved; choose another name`),
  badId: (name: string): Text =>
    text(
      `「${name}」不能作名字：要有字母或汉字，不能有空格、逗号和句点`,
      `"${name}" is not a valid name: it needs at least one letter, and no spaces, commas or periods`,
    ),
  circular: (names: readonly string[]): Text =>
    text(`classes 互相引用：${names.join(" → ")}`, `circular classes: ${names.join(" → ")}`),

  // rules
  oneDemand: text(
    "要写 check（加 with 或 cases），或者 either，只能选一种",
    "write `check` (with `with` or `cases`) or `either`, exactly one of them",
  ),
  withAndCases: text("with 和 cases 不能同时写", "`with` and `cases` can't be combined"),
  wrongScope: (check: string, subject: string): Text =>
    text(`「${check}」不能用在「${subject}」上`, `"${check}" can't be used on "${subject}"`),
  scopeHint: (scope: string): Text =>
    ({
      media: text(
        "它看的是音视频内容，for 要写视频或音频的角色",
        "it checks media; set `for` to a role of kind video or audio",
      ),
      file: text("它看的是文件，for 要写角色", "it checks files; set `for` to a role"),
      work: text("它看的是作品，for 要写 work 或角色", "it checks works; set `for` to work or a role"),
      package: text("它看的是整份材料，for 要写 package", "it checks the package; set `for` to package"),
    })[scope] ?? verbatim(scope),
  conditionScope: (check: string, subject: string): Text =>
    text(`「${subject}」没有「${check}」可言`, `"${subject}" has no "${check}"`),
  neverKind: (check: string, subject: string): Text =>
    text(
      `「${subject}」的文件不是音视频，「${check}」永远用不上`,
      `files of "${subject}" are not media, so "${check}" never applies`,
    ),
  neverBoth: (check: string, first: string, second: string): Text =>
    text(
      `永远不会有这样的文件：「${check}」既要 ${first} 又要 ${second}`,
      `no file can match: "${check}" would have to be both ${first} and ${second}`,
    ),
  neverInWork: (role: string): Text =>
    text(
      `「${role}」的文件不属于任何作品，这条规则永远找不到它`,
      `files of "${role}" belong to no work, so this rule never finds one`,
    ),
  perWork: (role: string): Text =>
    text(
      `在角色「${role}」里写 per: work（跟着作品走），或把它写进 works 的 from（自己就是作品）`,
      `set per: work in the role "${role}" (it goes with a work), or list it in works.from (it is an entry)`,
    ),
  neverRole: (role: string, earlier: string): Text =>
    text(
      `「${role}」永远得不到文件：前面的「${earlier}」已经全部拿走`,
      `"${role}" never gets a file: "${earlier}" above it takes them all`,
    ),
  moveUp: (role: string): Text => text(`把「${role}」移到前面`, `move "${role}" up`),
  noTemplate: text(
    '不知道文件名应是什么形式：请写 with: "{…}"，或在角色里写 name',
    'no name pattern: set with: "{…}", or set name in the role',
  ),
  noCategories: text("规则文件里没有写 categories", "the rule file defines no categories"),
  badRead: (value: string): Text =>
    text(
      `「read」要写日期，如 "2026-11-20"，现在是「${value}」`,
      `"read" must be a date such as "2026-11-20", not "${value}"`,
    ),
  fullWidthInKey: text("这里用了中文冒号「：」", "full-width colon"),

  // YAML itself
  tooLarge: (limit: string): Text =>
    text(`规则文件太大，超过 ${limit}`, `the rule file is larger than ${limit}`),
  empty: text("规则文件是空的", "the rule file is empty"),
  notAMap: text("规则文件的最外层要是「名字: 内容」", "the top level of a rule file must be `name: value`"),
  bomb: text("引用（*）展开后太大", "aliases (*) expand to too much data"),
  colonHint: text("改成英文冒号加空格「: 」", 'use an ASCII colon and a space, ": "'),
  noBlankAfterColon: text("冒号后面要有空格", "missing space after the colon"),
  tabIndent: text("缩进用了制表符（Tab）", "tab used for indentation"),
  wideIndent: text("缩进用了全角空格", "full-width space used for indentation"),
  indentHint: text("改成普通空格", "use ordinary spaces"),
  specialStart: (char: string): Text =>
    text(
      `「${char}」开头的内容在 YAML 里有特别的意思`,
      `"${char}" at the start of a value has a special meaning in YAML`,
    ),
  unquotedBraces: text(
    "文件名的形式里有 { }，在这里会被当成别的意思",
    "{ } in a name pattern has a special meaning here",
  ),
  quoteHint: (value: string): Text => text(`加上引号："${value}"`, `quote it: "${value}"`),
  unclosedQuote: (quote: string): Text => text(`引号 ${quote} 没有配对`, `unclosed quote ${quote}`),
  duplicateKey: (key: string): Text => text(`「${key}」出现了两次`, `duplicate "${key}"`),
  yaml: (code: string): Text => {
    const known = yamlErrors[code];
    return known ?? text(`这里不是正确的 YAML（${code}）`, `invalid YAML (${code})`);
  },
});

const yamlErrors: Readonly<Record<string, Text>> = {
  BAD_INDENT: text(
    "缩进不对，应与上面同级的行对齐",
    "wrong indentation; align with the lines above at the same level",
  ),
  TAB_AS_INDENT: text("缩进用了制表符（Tab）", "tab used for indentation"),
  MISSING_CHAR: text(
    "缺少字符（冒号后的空格、引号或括号）",
    "missing character (space after a colon, quote or bracket)",
  ),
  MULTILINE_IMPLICIT_KEY: text("这一行不是「名字: 内容」", "this line is not `name: value`"),
  BLOCK_AS_IMPLICIT_KEY: text(
    "一行里不能有两个「名字: 内容」，有冒号的内容要加引号",
    "two `name: value` on one line; quote values that contain a colon",
  ),
  UNEXPECTED_TOKEN: text("这里多出了内容", "unexpected content"),
  BAD_ALIAS: text("引用（*）的名字不存在", "no anchor with this name"),
  BAD_SCALAR_START: text(
    "这个字符不能作内容的开头，请加引号",
    "a value can't start with this character; quote it",
  ),
  BAD_DQ_ESCAPE: text(
    "双引号里的反斜杠写法不对，请改用单引号",
    "invalid backslash escape in double quotes; use single quotes",
  ),
  BLOCK_IN_FLOW: text("{ } 或 [ ] 没有配对", "unmatched { } or [ ]"),
  UNRESOLVED_ALIAS: text("引用（*）的名字不存在", "no anchor with this name"),
};
