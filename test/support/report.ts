import { makeReport } from "../../src/judge/make-report.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Chunk, Report, Style } from "../../src/model/report.ts";
import { severityOf } from "../../src/model/severity.ts";
import { reporters } from "../../src/report/index.ts";
import { type PackageCase, packageOf } from "./package.ts";
import { filmRules, policyOf } from "./policies.ts";

export const policy = policyOf(filmRules("henan-2025"), "rules/henan-2025.yaml");

/** The report of a package that a test describes, by any rules. */
export function reportBy(rules: Policy, given: PackageCase, more: Partial<Report["run"]> = {}): Report {
  return makeReport(
    rules,
    packageOf(given, rules),
    { on: "2025-10-01", skipped: new Set(more.skipped ?? []) },
    {
      tool: { name: "reelcheck", version: "0.0.0", engine: "test" },
      run: {
        root: "/media/usb",
        on: "2025-10-01",
        lang: "zh",
        startedAt: "2025-10-01T00:00:00.000Z",
        finishedAt: "2025-10-01T00:00:01.000Z",
        complete: true,
        whole: true,
        quick: false,
        strict: false,
        skipped: [],
        ...more,
      },
    },
  );
}

/** The same, by the rules of one contest about films. */
export function reportOf(given: PackageCase, more: Partial<Report["run"]> = {}): Report {
  return reportBy(policy, given, more);
}

export const style: Style = { lang: "zh", color: false, width: 80, detail: "normal" };

export const good: PackageCase = {
  files: [{ path: "甲校-01-光.mp4", bitsPerSecond: 20_000_000, createdAt: "2025-05-01T00:00:00.000Z" }],
};

/** Names as no one should give them, and people do. */
export const hostileNames = [
  "\u001b[2J\u001b[31m甲-01-\u202egpj.光\u0007\r\n伪造 [合格].mp4",
  '=HYPERLINK("http://x";"点这里").mp4',
  "＝cmd|' /C calc'!A0.mp4",
  '-rf, "引号" \']]>.mp4',
  "<script>alert(1)</script>&amp;.mp4",
  "| **粗** `码` $x$ [链](http://x) ![图](x) www.x.com @某人 #1.mp4",
  "%0A::error::伪造,title=x:y%.mp4",
  "\u200b\ufeff\ufffe\uffff_x000D_.mp4",
  `${"长".repeat(80)}.mp4`,
];

/** A package in which every kind of outcome is found: failures, points to confirm, what could not be read, damage. */
export const mixed: PackageCase = {
  files: [
    ...hostileNames,
    { path: "甲校-02-短.mp4", bitsPerSecond: 1_000_000, video: { size: "1280x720" } },
    { path: "甲校-03-坏.mp4", damage: { kind: "truncated", missingBytes: 5_000_000 } },
    { path: "甲校-04-查.mp4", unread: { kind: "timeout", seconds: 20 } },
    { path: "报名表.docx", document: { tables: [[["片名", "晨读"]]], pages: 2 } },
    { path: "汇总表.docx", document: { unread: { kind: "encrypted" } } },
    { path: "协议书.jpg", image: { colorMode: "cmyk", dpi: { value: 300, from: "EXIF" } } },
    { path: "打包.zip", archive: ["里面.mp4", "锁着.mp4!"] },
    ...(good.files ?? []),
  ],
};

/** A report in one format, as bytes. */
export async function written(format: string, report: Report, how: Style = style): Promise<Buffer> {
  const pieces: Chunk[] = [];
  for await (const piece of reporters[format]?.(report, how) ?? []) pieces.push(piece);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

/** A report in one format that is text. */
export async function text(format: string, report: Report, how: Style = style): Promise<string> {
  return (await written(format, report, how)).toString("utf8");
}

/** The report on it. */
export const mixedReport = reportOf(mixed);

/** How many findings of a report are of some severities. */
export function countOf(report: Report, ...wanted: readonly string[]): number {
  return report.findings.filter((finding) => wanted.includes(severityOf(finding))).length;
}
