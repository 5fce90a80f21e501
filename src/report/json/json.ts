import type { ArchiveResult } from "../../model/facts/archive.ts";
import type { DecodeResult } from "../../model/facts/decoded.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import type { DisplayValue, Finding } from "../../model/finding.ts";
import type { Attribution } from "../../model/package.ts";
import type { Ask } from "../../model/policy.ts";
import { present } from "../../model/present.ts";
import type { Report, ReportDocument, ReportFile, ReportRule, ReportWork } from "../../model/report.ts";
import { type Lang, type Text, verbatim, visible, visibleJson } from "../../model/text.ts";
import { readsAs, sentenceOf } from "../../wording/findings.ts";
import { basisOf } from "../shared/basis.ts";
import { toPublished } from "./published-facts.ts";
import type {
  JsonAsk,
  JsonFile,
  JsonFinding,
  JsonHead,
  JsonRule,
  JsonStated,
  JsonWork,
} from "./report-schema.ts";
import { schemaVersion } from "./schema-version.ts";

/** Chooses the language of a text, with every character of it visible. */
type Say = (text: Text) => string;

/**
 * A report as JSON, after the published schema, piece by piece: as one string that of ten thousand works takes more
 * memory than all the films. Ids are stable English; texts are in the chosen language.
 */
export function* jsonChunks(report: Report, { lang }: { readonly lang: Lang }): Generator<string> {
  const say = (text: Text) => visible(text[lang]);
  yield indented(jsonHead(report, lang), 0).slice(0, -"\n}".length);
  yield* list("rules", report.rules, (rule) => jsonRule(rule, say));
  yield* list("works", report.works, (work) => jsonWork(work, say));
  yield* list("files", report.files, jsonFile);
  yield* list("findings", report.findings, (finding) => jsonFinding(finding, say));
  yield* list("ask", report.asks, (ask) => jsonAsk(ask, say));
  yield* list("ignored", report.ignored, (ignored) => ignored);
  yield "\n}\n";
}

/** Writes the head of a report: tool, contest, run, verdict, summary. */
export function jsonHead(report: Report, lang: Lang): JsonHead {
  const { tool, contest, run, verdict, summary } = report;
  const say = (text: Text) => visible(text[lang]);
  return {
    schemaVersion,
    tool,
    contest: { id: contest.id, title: say(contest.title), file: contest.file, sha256: contest.sha256 },
    run: {
      root: run.root,
      on: run.on,
      lang,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      complete: run.complete,
      whole: run.whole,
      quick: run.quick,
      strict: run.strict,
      unitType: run.unitType ?? null,
      unitLabel: run.unitLabel ? say(run.unitLabel) : null,
      skipped: run.skipped,
      ...present({ rules: run.rules }),
      basis: basisOf(report),
    },
    verdict,
    summary,
  };
}

/** Formats JSON as `JSON.stringify` does, indented further. */
function indented(value: object, depth: number): string {
  return visibleJson(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** One more property of the report: a list, item by item. */
function* list<T>(name: string, items: readonly T[], write: (item: T) => object): Generator<string> {
  yield `,\n  "${name}": [`;
  for (const [at, item] of items.entries()) {
    yield `${at === 0 ? "" : ","}\n    ${indented(write(item), 2)}`;
  }
  yield items.length === 0 ? "]" : "\n  ]";
}

/** The whole report as one string. */
export function jsonReport(report: Report, style: { readonly lang: Lang }): string {
  return [...jsonChunks(report, style)].join("");
}

export function jsonRule({ id, requirement, clause, what, about }: ReportRule, say: Say): JsonRule {
  return { id, requirement, clause, what: say(what), about: say(about) };
}

export function jsonAsk({ id, requirement, clause, says }: Ask, say: Say): JsonAsk {
  return { id, requirement, clause, text: say(says) };
}

export function jsonWork(work: ReportWork, say: Say): JsonWork {
  const { id, title, category, fit, unit, serial, files, entries, verdict } = work;
  return {
    id,
    title,
    category: category.status === "known" ? category.value : null,
    categoryKnownFrom: category.status === "known" ? category.origin : null,
    categoryStatus: category.status,
    categoryFound: foundOf(category),
    categoryFits: fit?.fits ?? null,
    categoryExcluded:
      fit?.excluded.map(({ category: name, because }) => ({ category: name, because: because.map(say) })) ??
      null,
    unit,
    serial,
    files,
    entries,
    verdict,
  };
}

/** Returns the categories found where none is certain: contradicting ones, or one the contest does not have. */
function foundOf(category: Attribution): JsonWork["categoryFound"] {
  if (category.status === "conflict") return category.found;
  return category.status === "invalid" ? [{ value: category.found, origin: category.origin }] : null;
}

export function jsonFile({
  path,
  role,
  bytes,
  media,
  document,
  image,
  archive,
  decoded,
}: ReportFile): JsonFile {
  return {
    path,
    role,
    bytes,
    facts: media?.status === "facts" ? media.facts : null,
    ...present({
      document: document && documentOf(document),
      image: image && imageOf(image),
      archive: archive && archiveOf(archive),
      decoded: decoded && decodedOf(decoded),
      damage: media?.status === "damaged" ? media.damage : undefined,
      unread: media?.status === "unread" ? media.failure : undefined,
    }),
  };
}

/** What decoding found, or why nothing was decoded. */
function decodedOf(decoded: DecodeResult): JsonFile["decoded"] {
  if (decoded.status === "not-decoded") return { unlooked: decoded.failure };
  return toPublished(decoded.facts);
}

function documentOf(document: ReportDocument): JsonFile["document"] {
  return document.status === "unread" ? { unread: document.trouble } : document.facts;
}

function imageOf(image: ImageResult): JsonFile["image"] {
  return image.status === "unread" ? { unread: image.trouble } : image.facts;
}

function archiveOf(archive: ArchiveResult): JsonFile["archive"] {
  return archive.status === "unread" ? { unread: archive.trouble } : { files: archive.files };
}

function jsonStated(stated: DisplayValue | undefined, say: Say): JsonStated | null {
  if (!stated) return null;
  const { value, unit, range } = stated;
  const text = say(stated.text);
  const reads = readsAs(stated);
  return {
    text,
    ...present({ value, unit, range }),
    ...present({ reads: reads === readsAs({ text: verbatim(text) }) ? undefined : reads }),
  };
}

export function jsonFinding(finding: Finding, say: Say): JsonFinding {
  const { rule, requirement, clause, check, level, outcome, subject, place, cause, evidence = [] } = finding;
  return {
    rule,
    requirement,
    clause,
    check,
    level,
    outcome,
    subject,
    what: say(finding.what),
    expected: jsonStated(finding.expected, say),
    actual: jsonStated(finding.actual, say),
    message: say(sentenceOf(finding)),
    reason: finding.reason ? say(finding.reason) : null,
    fix: finding.fix ? say(finding.fix) : null,
    note: finding.note ? say(finding.note) : null,
    // The published names of causes: one is always there, the others where they are true.
    ours: cause === "internal",
    ...present({
      untold: cause === "not-stated" || undefined,
      assumed: cause === "assumed" || undefined,
      damaged: cause === "damaged-file" || undefined,
    }),
    evidence: evidence.map(({ text, path, sight }) => ({
      text: say(text),
      ...present({ path, sight }),
    })),
    place,
  };
}
