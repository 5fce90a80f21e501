import { z } from "zod";
import type { FindingDisplay } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import * as shape from "../json/report-schema.ts";
import { schemaVersion } from "../json/schema-version.ts";
import { findContradiction } from "./find-contradiction.ts";
import { askOf, fileOf, findingOf, headOf, ruleOf, workOf } from "./restore.ts";

/** Why a text is no report. */
export type ReportTrouble =
  | { readonly kind: "no-json" }
  | { readonly kind: "foreign" } // JSON of something else
  | { readonly kind: "other-version"; readonly version: string }
  | { readonly kind: "unlike"; readonly at: string } // says that it is a report, and is unlike one there
  | { readonly kind: "changed"; readonly at: string }; // what it says there does not follow from the rest

export type ReportReading = { readonly report: Report } | { readonly trouble: ReportTrouble };

/** Marks by which a report and its version are recognized. */
const label = z.object({ schemaVersion: z.string(), tool: shape.tool.pick({ name: true }) });

/** A part that is not as it must be, and where. */
class Unlike extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

/**
 * Returns what was saved, once its shape is sure. It is the value itself, not the copy that zod makes: that has its keys
 * in another order and lacks what a later version adds, and a report that is saved again is to be the same.
 */
function sure<S extends z.ZodType>(schema: S, raw: unknown, at: string): z.infer<S> {
  const { success, error } = schema.safeParse(raw);
  if (success) return raw as z.infer<S>;
  const path = error.issues[0]?.path ?? [];
  throw new Unlike([at, ...path.map(String)].filter((part) => part !== "").join("."));
}

/** Display of a check's findings, which is not saved in a report. */
export type DisplayOf = (check: string) => FindingDisplay | undefined;

/** Restores a report from the JSON that `-f json` wrote. A report of another version is refused. */
export function reportFrom(text: string, displayOf: DisplayOf): ReportReading {
  let raw: unknown;
  try {
    // A program on Windows that saved it again may have put a mark in front.
    raw = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { trouble: { kind: "no-json" } };
  }
  const labeled = label.safeParse(raw);
  if (!labeled.success) return { trouble: { kind: "foreign" } };
  // A later version may hold what would be left out without a word.
  const { schemaVersion: version } = labeled.data;
  if (version !== schemaVersion) return { trouble: { kind: "other-version", version } };
  try {
    const report = restored(raw, displayOf);
    const at = findContradiction(report);
    return at === undefined ? { report } : { trouble: { kind: "changed", at } };
  } catch (error) {
    if (error instanceof Unlike) return { trouble: { kind: "unlike", at: error.at } };
    throw error;
  }
}

/** Parses the lists of a report item by item, and stops at the first that is wrong. */
const lists = z.object({
  rules: z.array(z.unknown()),
  works: z.array(z.unknown()),
  files: z.array(z.unknown()),
  findings: z.array(z.unknown()),
  ask: z.array(z.unknown()),
  ignored: z.array(z.unknown()),
});

function restored(raw: unknown, displayOf: DisplayOf): Report {
  const head = sure(shape.head, raw, "");
  const found = sure(lists, raw, "");
  const each = <S extends z.ZodType, T>(name: keyof typeof found, schema: S, made: (one: z.infer<S>) => T) =>
    found[name].map((one, at) => made(sure(schema, one, `${name}.${at}`)));
  return {
    ...headOf(head),
    rules: each("rules", shape.rule, ruleOf),
    works: each("works", shape.work, workOf),
    files: each("files", shape.file, fileOf),
    findings: each("findings", shape.finding, (one) => findingOf(one, displayOf(one.check))),
    asks: each("ask", shape.ask, askOf),
    ignored: each("ignored", shape.ignored, (one) => one),
  };
}
