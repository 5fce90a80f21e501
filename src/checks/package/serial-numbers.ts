import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { option } from "../../model/option.ts";
import type { Work } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { firstOf } from "../../wording/lists.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

const say = {
  unique: text("每个序号只用一次", "each used only once"),
  sameSerial: (serial: string, files: Text): Text =>
    text(`序号 ${serial} 重复：${files.zh}`, `${serial} used more than once: ${files.en}`),
  renumber: text("重新编号，并与汇总表一致", "renumber them to match the summary table"),
  missingSerials: (serials: readonly string[]): Text =>
    text(
      `缺序号 ${serials.join("、")}，请确认没有漏拷`,
      `missing ${serials.join(", ")}; make sure no work was left out`,
    ),
  noSerials: text("没有带序号的作品", "no work has a serial number"),
};

/** A wild number in one name must not list thousands of gaps. */
const mostGaps = 20;

/** Films of one work that are neither versions nor episodes of it: two entries under one number. */
function twins(work: Work | undefined, { roles }: Vocabulary): readonly string[] {
  const entries = (work?.files ?? []).filter(({ role }) =>
    roles.some(({ id, makesWorks }) => makesWorks && id === role),
  );
  const same = groupBy(entries, ({ role, version, episode }) => `${role}/${version}/${episode}`);
  return [...same.values()].find((files) => files.length > 1)?.map(({ path }) => path) ?? [];
}

/** Serial numbers of works are unique; gaps are shown to a person. */
export const serialNumbers = defineCheck({
  id: "serial-numbers",
  scope: "package",
  page: {
    what: text("序号", "serial numbers"),
    asks: text("序号有没有重复、跳号", "Checks that serial numbers are unique and have no gaps"),
    how: text(
      "比较各作品文件名里的序号；跳号请人确认",
      "Compares the serial numbers in file names; a person confirms gaps",
    ),
    blind: text("与汇总表是否一致", "Whether they match the summary table"),
  },
  display: { asksByItself: true },
  needsWholePackage: true,
  options: () =>
    z.strictObject({
      gaps: option(z.boolean().optional(), text("false：跳号不提醒", "false: don't report gaps")),
    }),
  describe: () => displayValue(say.unique),
  run: ({ package: { works } }, { gaps = true }, { vocabulary }) => {
    const numbered = works.filter((work): work is Work & { serial: string } =>
      /^\d+$/.test(work.serial ?? ""),
    );
    if (numbered.length === 0) return notApplicable(say.noSerials);
    const bySerial = groupBy(numbered, (work) => Number(work.serial));
    const verdicts: CheckResult[] = [];
    for (const sharing of bySerial.values()) {
      const paths =
        sharing.length > 1
          ? sharing.map(({ files, title }) => files[0]?.path ?? title)
          : twins(sharing[0], vocabulary);
      if (paths.length < 2) continue;
      const files = firstOf(paths.map(verbatim));
      verdicts.push({
        outcome: "fail",
        actual: displayValue(say.sameSerial(sharing[0]?.serial ?? "", files)),
        fix: say.renumber,
      });
    }
    const missing: string[] = [];
    // Spreading a hundred thousand arguments would exhaust the stack.
    const last = [...bySerial.keys()].reduce((most, serial) => Math.max(most, serial), 0);
    const width = numbered.reduce((most, { serial }) => Math.max(most, serial.length), 0);
    for (let number = 1; gaps && number < last && missing.length < mostGaps; number++) {
      if (!bySerial.has(number)) missing.push(String(number).padStart(width, "0"));
    }
    if (missing.length > 0) verdicts.push({ outcome: "unknown", reason: say.missingSerials(missing) });
    const used = numbered.map((work) => work.serial).sort((a, b) => Number(a) - Number(b));
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: displayValue(used.join(" ")) };
  },
});
