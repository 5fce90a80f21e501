import type { DecodeCache } from "./intake/decode/decode-cache.ts";
import type { ProbeCache } from "./intake/media/ffprobe/probe-cache.ts";
import { readPackage } from "./intake/read-package.ts";
import { version } from "./intake/version.ts";
import { Judge } from "./judge/judge.ts";
import { makeReport } from "./judge/make-report.ts";
import { withFilmstrips } from "./judge/required-detections.ts";
import type { Policy } from "./model/policy.ts";
import type { Progress } from "./model/progress.ts";
import type { Report } from "./model/report.ts";
import type { Lang } from "./model/text.ts";

/** Options of a check. The defaults are those of the program. */
export interface CheckPackageOptions {
  /** Day of the check, `YYYY-MM-DD`; today by default. */
  readonly on?: string | undefined;
  /** Language in which the report will be read; a report holds both. */
  readonly lang?: Lang | undefined;
  /** Id of the category that every work is of. */
  readonly category?: string | undefined;
  /** Id of the type of the unit that submits. */
  readonly unitType?: string | undefined;
  /** Ids of rules to leave out. */
  readonly skipped?: ReadonlySet<string> | undefined;
  /** Decode nothing: what needs it is unknown, and the report says so. */
  readonly quick?: boolean | undefined;
  /** Points to confirm count as failures. */
  readonly strict?: boolean | undefined;
  /** Take some pictures of every film, for a report that shows them. */
  readonly filmstrips?: boolean | undefined;
  /** Files that are read at the same time; by default the number of cores. */
  readonly jobs?: number | undefined;
  /** Seconds after which a program that reads a file is stopped. */
  readonly timeoutSeconds?: number | undefined;
  /** Absolute paths inside the package that are not part of it, such as the rule file in use. */
  readonly leaveOut?: readonly string[];
  /** `ffprobe` leaves out our own reader of MP4 and MOV. */
  readonly engine?: string | undefined;
  /** Paths of programs; by default those of the installation and on PATH. */
  readonly ffprobe?: string | undefined;
  readonly ffmpeg?: string | undefined;
  /** Folder of OCR models. */
  readonly ocr?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Caches to use; none by default. */
  readonly caches?: { readonly probes?: ProbeCache | undefined; readonly decoded?: DecodeCache | undefined };
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The clock. */
  readonly now?: () => Date;
}

/** Enough for a film of an hour on a slow USB drive: counting its packets reads all of it. */
export const usualTimeoutSeconds = 120;

/** With more works, only films that rules decode anyway get a film strip: half a second each is much for thousands. */
const mostWithFilmstrips = 500;

/** Today where the user is, as the calendar says. */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Checks what lies at the paths against a policy: reads it, decodes the films that rules ask about, and judges. One folder
 * is a whole package; single files, or several paths, are a selection. Throws `PathError` where a path is not there or
 * can't be listed. A run that the signal interrupts gives a report that says it is incomplete.
 */
export async function checkPackage(
  paths: readonly string[],
  policy: Policy,
  options: CheckPackageOptions = {},
): Promise<Report> {
  const { category, unitType, jobs, signal, onProgress, env = process.env } = options;
  const { now = () => new Date(), timeoutSeconds = usualTimeoutSeconds, caches = {} } = options;
  const startedAt = now().toISOString();
  const on = options.on ?? today(now());
  const skipped = options.skipped ?? new Set<string>();
  const circumstances = { on, skipped, ...(unitType === undefined ? {} : { unitType }) };
  const shared = { jobs, signal, onProgress };

  const reading = await readPackage(paths, policy, {
    ...shared,
    lookup: { ffprobe: options.ffprobe, engine: options.engine, env },
    category,
    timeoutSeconds,
    cache: caches.probes,
    ...(options.leaveOut ? { leaveOut: options.leaveOut } : {}),
  });

  const required = new Judge(policy, reading.package, circumstances).requiredDetections();
  const { works, files } = reading.package;
  const hasStrips = options.filmstrips && !options.quick && works.length <= mostWithFilmstrips;
  const detections = hasStrips ? withFilmstrips(required, files) : required;

  // Loaded late: many checks decode nothing.
  const { decodeFilms, withoutDecoding } = await import("./intake/decode/decode-films.ts");
  const pack = options.quick
    ? withoutDecoding(reading.package, detections)
    : await decodeFilms(reading.package, detections, {
        ...shared,
        lookup: { ffmpeg: options.ffmpeg, env },
        models: options.ocr ?? env.REELCHECK_OCR,
        stallSeconds: timeoutSeconds,
        cache: caches.decoded,
      });

  const unitLabel = policy.vocabulary.unitTypes.find(({ id }) => id === unitType)?.label;
  return makeReport(policy, pack, circumstances, {
    tool: { name: "reelcheck", version, engine: reading.engine },
    run: {
      root: pack.root,
      on,
      lang: options.lang ?? "zh",
      startedAt,
      finishedAt: now().toISOString(),
      complete: pack.complete,
      whole: pack.whole,
      quick: options.quick ?? false,
      strict: options.strict ?? false,
      skipped: [...skipped],
      ...(unitType === undefined ? {} : { unitType }),
      ...(unitLabel ? { unitLabel } : {}),
    },
  });
}
