import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";
import type { FindingDisplay } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { askOf, fileOf, findingOf, headOf, ruleOf, workOf } from "./restore.ts";
import * as shape from "./shape.ts";

/** The version of reports that is read: a later one may hold what would be left out without a word. */
export const readVersion = "1.0";

/** A report of ten thousand works is 400 MB. Of this size no text fits into a string of JavaScript (2^29 characters). */
const largestReport = 2 ** 31;
/** What Node says where a text is too long for a string, or a file for one reading. */
const tooLarge = ["ERR_STRING_TOO_LONG", "ERR_FS_FILE_TOO_LARGE"];

/** Why a file gave no report. */
export type ReportTrouble =
  | { readonly kind: "unreadable"; readonly code: string }
  | { readonly kind: "too-large" }
  | { readonly kind: "no-json" }
  | { readonly kind: "foreign" } // JSON of something else
  | { readonly kind: "other-version"; readonly version: string }
  | { readonly kind: "unlike"; readonly at: string }; // says that it is a report, and is unlike one there

export type ReportReading = { readonly report: Report } | { readonly trouble: ReportTrouble };

/** A part that is not as it must be, and where. */
class Unlike extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

/**
 * What was saved, once its shape is sure. It is the value itself, not the copy that zod makes: that has its keys in
 * another order, and a report that is saved again is to be the same.
 */
function sure<S extends z.ZodType>(schema: S, raw: unknown, at: string): z.infer<S> {
  const { success, error } = schema.safeParse(raw);
  if (success) return raw as z.infer<S>;
  const path = error.issues[0]?.path ?? [];
  throw new Unlike([at, ...path.map(String)].filter((part) => part !== "").join("."));
}

/** How findings of a check are shown, which is no part of a saved report. */
export type DisplayOf = (check: string) => FindingDisplay | undefined;

/** Reads a report that `-f json` saved. */
export async function readReport(path: string, displayOf: DisplayOf): Promise<ReportReading> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size >= largestReport) return { trouble: { kind: "too-large" } };
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    return { trouble: tooLarge.includes(code) ? { kind: "too-large" } : { kind: "unreadable", code } };
  }
  return reportFrom(text, displayOf);
}

/** A report out of its JSON. */
export function reportFrom(text: string, displayOf: DisplayOf): ReportReading {
  let raw: unknown;
  try {
    // A program on Windows that saved it again may have put a mark in front.
    raw = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { trouble: { kind: "no-json" } };
  }
  const label = shape.label.safeParse(raw);
  if (!label.success) return { trouble: { kind: "foreign" } };
  const { schemaVersion: version } = label.data;
  if (version !== readVersion) return { trouble: { kind: "other-version", version } };
  try {
    return { report: restored(raw, displayOf) };
  } catch (error) {
    if (error instanceof Unlike) return { trouble: { kind: "unlike", at: error.at } };
    throw error;
  }
}

function restored(raw: unknown, displayOf: DisplayOf): Report {
  const head = sure(shape.head, raw, "");
  const lists = sure(shape.lists, raw, "");
  const each = <S extends z.ZodType, T>(name: keyof typeof lists, schema: S, made: (one: z.infer<S>) => T) =>
    (lists[name] as readonly unknown[]).map((one, at) => made(sure(schema, one, `${String(name)}.${at}`)));
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
