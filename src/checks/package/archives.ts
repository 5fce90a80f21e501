import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { PackedFile } from "../../model/facts/archive.ts";
import type { FileKind } from "../../model/file-kind.ts";
import type { PackageFile } from "../../model/package.ts";
import { verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { archives as said } from "../../wording/archives.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue } from "../shared/results.ts";

/** What would be looked at, did it not lie in an archive: kinds of the contest's roles, and further archives. */
function wouldBeChecked({ roles }: Vocabulary): (file: PackedFile) => boolean {
  const kinds = new Set<FileKind>(["archive", ...roles.flatMap((role) => role.kinds)]);
  // A file without an extension may be anything.
  return ({ kind, path }) => kinds.has(kind) || !/\.[^./]+$/.test(path);
}

function judgeArchive({ path, archive }: PackageFile, vocabulary: Vocabulary): CheckResult | undefined {
  if (archive === undefined) return undefined;
  const evidence = [{ text: verbatim(path), path }];
  if (archive.status === "unread") {
    const { trouble } = archive;
    const reason = said.unread(path, trouble);
    return trouble.kind === "broken"
      ? { outcome: "fail", actual: displayValue(reason), fix: said.copyAgain, evidence }
      : { outcome: "unknown", reason, fix: said.unpack, evidence };
  }
  const missed = archive.files.filter(wouldBeChecked(vocabulary));
  if (missed.length === 0) return undefined;
  const names = firstOf(missed.map((file) => verbatim(file.path)));
  const isLocked = missed.some(({ encrypted }) => encrypted);
  return {
    outcome: "unknown",
    reason: said.holds(path, missed.length, names, isLocked),
    fix: said.unpack,
    evidence,
  };
}

/** What lies in archives is not checked, and must not be taken for checked. Asked of every package. */
export const archives = defineCheck({
  id: "archives",
  scope: "package",
  options: z.strictObject({}),
  describe: () => ({ what: pages.archives.what, expected: displayValue(said.none) }),
  run: ({ package: { files } }, _, { vocabulary }) => {
    const verdicts = files.flatMap((file) => judgeArchive(file, vocabulary) ?? []);
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: displayValue(said.none) };
  },
});
