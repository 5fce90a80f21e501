import { type Text, text } from "../model/text.ts";

/** Descriptions of rule-file sections, for editors. */
export const sectionWords = {
  contest: text(
    "比赛：id、名称、主办单位、通知阅读日期",
    "the contest: id, title, organizer, the day the notice was read",
  ),
  readings: text(
    "通知没有说死的地方怎么理解：各种检查的默认选项",
    "how to read what the notice leaves open: default options of checks",
  ),
  categories: text("作品类别，及其别名", "categories of works, and their aliases"),
  versions: text(
    "作品的版本，及文件名里的标记",
    "versions of a work, and the words that mark them in file names",
  ),
  "unit-types": text("报送单位的类型（--unit-type）", "types of submitting organization (--unit-type)"),
  works: text("文件怎样组成作品", "how files are grouped into works"),
  roles: text(
    "每种文件是做什么的，怎样认出来；从上往下，先符合的先算",
    "what each file is for and how to recognize it; the first match wins",
  ),
  classes: text(
    "有名字的一部分对象，规则可以只对它们",
    "named subsets of the subjects, for rules that apply only to them",
  ),
  rules: text("规则：一条一项，注明依据", "rules: one requirement each, with its clause"),
  ask: text("程序判断不了、要人核对的条款", "clauses that no program can decide, to be checked by hand"),
} as const satisfies Readonly<Record<string, Text>>;
