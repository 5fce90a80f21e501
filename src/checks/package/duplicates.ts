import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue } from "../shared/results.ts";

/** No two files of the package have the same content. */
export const duplicates = defineCheck({
  id: "duplicates",
  scope: "package",
  needs: ["digests"],
  options: z.strictObject({}),
  describe: () => ({ what: pages.duplicates.what, expected: displayValue(says.noDuplicates) }),
  run: ({ package: { files } }) => {
    const byDigest = groupBy(
      files.filter((file) => file.digest !== undefined),
      (file) => file.digest,
    );
    const same = [...byDigest.values()].filter((group) => group.length > 1);
    if (same.length === 0) return { outcome: "pass", actual: displayValue(says.noDuplicates) };
    return same.map((group) => ({
      outcome: "fail" as const,
      actual: displayValue(says.sameContent(firstOf(group.map((file) => verbatim(file.path))))),
      evidence: group.map((file) => ({ text: verbatim(file.path), path: file.path })),
      fix: says.checkDuplicates,
    }));
  },
});
