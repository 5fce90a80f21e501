import type { Finding } from "../../model/finding.ts";
import type { Report, ReportWork, Style } from "../../model/report.ts";
import { visible } from "../../model/text.ts";
import { formatWords } from "../../wording/formats.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import { basisLines, rulesOf, unchosenRules } from "../shared/basis.ts";
import { countsAndLimitations, sentence } from "../shared/conclusion.ts";
import { findingLines, type Say, sayIn } from "../shared/finding-text.ts";
import { groupFindings, severityFor } from "../shared/group-findings.ts";
import { xmlAttributes, xmlText, xmlValue } from "../shared/xml.ts";

interface Case {
  readonly class: string;
  readonly name: string;
  readonly kind: "failure" | "error" | "skipped" | "passed";
  readonly lines: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** JUnit knows no warnings: points to confirm are told here too, with the list for a person. */
  readonly output: readonly string[];
}

/**
 * JUnit XML, in the one form that both dialects in use take (fixtures/schemas): a suite for each work, a case for each
 * rule. A case that could not be judged for a reason of our own is an error; what does not apply is skipped, and so is what
 * is left to a person: nothing that is open may look like a pass.
 */
export function* junitChunks(report: Report, { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const { whole, works, others } = groupFindings(report);
  const write = suiteWriter(report);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
  yield write(packageSuite(report, whole, say));
  for (const work of report.works) yield write(workSuite(work, works.get(work.id) ?? [], report, say));
  for (const [path, findings] of others) {
    yield write(suiteOf(visible(path), findings, () => visible(path), report, say));
  }
  yield "</testsuites>\n";
}

function packageSuite(report: Report, findings: readonly Finding[], say: Say): Suite {
  const name = say(reportWords.whole);
  const suite = suiteOf(name, findings, () => name, report, say);
  const cut: readonly Case[] = report.run.complete
    ? []
    : [
        {
          class: name,
          name: `${say(formatWords.complete)} [complete]`,
          kind: "error",
          lines: [say(formatWords.interrupted)],
        },
      ];
  const asks = report.asks.map(
    ({ id, says, clause }) => `[ ] ${say(says)}${say(reportWords.clause(clause))} [${id}]`,
  );
  return {
    name,
    cases: [...cut, ...suite.cases],
    output: [
      ...[unchosenRules(report) ?? []].flat().map(say),
      say(reportWords.conclusion) + say(sentence(report, true)),
      ...countsAndLimitations(report).map(say),
      ...basisLines(report).map(say),
      ...suite.output,
      ...(asks.length === 0 ? [] : [say(reportWords.asks(asks.length)), ...asks]),
    ],
  };
}

function workSuite(work: ReportWork, findings: readonly Finding[], report: Report, say: Say): Suite {
  const [only, ...others] = work.entries;
  const whole = visible(others.length === 0 && only !== undefined ? only : work.id);
  const classOf = ({ subject }: Finding) => (subject.path === null ? whole : visible(subject.path));
  return suiteOf(visible(work.title) || whole, findings, classOf, report, say);
}

function suiteOf(
  name: string,
  findings: readonly Finding[],
  classOf: (finding: Finding) => string,
  { run }: Report,
  say: Say,
): Suite {
  const used = new Map<string, number>();
  const output: string[] = [];
  const cases = findings.map((finding): Case => {
    const found = severityFor(finding, run);
    const mark = found === "review" ? `[${say(verdictWords.review)}] ` : "";
    const [first = "", ...rest] = findingLines(finding, say);
    const lines = [mark + first, ...rest];
    const title = `${say(finding.what)} [${finding.rule}]`;
    const path = classOf(finding);
    // Readers take only the first of two cases of one class and name.
    const times = (used.get(`${path}\n${title}`) ?? 0) + 1;
    used.set(`${path}\n${title}`, times);
    if (found === "review") output.push(`${path} ${lines.join(" ")}`);
    return {
      class: path,
      name: times === 1 ? title : `${title} (${times})`,
      kind:
        ({ fail: "failure", incomplete: "error", review: "skipped", "n/a": "skipped" } as const)[
          found as string
        ] ?? "passed",
      lines,
    };
  });
  return { name, cases, output };
}

/** Writes suites one after the other, numbered from 0. */
function suiteWriter(report: Report): (suite: Suite) => string {
  const { contest, run, tool, verdict } = report;
  let id = 0;
  const properties = {
    contest: contest.id,
    "rules.file": visible(rulesOf(report).en),
    "rules.sha256": contest.sha256,
    "reelcheck.version": tool.version,
    verdict,
  };
  const listed = Object.entries(properties).map(
    ([name, value]) => `      <property${xmlAttributes({ name, value })}/>\n`,
  );
  return ({ name, cases, output }) => {
    const count = (kind: Case["kind"]) => cases.filter((one) => one.kind === kind).length;
    const head = {
      name,
      package: contest.id,
      id: id++,
      // No host is named: a report may leave the house.
      hostname: "localhost",
      timestamp: run.startedAt.slice(0, "2025-10-01T00:00:00".length),
      tests: cases.length,
      failures: count("failure"),
      errors: count("error"),
      skipped: count("skipped"),
      // All is gathered before anything is judged: no rule has a time of its own.
      time: 0,
    };
    return [
      `  <testsuite${xmlAttributes(head)}>\n    <properties>\n`,
      ...(id === 1 ? listed : []),
      "    </properties>\n",
      ...cases.map(caseText),
      `    <system-out>${xmlText(output.join("\n"))}</system-out>\n    <system-err></system-err>\n  </testsuite>\n`,
    ].join("");
  };
}

/** The text stands twice, for readers show the attribute or the content and never both. */
function caseText({ class: classname, name, kind, lines }: Case): string {
  const open = `    <testcase${xmlAttributes({ classname, name, time: 0 })}`;
  if (kind === "passed") return `${open}/>\n`;
  const [first = ""] = lines;
  const type = kind === "skipped" ? "" : ` type=${xmlValue(kind)}`;
  return `${open}>\n      <${kind} message=${xmlValue(first)}${type}>${xmlText(lines.join("\n"))}</${kind}>\n    </testcase>\n`;
}
