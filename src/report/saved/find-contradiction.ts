import { packageVerdict, summaryOf } from "../../model/conclude.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report } from "../../model/report.ts";
import { verdictOf } from "../../model/severity.ts";

/**
 * Finds the first place where a saved report contradicts itself: its verdicts and counts are made again from its
 * findings. A text that was edited by hand must not pass for what a check said.
 */
export function findContradiction(report: Report): string | undefined {
  return wrongWork(report) ?? wrongFinding(report) ?? wrongRule(report) ?? wrongConclusion(report);
}

function wrongWork({ works, files, findings }: Report): string | undefined {
  const paths = new Set(files.map(({ path }) => path));
  const byWork = groupBy(findings, ({ subject }) => subject.work);
  for (const [at, work] of works.entries()) {
    if (!work.files.every((path) => paths.has(path))) return `works.${at}.files`;
    if (!work.entries.every((path) => work.files.includes(path))) return `works.${at}.entries`;
    if (work.verdict !== verdictOf(byWork.get(work.id) ?? [])) return `works.${at}.verdict`;
  }
  return undefined;
}

function wrongFinding({ works, rules, findings }: Report): string | undefined {
  const ids = new Set(works.map(({ id }) => id));
  const ofWorks = new Set(works.flatMap(({ files }) => files));
  const asked = new Set(rules.map(({ id }) => id));
  const isLost = ({ subject: { path, work } }: Finding) =>
    work === null ? path !== null && ofWorks.has(path) : !ids.has(work);
  for (const [at, finding] of findings.entries()) {
    if (!asked.has(finding.rule)) return `findings.${at}.rule`;
    if (isLost(finding)) return `findings.${at}.subject.work`;
  }
  return undefined;
}

/** Finds a rule without a finding. Each has one at least, which says so where nothing is there to judge. */
function wrongRule({ rules, findings }: Report): string | undefined {
  const judged = new Set(findings.map(({ rule }) => rule));
  const at = rules.findIndex(({ id }) => !judged.has(id));
  return at < 0 ? undefined : `rules.${at}`;
}

function wrongConclusion(report: Report): string | undefined {
  const { verdict, summary, findings, works, run } = report;
  const counted = summaryOf(report);
  for (const [name, count] of Object.entries(counted)) {
    if (summary[name as keyof typeof summary] !== count) return `summary.${name}`;
  }
  return verdict === packageVerdict(findings, works.length, run) ? undefined : "verdict";
}
