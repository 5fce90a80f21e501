import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Work } from "../../model/package.ts";
import { verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { says } from "../../wording/checks.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

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
  needsWholePackage: true,
  options: z.strictObject({ gaps: z.boolean().optional() }),
  describe: () => ({ what: pages["serial-numbers"].what, expected: displayValue(says.unique) }),
  run: ({ package: { works } }, { gaps = true }, { vocabulary }) => {
    const numbered = works.filter((work): work is Work & { serial: string } =>
      /^\d+$/.test(work.serial ?? ""),
    );
    if (numbered.length === 0) return notApplicable(says.noSerials);
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
        actual: displayValue(says.sameSerial(sharing[0]?.serial ?? "", files)),
        fix: says.renumber,
      });
    }
    const missing: string[] = [];
    // Spreading a hundred thousand arguments would exhaust the stack.
    const last = [...bySerial.keys()].reduce((most, serial) => Math.max(most, serial), 0);
    const width = numbered.reduce((most, { serial }) => Math.max(most, serial.length), 0);
    for (let number = 1; gaps && number < last && missing.length < mostGaps; number++) {
      if (!bySerial.has(number)) missing.push(String(number).padStart(width, "0"));
    }
    if (missing.length > 0) verdicts.push({ outcome: "unknown", reason: says.missingSerials(missing) });
    const used = numbered.map((work) => work.serial).sort((a, b) => Number(a) - Number(b));
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: displayValue(used.join(" ")) };
  },
});
