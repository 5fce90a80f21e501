import type { z } from "zod";
import type { MediaResult } from "../../model/facts/media.ts";
import type { DisplayValue, Finding } from "../../model/finding.ts";
import type { Attribution } from "../../model/package.ts";
import type { Report, ReportFile, ReportWork } from "../../model/report.ts";
import { verbatim } from "../../model/text.ts";
import type * as shape from "./shape.ts";

/** The parts of a report out of what was saved of them. A saved text is in one language, and stands for both. */

type Saved<S extends z.ZodType> = z.infer<S>;

export function headOf({
  tool,
  contest,
  run,
  verdict,
  summary,
}: Saved<typeof shape.head>): Pick<Report, "tool" | "contest" | "run" | "verdict" | "summary"> {
  const { unitType, unitLabel, ...rest } = run;
  return {
    tool,
    contest: { id: contest.id, title: verbatim(contest.title), file: contest.file, sha256: contest.sha256 },
    run: {
      ...rest,
      ...(unitType === null ? {} : { unitType }),
      ...(unitLabel === null ? {} : { unitLabel: verbatim(unitLabel) }),
    },
    verdict,
    summary,
  };
}

export function ruleOf({ id, requirement, clause, what, about }: Saved<typeof shape.rule>) {
  return { id, requirement, clause, what: verbatim(what), about: verbatim(about) };
}

export function askOf({ id, requirement, clause, text }: Saved<typeof shape.ask>) {
  return { id, requirement, clause, says: verbatim(text) };
}

function attributionOf(work: Saved<typeof shape.work>): Attribution {
  const { category, categoryKnownFrom: origin, categoryStatus: status, categoryFound: found } = work;
  const [first] = found ?? [];
  if (status === "known" && category !== null && origin) return { status, value: category, origin };
  if (status === "invalid" && first) return { status, found: first.value, origin: first.origin };
  if (status === "conflict" && found) return { status, found };
  return { status: "unknown" };
}

export function workOf(work: Saved<typeof shape.work>): ReportWork {
  const { id, title, categoryFits, categoryExcluded, unit, serial, files, entries, verdict } = work;
  const excluded = (categoryExcluded ?? []).map(({ category, because }) => ({
    category,
    because: because.map(verbatim),
  }));
  return {
    id,
    title,
    category: attributionOf(work),
    ...(categoryFits ? { fit: { fits: categoryFits, excluded } } : {}),
    unit,
    serial,
    files,
    entries,
    verdict,
  };
}

function mediaOf({ facts, damage, unread }: Saved<typeof shape.file>): MediaResult | undefined {
  if (facts) return { status: "facts", facts };
  if (damage) return { status: "damaged", damage };
  return unread && { status: "unread", failure: unread };
}

export function fileOf(saved: Saved<typeof shape.file>): ReportFile {
  const { path, role, bytes, document, image, archive, decoded } = saved;
  const media = mediaOf(saved);
  return {
    path,
    role,
    bytes,
    ...(media ? { media } : {}),
    ...(document
      ? {
          document:
            "unread" in document
              ? { status: "unread", trouble: document.unread }
              : { status: "facts", facts: document },
        }
      : {}),
    ...(image
      ? {
          image:
            "unread" in image
              ? { status: "unread", trouble: image.unread }
              : { status: "facts", facts: image },
        }
      : {}),
    ...(archive
      ? {
          archive:
            "unread" in archive
              ? { status: "unread", trouble: archive.unread }
              : { status: "listed", files: archive.files },
        }
      : {}),
    ...(decoded
      ? {
          decoded:
            "unlooked" in decoded
              ? { status: "unlooked", failure: decoded.unlooked }
              : { status: "facts", facts: decoded },
        }
      : {}),
  };
}

function statedOf(saved: Saved<typeof shape.finding>["actual"]): DisplayValue | undefined {
  return saved ? { ...saved, text: verbatim(saved.text) } : undefined;
}

export function findingOf(saved: Saved<typeof shape.finding>): Finding {
  const { rule, requirement, clause, check, level, outcome, subject, what, place } = saved;
  const { reason, fix, note, ours, untold, assumed, damaged, evidence } = saved;
  const expected = statedOf(saved.expected);
  const actual = statedOf(saved.actual);
  return {
    rule,
    requirement,
    clause,
    check,
    level,
    outcome,
    subject,
    what: verbatim(what),
    ...(expected ? { expected } : {}),
    ...(actual ? { actual } : {}),
    ...(reason === null ? {} : { reason: verbatim(reason) }),
    ...(fix === null ? {} : { fix: verbatim(fix) }),
    ...(note === null ? {} : { note: verbatim(note) }),
    ...(ours ? { ours } : {}),
    ...(untold ? { untold } : {}),
    ...(assumed ? { assumed } : {}),
    ...(damaged ? { damaged } : {}),
    evidence: evidence.map((one) => ({ ...one, text: verbatim(one.text) })),
    place,
  };
}
