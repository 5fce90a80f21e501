import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { isChosen } from "../../model/rule-origin.ts";
import { text } from "../../model/text.ts";
import { clauses } from "../../wording/lists.ts";
import { ruleOriginWords as say } from "../../wording/rule-origin.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

/** Rules that came with the submission, or of another user, decide nothing by themselves. A built-in rule. */
export const ruleSource = defineCheck({
  id: "rule-source",
  scope: "package",
  page: {
    what: text("规则文件的来处", "source of the rules"),
    asks: text(
      "规则是检查的人选定的，还是跟着材料来的",
      "Checks that the rules were chosen by whoever checks, and did not come with the submission",
    ),
    how: text(
      "没有用 --rules 指定规则时，会用就近找到的 reelcheck.yaml。它要是放在被检查的文件夹里，或属于另一个用户，就请人确认，结论最多是「请确认」；用了内置比赛的代号而内容不同的，也会说明。用 --rules 指定它就不再问。这一项每次都查，不用写进规则文件",
      "Without --rules, the nearest reelcheck.yaml is used. Where it lies inside what is checked, or belongs to another user, a person must confirm it, and the verdict is at most REVIEW. It also says if the file bears the id of a built-in contest and differs from it. Naming the file with --rules settles it. Always runs; needs no rule",
    ),
    blind: text("规则写得对不对", "Whether the rules themselves are right"),
  },
  builtIn: { order: 0, level: "should", about: "package", neverSkipped: true },
  options: () => z.strictObject({}),
  describe: () => displayValue(say.chosen),
  run: (_, __, { rules }) => {
    if (!rules) return [notApplicable(say.unknown)];
    if (isChosen(rules)) return [{ outcome: "pass", actual: displayValue(say.chosen) }];
    const { path, found, builtIn } = rules;
    const where = found === "inside" ? say.inside(path) : say.foreign(path);
    const reason = builtIn === "changed" ? clauses([where, say.changed]) : where;
    return [{ outcome: "unknown", reason, fix: say.name(path) }];
  },
});
