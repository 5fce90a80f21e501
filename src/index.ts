/**
 * reelcheck as a library: a rule file becomes a policy, a folder becomes a package, both become a report, and a report
 * becomes text, or is restored from its JSON. Only `takeIn` waits for the disk; everything else is a pure function.
 */
export { checks } from "./checks/index.ts";
export { type ReportReading, type ReportTrouble, reportFrom } from "./intake/saved-report/read-report.ts";
export { type TakeInOptions, type TakenIn, takeIn } from "./intake/take-in.ts";
export { PathTrouble } from "./intake/walk.ts";
export type { Circumstances } from "./judge/judge.ts";
export { makeReport, type Setting } from "./judge/report.ts";
export type * from "./model/check.ts";
export type * from "./model/document.ts";
export type * from "./model/finding.ts";
export type * from "./model/image.ts";
export type * from "./model/media.ts";
export type * from "./model/package.ts";
export type * from "./model/policy.ts";
export type * from "./model/progress.ts";
export type * from "./model/report.ts";
export type { Lang, Text } from "./model/text.ts";
export type * from "./model/vocabulary.ts";
export { type Compiled, compilePolicy } from "./policy/compile.ts";
export { editorSchema } from "./policy/editor-schema.ts";
export { jsonReport, problemReport, reporters, textReport } from "./report/index.ts";
