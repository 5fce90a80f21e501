import type { Report, Style } from "../../model/report.ts";
import { visible } from "../../model/text.ts";
import { formatWords } from "../../wording/formats.ts";
import { labeled } from "../../wording/lists.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import { basisLines, unchosenRules } from "../shared/basis.ts";
import { sentence } from "../shared/conclusion.ts";
import { findingLines, sayIn } from "../shared/finding-text.ts";
import { filesShown, groupFindings, severityFor } from "../shared/group-findings.ts";
import { verdictOrder } from "../shared/order-findings.ts";
import { relativePath } from "../shared/relative-path.ts";

export type Annotation = "error" | "warning" | "notice";

/** GitHub shows ten annotations of a kind for a step and drops the others without a word; the tenth is ours to say so. */
export const mostAnnotations = 9;

const escapes: Readonly<Record<string, string>> = {
  "%": "%25",
  "\r": "%0D",
  "\n": "%0A",
  ":": "%3A",
  ",": "%2C",
};

/** A workflow command: `::error file=a.mp4,title=…::…`. */
export function command(
  kind: Annotation,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const value = (raw: string | number) => String(raw).replace(/[%\r\n:,]/g, (char) => escapes[char] ?? char);
  const listed = Object.entries(properties).map(([name, raw]) => `${name}=${value(raw)}`);
  const head = listed.length === 0 ? kind : `${kind} ${listed.join(",")}`;
  return `::${head}::${message.replace(/[%\r\n]/g, (char) => escapes[char] ?? char)}\n`;
}

/** Annotations for the files of a workflow on GitHub, errors first, and the conclusion. */
export function* githubChunks(report: Report, style: Style): Generator<string> {
  const say = sayIn(style.lang);
  const unchosen = unchosenRules(report);
  if (unchosen) yield command("notice", { title: "reelcheck" }, say(unchosen));
  const { whole, works, others } = groupFindings(report);
  const fileOf = filesShown(report);
  // The package first, then works and other files in their order.
  const all = [whole, ...report.works.map(({ id }) => works.get(id) ?? []), ...others.values()].flat();
  const bad = verdictOrder.flatMap((verdict) =>
    all.filter((finding) => severityFor(finding, report.run) === verdict),
  );
  for (const kind of ["error", "warning"] as const) {
    const isOf = (verdict: string) =>
      kind === "warning" ? verdict === "review" : /fail|incomplete/.test(verdict);
    const found = bad.filter((finding) => isOf(severityFor(finding, report.run)));
    for (const finding of found.slice(0, mostAnnotations)) {
      const path = fileOf(finding);
      const word = verdictWords[severityFor(finding, report.run)];
      const file = path === null ? {} : { file: visible(relativePath(style.base, report.run.root, path)) };
      const about = finding.subject.path ?? finding.subject.work;
      const lines = [...(about === null ? [] : [visible(about)]), ...findingLines(finding, say)];
      yield command(kind, { ...file, title: say(labeled(word, finding.what)) }, lines.join("\n"));
    }
    const more = found.length - mostAnnotations;
    if (more > 0) yield command(kind, {}, say(formatWords.more(more)));
  }
  const conclusion = say(reportWords.conclusion) + say(sentence(report, true));
  yield command("notice", { title: "reelcheck" }, [conclusion, ...basisLines(report).map(say)].join("\n"));
}
