import { packageVerdict, summaryOf } from "../model/conclude.ts";
import type { DocumentResult } from "../model/facts/document.ts";
import { groupBy } from "../model/group-by.ts";
import type { Package } from "../model/package.ts";
import type { Policy, Rule } from "../model/policy.ts";
import { present } from "../model/present.ts";
import type { Report, ReportDocument, ReportRule, ReportWork, Run } from "../model/report.ts";
import { verdictOf } from "../model/severity.ts";
import { verbatim } from "../model/text.ts";
import { eitherWords } from "../wording/findings.ts";
import { type Circumstances, Judge } from "./judge.ts";

/** What a report states about its own run. */
export interface RunInfo {
  readonly tool: Report["tool"];
  readonly run: Run;
}

function ruleOf(rule: Rule, policy: Policy): ReportRule {
  const { id, requirement, clause, demand } = rule;
  const bound =
    demand.kind === "check" ? demand.bound : demand.kind === "cases" ? demand.cases[0]?.bound : undefined;
  const what =
    bound?.describe(policy.vocabulary).what ?? (demand.kind === "either" ? eitherWords.what : verbatim(id));
  return { id, requirement, clause, what, about: rule.selector.label };
}

function withoutText(document: DocumentResult): ReportDocument {
  if (document.status === "unread") return document;
  const { format, pages, tables, pictures, codes } = document.facts;
  return {
    status: "facts",
    facts: {
      format,
      ...present({ pages }),
      tables: tables.length,
      ...present({ pictures, codes }),
    },
  };
}

/** Judges a package and returns the report as one plain value. */
export function makeReport(
  policy: Policy,
  pack: Package,
  circumstances: Circumstances,
  setting: RunInfo,
): Report {
  const judge = new Judge(policy, pack, circumstances);
  const findings = judge.findings();
  const byWork = groupBy(findings, (finding) => finding.subject.work);
  const entryRoles = new Set(
    policy.vocabulary.roles.filter(({ makesWorks }) => makesWorks).map(({ id }) => id),
  );
  const works = pack.works.map((work): ReportWork => {
    const { id, title, category, unit = null, serial = null, files } = work;
    const open = category.status === "unknown" && policy.vocabulary.categories.length > 0;
    return {
      id,
      title,
      category,
      ...present({ fit: open ? judge.categoryFit(work) : undefined }),
      unit,
      serial,
      files: files.map(({ path }) => path),
      entries: files.filter(({ role }) => role !== undefined && entryRoles.has(role)).map(({ path }) => path),
      verdict: verdictOf(byWork.get(id) ?? []),
    };
  });
  const files = pack.files.map(({ path, role = null, bytes, media, document, image, archive, decoded }) => ({
    path,
    role,
    bytes,
    ...present({ media, document: document && withoutText(document), image, archive, decoded }),
  }));
  const { ignored } = pack;
  return {
    tool: setting.tool,
    contest: { ...policy.contest, file: policy.file, sha256: policy.sha256 },
    run: setting.run,
    verdict: packageVerdict(findings, works.length, setting.run),
    summary: summaryOf({ works, files, ignored }),
    rules: policy.rules.map((rule) => ruleOf(rule, policy)),
    works,
    files,
    findings,
    asks: policy.asks,
    ignored,
  };
}
