import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, Run, Verdict } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";

/** The findings of a report by what they are about; each stands in one of the three. */
export interface GroupedFindings {
  /** About the package as a whole. */
  readonly whole: readonly Finding[];
  /** Findings by the id of their work. */
  readonly works: ReadonlyMap<string | null, readonly Finding[]>;
  /** About files that belong to no work, by path. */
  readonly others: ReadonlyMap<string, readonly Finding[]>;
}

export function groupFindings({ findings }: Report): GroupedFindings {
  const works = groupBy(findings, ({ subject }) => subject.work);
  const rest = works.get(null) ?? [];
  return {
    whole: rest.filter(({ subject }) => subject.kind === "package"),
    works,
    others: groupBy(
      rest.filter(({ subject }) => subject.kind !== "package"),
      ({ subject }) => subject.path ?? "",
    ),
  };
}

/** Returns the severity as formats show it: by `--strict`, points to confirm are failures. */
export function severityFor(finding: Finding, { strict }: Run): Verdict | "n/a" {
  const found = severityOf(finding);
  return found === "review" && strict ? "fail" : found;
}

/** The file at which a finding is to be shown: its own, or the first of its work; none for the package as a whole. */
export function filesShown({ works }: Report): (finding: Finding) => string | null {
  const first = new Map(works.map(({ id, entries, files }) => [id, entries[0] ?? files[0] ?? null]));
  return ({ subject }) => subject.path ?? (subject.work === null ? null : (first.get(subject.work) ?? null));
}
