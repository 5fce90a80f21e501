import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, ReportFile, ReportWork, Verdict } from "../../model/report.ts";
import type { Lang, Text } from "../../model/text.ts";
import { verdictWords } from "../../wording/report.ts";
import { verdictOrder } from "../shared/order-findings.ts";
import { html, type Markup } from "./markup.ts";
import { worksWithPictures } from "./picture-budget.ts";

/** The report with everything that its parts look up, and the language it is written in. */
export class ReportContext {
  readonly report: Report;
  readonly lang: Lang;
  /** Worst first. */
  readonly works: readonly ReportWork[];
  readonly pictured: ReadonlySet<string>;
  private readonly byWork: ReadonlyMap<string | null, readonly Finding[]>;
  private readonly files: ReadonlyMap<string, ReportFile>;
  private readonly anchors: ReadonlyMap<string, string>;

  constructor(report: Report, lang: Lang) {
    this.report = report;
    this.lang = lang;
    this.works = verdictOrder.flatMap((verdict) => report.works.filter((work) => work.verdict === verdict));
    this.byWork = groupBy(report.findings, ({ subject }) => subject.work);
    this.files = new Map(report.files.map((file) => [file.path, file]));
    this.anchors = new Map(this.works.map(({ id }, at) => [id, `work-${at + 1}`]));
    this.pictured = worksWithPictures(this.works, this.files, this.byWork);
  }

  /** The text in the language of the report; escaping is the template's. */
  say(text: Text): string {
    return text[this.lang];
  }

  findingsOf({ id }: ReportWork): readonly Finding[] {
    return this.byWork.get(id) ?? [];
  }

  fileAt(path: string): ReportFile | undefined {
    return this.files.get(path);
  }

  anchorOf({ id }: ReportWork): string {
    return this.anchors.get(id) ?? "";
  }

  /** The word for a verdict, to be seen at a glance, in color or without. */
  stamp(verdict: Verdict | "n/a"): Markup {
    return html`<span class="stamp ${toneOf(verdict)}">${this.say(verdictWords[verdict])}</span>`;
  }
}

/** Names of verdicts as classes of the style sheet. */
export function toneOf(verdict: Verdict | "n/a"): string {
  return verdict === "n/a" ? "none" : verdict;
}
