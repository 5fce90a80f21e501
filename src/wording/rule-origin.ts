import type { RuleOrigin } from "../model/rule-origin.ts";
import { type Text, text } from "../model/text.ts";

/** Says what a rule file is, besides where it lies. */
function nature({ builtIn, foreign }: RuleOrigin): Text | undefined {
  if (builtIn === "changed")
    return text(
      "用了内置比赛的代号，内容却和内置的不同",
      "bears the id of a built-in contest, but differs from it",
    );
  if (builtIn === "unchanged") return text("内置，未改动", "built in, unchanged");
  return foreign ? text("属于另一个用户", "belongs to another user") : undefined;
}

export const ruleOriginWords = {
  /** Where the rules lie, and what they are. */
  file: (origin: RuleOrigin): Text => {
    const what = nature(origin);
    return text(
      `${origin.path}${what ? `（${what.zh}）` : ""}`,
      `${origin.path}${what ? ` (${what.en})` : ""}`,
    );
  },
  /** The first line of a report whose rules nobody chose. */
  notChosen: (origin: RuleOrigin): Text => {
    const { zh, en } = ruleOriginWords.file(origin);
    return origin.found === "inside"
      ? text(
          `注意：规则文件是交来的材料里自带的，不是你指定的：${zh}`,
          `Note: the rules came with the submission; nobody named them: ${en}`,
        )
      : text(
          `注意：规则文件是在上层文件夹里找到的，不是你指定的：${zh}`,
          `Note: the rules were found in a folder above; nobody named them: ${en}`,
        );
  },
  inside: (path: string): Text =>
    text(
      `规则文件「${path}」放在交来的材料里，谁交的材料谁就能改它`,
      `the rule file "${path}" lies inside what is checked, so whoever submits can change it`,
    ),
  foreign: (path: string): Text =>
    text(
      `规则文件「${path}」属于这台电脑的另一个用户`,
      `the rule file "${path}" belongs to another user of this computer`,
    ),
  changed: text(
    "它用了内置比赛的代号，内容却和内置的不同",
    "it bears the id of a built-in contest, but differs from it",
  ),
  chosen: text("由检查的人选定", "chosen by whoever checks"),
  name: (path: string): Text =>
    text(
      `确认规则无误后，用 --rules "${path}" 指定它；否则用 --rules 指定真正的规则`,
      `if these are the right rules, name them with --rules "${path}"; else name the right ones with --rules`,
    ),
  unknown: text("规则不是从文件里找到的", "the rules were not looked for on disk"),
};
