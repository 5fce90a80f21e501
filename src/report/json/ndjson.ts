import type { Report, Style } from "../../model/report.ts";
import { visibleJson } from "../../model/text.ts";
import { sayIn } from "../shared/finding-text.ts";
import { groupFindings } from "../shared/group-findings.ts";
import { jsonAsk, jsonFile, jsonFinding, jsonHead, jsonRule, jsonWork } from "./json.ts";

/**
 * One JSON value on a line: what the run is, the package, each work with its files and findings, each other file, and
 * the summary last; without a summary a report is not whole. Each line has a `type`, and is described by `$defs/line` of
 * the schema.
 */
export function* ndjsonChunks(report: Report, { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const { whole, works, others } = groupFindings(report);
  const { verdict, summary, ...head } = jsonHead(report, lang);
  const line = (type: string, value: object) => `${visibleJson(JSON.stringify({ type, ...value }))}\n`;
  const files = new Map(report.files.map((file) => [file.path, file]));
  const ofWorks = new Set<string>();
  yield line("run", {
    ...head,
    rules: report.rules.map((rule) => jsonRule(rule, say)),
    ask: report.asks.map((ask) => jsonAsk(ask, say)),
  });
  yield line("package", { findings: whole.map((one) => jsonFinding(one, say)) });
  for (const work of report.works) {
    yield line("work", {
      work: jsonWork(work, say),
      files: work.files.flatMap((path) => {
        const file = files.get(path);
        ofWorks.add(path);
        return file ? [jsonFile(file)] : [];
      }),
      findings: (works.get(work.id) ?? []).map((one) => jsonFinding(one, say)),
    });
  }
  // Something inside an archive is no file by itself, and may have findings.
  const apart = new Set([...[...files.keys()].filter((path) => !ofWorks.has(path)), ...others.keys()]);
  for (const path of apart) {
    const file = files.get(path);
    const findings = (others.get(path) ?? []).map((one) => jsonFinding(one, say));
    yield line("file", { path, file: file ? jsonFile(file) : null, findings });
  }
  const { schemaVersion, run } = head;
  yield line("summary", { schemaVersion, complete: run.complete, verdict, summary, ignored: report.ignored });
}
