/**
 * reelcheck as a library. `compilePolicy` makes a policy of a rule file, `checkPackage` holds what lies at some paths against
 * it, and a reporter writes the report; `reportFrom` restores a report from its JSON.
 *
 *     const { policy } = compilePolicy(text, "reelcheck.yaml");
 *     const report = await checkPackage(["/media/usb"], policy, { on: "2026-11-20" });
 *     console.log(jsonReport(report, { lang: "zh" }));
 */
export { type CheckPackageOptions, checkPackage } from "./check-package.ts";
export { checks } from "./checks/index.ts";
export { compilePolicy } from "./compile-policy.ts";
export { PathError } from "./intake/package/path-error.ts";
export type * from "./model/check.ts";
export type * from "./model/container-format.ts";
export type * from "./model/facts/archive.ts";
export type * from "./model/facts/damage.ts";
export type * from "./model/facts/decoded.ts";
export type * from "./model/facts/document.ts";
export type * from "./model/facts/failure.ts";
export type * from "./model/facts/image.ts";
export type * from "./model/facts/known.ts";
export type * from "./model/facts/media.ts";
export type * from "./model/facts/streams.ts";
export type * from "./model/finding.ts";
export type * from "./model/package.ts";
export type * from "./model/policy.ts";
export type * from "./model/progress.ts";
export type * from "./model/report.ts";
export type * from "./model/rule-origin.ts";
export type { Lang, Text } from "./model/text.ts";
export type * from "./model/vocabulary.ts";
export type { Compiled } from "./policy/compile.ts";
export { editorSchema } from "./policy/editor-schema.ts";
export { problemReport, reporters } from "./report/index.ts";
export { jsonReport } from "./report/json/json.ts";
export type { ReportReading, ReportTrouble } from "./report/saved/report-from.ts";
export { textReport } from "./report/text/text-report.ts";
export { reportFrom } from "./report-from.ts";
