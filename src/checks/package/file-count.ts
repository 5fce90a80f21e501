import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";
import { countOutcome } from "../shared/uncertain-count.ts";

/** A work has so many files of a role or class. */
export const fileCount = defineCheck({
  id: "file-count",
  scope: "work",
  needsWholePackage: true,
  // Roles are told by titles inside documents, too.
  needs: ["documents"],
  options: z.strictObject({ of: z.string().min(1), is: constraints(wholeNumber) }),
  references: ({ of }) => [{ to: "subject", name: of, path: ["of"] }],
  describe: ({ is }) => ({ what: pages["file-count"].what, expected: required(is, wholeNumber) }),
  run: ({ work }, { of, is }, context) => {
    const { sure, maybe, label } = context.members(of);
    const inWork = (list: typeof sure) =>
      list.filter(
        (subject) => subject.scope === "file" && work.files.some((file) => file.path === subject.file.path),
      ).length;
    const least = inWork(sure);
    const most = least + inWork(maybe);
    const what = says.countOf(label);
    const verdict = within(least, is, wholeNumber);
    if (countOutcome(least, most, is) === "unknown") {
      return {
        ...unknown(says.betweenCounts(least, most)),
        what,
        actual: displayValue(String(least), least),
      };
    }
    return { ...verdict, what };
  },
});
