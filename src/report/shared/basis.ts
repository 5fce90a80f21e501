import type { Report, ReportFile } from "../../model/report.ts";
import { isChosen } from "../../model/rule-origin.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { basisWords } from "../../wording/basis.ts";
import { ruleOriginWords } from "../../wording/rule-origin.ts";
import { surplusBytes } from "../../wording/surplus.ts";

/** What a verdict rests on, in figures. */
export interface Basis {
  /** Programs that read the media files, the one of most files first: `reelcheck`, `ffprobe 5.1.6`. */
  readonly readers: readonly string[];
  readonly mediaFiles: number;
  /** Media files of which an engine or the disk gave no facts; damaged ones are not among them. */
  readonly unreadMedia: number;
  readonly decodedFilms: number;
  readonly documents: number;
  readonly unreadDocuments: number;
  /** Files and folders that no rule is asked about. */
  readonly ignored: number;
  readonly mediaBytes: number;
  /** How many of them are neither picture nor sound; known where it is more than a twentieth of a file. */
  readonly surplusBytes: number;
}

function readersOf(files: readonly ReportFile[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { media } of files) {
    if (media?.status !== "facts") continue;
    const { engine } = media.facts;
    times.set(engine, (times.get(engine) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([engine]) => engine);
}

/** Counts what the verdict of a report rests on. */
export function basisOf({ files, ignored }: Report): Basis {
  const media = files.filter((file) => file.media !== undefined);
  const documents = files.filter((file) => file.document !== undefined);
  return {
    readers: readersOf(files),
    mediaFiles: media.length,
    unreadMedia: media.filter((file) => file.media?.status === "unread").length,
    decodedFilms: media.filter(({ decoded }) => decoded?.status === "facts").length,
    documents: documents.length,
    unreadDocuments: documents.filter(({ document }) => document?.status === "unread").length,
    ignored: ignored.length,
    mediaBytes: media.reduce((sum, { bytes }) => sum + bytes, 0),
    surplusBytes: media.reduce(
      (sum, file) => sum + (file.media?.status === "facts" ? surplusBytes(file.media.facts) : 0),
      0,
    ),
  };
}

/** Says first that nobody chose the rules; undefined where somebody did. */
export function unchosenRules({ run: { rules } }: Report): Text | undefined {
  return rules && !isChosen(rules) ? ruleOriginWords.notChosen(rules) : undefined;
}

/** The rule file, its place, and whether it is as it came with reelcheck. */
export function rulesOf({ run: { rules }, contest }: Report): Text {
  return rules ? ruleOriginWords.file(rules) : verbatim(contest.file);
}

/** Writes what a verdict rests on, a short line each: the rules first, then what was read and what was not. */
export function basisLines(report: Report): readonly Text[] {
  const basis = basisOf(report);
  return [
    basisWords.rules(rulesOf(report)),
    ...(basis.mediaFiles > 0 ? [basisWords.media(basis)] : []),
    ...(basis.documents > 0 ? [basisWords.documents(basis.documents, basis.unreadDocuments)] : []),
    ...(basis.surplusBytes > 0 ? [basisWords.surplus(basis.surplusBytes, basis.mediaBytes)] : []),
  ];
}
