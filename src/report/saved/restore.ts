import type { Cause, DisplayValue, Finding, FindingDisplay } from "../../model/finding.ts";
import type { Attribution } from "../../model/package.ts";
import type { Ask } from "../../model/policy.ts";
import { present } from "../../model/present.ts";
import type { Report, ReportFile, ReportRule, ReportWork } from "../../model/report.ts";
import { verbatim } from "../../model/text.ts";
import { fromPublished } from "../json/published-facts.ts";
import type {
  JsonAsk,
  JsonFile,
  JsonFinding,
  JsonHead,
  JsonRule,
  JsonStated,
  JsonWork,
} from "../json/report-schema.ts";

/** Restores the parts of a report. A saved text is in one language, and stands for both. */

const optionalText = (saved: string | null) => (saved === null ? undefined : verbatim(saved));

export function headOf({
  tool,
  contest,
  run,
  verdict,
  summary,
}: JsonHead): Pick<Report, "tool" | "contest" | "run" | "verdict" | "summary"> {
  const { unitType, unitLabel, ...rest } = run;
  return {
    tool,
    contest: { id: contest.id, title: verbatim(contest.title), file: contest.file, sha256: contest.sha256 },
    run: { ...rest, ...present({ unitType: unitType ?? undefined, unitLabel: optionalText(unitLabel) }) },
    verdict,
    summary,
  };
}

export function ruleOf({ id, requirement, clause, what, about }: JsonRule): ReportRule {
  return { id, requirement, clause, what: verbatim(what), about: verbatim(about) };
}

export function askOf({ id, requirement, clause, text }: JsonAsk): Ask {
  return { id, requirement, clause, says: verbatim(text) };
}

function attributionOf(work: JsonWork): Attribution {
  const { category, categoryKnownFrom: origin, categoryStatus: status, categoryFound: found } = work;
  const [first] = found ?? [];
  if (status === "known" && category !== null && origin) return { status, value: category, origin };
  if (status === "invalid" && first) return { status, found: first.value, origin: first.origin };
  if (status === "conflict" && found) return { status, found };
  return { status: "unknown" };
}

export function workOf(work: JsonWork): ReportWork {
  const { id, title, categoryFits: fits, categoryExcluded, unit, serial, files, entries, verdict } = work;
  const excluded = (categoryExcluded ?? []).map(({ category, because }) => ({
    category,
    because: because.map(verbatim),
  }));
  return {
    id,
    title,
    category: attributionOf(work),
    ...present({ fit: fits ? { fits, excluded } : undefined }),
    unit,
    serial,
    files,
    entries,
    verdict,
  };
}

function mediaOf({ facts, damage, unread }: JsonFile): ReportFile["media"] {
  if (facts) return { status: "facts", facts };
  if (damage) return { status: "damaged", damage };
  return unread && { status: "unread", failure: unread };
}

function documentOf(saved: NonNullable<JsonFile["document"]>): ReportFile["document"] {
  return "unread" in saved ? { status: "unread", trouble: saved.unread } : { status: "facts", facts: saved };
}

function imageOf(saved: NonNullable<JsonFile["image"]>): ReportFile["image"] {
  return "unread" in saved ? { status: "unread", trouble: saved.unread } : { status: "facts", facts: saved };
}

function archiveOf(saved: NonNullable<JsonFile["archive"]>): ReportFile["archive"] {
  return "unread" in saved
    ? { status: "unread", trouble: saved.unread }
    : { status: "listed", files: saved.files };
}

function decodedOf(saved: NonNullable<JsonFile["decoded"]>): ReportFile["decoded"] {
  return "unlooked" in saved
    ? { status: "not-decoded", failure: saved.unlooked }
    : { status: "facts", facts: fromPublished(saved) };
}

export function fileOf(saved: JsonFile): ReportFile {
  const { path, role, bytes, document, image, archive, decoded } = saved;
  return {
    path,
    role,
    bytes,
    ...present({
      media: mediaOf(saved),
      document: document && documentOf(document),
      image: image && imageOf(image),
      archive: archive && archiveOf(archive),
      decoded: decoded && decodedOf(decoded),
    }),
  };
}

function displayValueOf(saved: JsonStated | null): DisplayValue | undefined {
  return saved ? { ...saved, text: verbatim(saved.text) } : undefined;
}

function causeOf(saved: JsonFinding): Cause | undefined {
  if (saved.ours) return "internal";
  if (saved.damaged) return "damaged-file";
  if (saved.untold) return "not-stated";
  return saved.assumed ? "assumed" : undefined;
}

export function findingOf(saved: JsonFinding, display: FindingDisplay | undefined): Finding {
  const { rule, requirement, clause, check, level, outcome, subject, what, place } = saved;
  const { reason, fix, note, evidence } = saved;
  return {
    rule,
    requirement,
    clause,
    check,
    ...present({ display }),
    level,
    outcome,
    subject,
    what: verbatim(what),
    ...present({
      expected: displayValueOf(saved.expected),
      actual: displayValueOf(saved.actual),
      reason: optionalText(reason),
      fix: optionalText(fix),
      note: optionalText(note),
      cause: causeOf(saved),
    }),
    evidence: evidence.map((one) => ({ ...one, text: verbatim(one.text) })),
    place,
  };
}
