import type { CategoryFit } from "./check.ts";
import type { ArchiveResult } from "./facts/archive.ts";
import type { DecodeResult } from "./facts/decoded.ts";
import type { DocumentResult, DocumentSummary } from "./facts/document.ts";
import type { ImageResult } from "./facts/image.ts";
import type { MediaResult } from "./facts/media.ts";
import type { Finding } from "./finding.ts";
import type { Attribution, Ignored } from "./package.ts";
import type { Ask } from "./policy.ts";
import type { RuleOrigin } from "./rule-origin.ts";
import type { Lang, Text } from "./text.ts";

/** Verdict of a package or a work. */
export const verdicts = ["pass", "review", "fail", "incomplete"] as const;
export type Verdict = (typeof verdicts)[number];

export interface ReportWork {
  readonly id: string;
  readonly title: string;
  readonly category: Attribution;
  /** If the category is unknown: which ones are possible. */
  readonly fit?: CategoryFit;
  readonly unit: string | null;
  readonly serial: string | null;
  readonly files: readonly string[];
  /** Those of the files that are the work itself, without forms and the like. */
  readonly entries: readonly string[];
  readonly verdict: Verdict;
}

/** Summary of a document. Its text is left out: a report of ten thousand forms would carry all of them. */
export type ReportDocument =
  | {
      readonly status: "facts";
      readonly facts: DocumentSummary;
    }
  | Extract<DocumentResult, { readonly status: "unread" }>;

export interface ReportFile {
  readonly path: string;
  readonly role: string | null;
  readonly bytes: number;
  readonly media?: MediaResult;
  readonly document?: ReportDocument;
  readonly image?: ImageResult;
  readonly archive?: ArchiveResult;
  readonly decoded?: DecodeResult;
}

/** A rule of the policy, so that a report can list every one with what came of it. */
export interface ReportRule {
  readonly id: string;
  readonly requirement: string | null;
  readonly clause: string | null;
  readonly what: Text;
  /** Scope of the rule: a role, a class, the works. */
  readonly about: Text;
}

export interface Summary {
  readonly works: number;
  readonly files: number;
  readonly ignored: number;
  readonly pass: number;
  readonly review: number;
  readonly fail: number;
}

/** Circumstances of the run. */
export interface Run {
  readonly root: string;
  /** The day the package was judged for, `YYYY-MM-DD`. */
  readonly on: string;
  readonly lang: Lang;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when it was interrupted. */
  readonly complete: boolean;
  /** False when single files were given, so that questions about the whole package stay open. */
  readonly whole: boolean;
  /** Picture and sound were not to be decoded. */
  readonly quick: boolean;
  /** Points to confirm count as failures. */
  readonly strict: boolean;
  /** Rules left out on the command line. */
  readonly skipped: readonly string[];
  readonly unitType?: string;
  readonly unitLabel?: Text;
  /** Whose rules these are; absent where they were not looked for on disk. */
  readonly rules?: RuleOrigin;
}

/** Everything a reporter needs; a plain value. */
export interface Report {
  readonly tool: { readonly name: "reelcheck"; readonly version: string; readonly engine: string | null };
  readonly contest: {
    readonly id: string;
    readonly title: Text;
    readonly file: string;
    readonly sha256: string;
  };
  readonly run: Run;
  readonly verdict: Verdict;
  readonly summary: Summary;
  readonly rules: readonly ReportRule[];
  readonly works: readonly ReportWork[];
  readonly files: readonly ReportFile[];
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
  readonly ignored: readonly Ignored[];
}

/** Style of a written report. The same report and style give the same text. */
export interface Style {
  readonly lang: Lang;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: "quiet" | "normal" | "verbose";
  /** Absolute path of the folder that paths are told from, where a format wants them of the repository. */
  readonly base?: string;
}

/** Text, or bytes where a format is no text. */
export type Chunk = string | Uint8Array;

/** Writes a report, piece by piece; what packs bytes may take its time. */
export type Reporter = (report: Report, style: Style) => Iterable<Chunk> | AsyncIterable<Chunk>;
