import { checkPackage, today, usualTimeoutSeconds } from "../check-package.ts";
import { accessError } from "../intake/package/given-paths.ts";
import { PathError } from "../intake/package/path-error.ts";
import type { Check } from "../model/check.ts";
import type { Policy } from "../model/policy.ts";
import { checksOf } from "../model/policy-checks.ts";
import type { Report } from "../model/report.ts";
import { type Lang, type Text, verbatim } from "../model/text.ts";
import type { Term } from "../model/vocabulary.ts";
import { findTerm, nearest } from "../naming/index.ts";
import { isParseError, readDay, timeSpan } from "../quantity/index.ts";
import { illustrated, reporters } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { enumerated, firstOf, noted } from "../wording/lists.ts";
import { cachesFor } from "./caches.ts";
import { destinations, refuseInside } from "./destinations.ts";
import { pathError, UsageError } from "./exit.ts";
import type { Host } from "./host.ts";
import { loadRules } from "./load-rules.ts";
import { liesInside } from "./path-inside.ts";
import { progressLine } from "./progress.ts";
import { originOf } from "./rule-origin.ts";
import { writeReport } from "./write-report.ts";

/** Options of `check`, as commander hands them over. */
export interface CheckOptions {
  readonly rules?: string;
  readonly format: readonly string[];
  readonly on?: string;
  readonly category?: string;
  readonly unitType?: string;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly strict?: boolean;
  readonly quick?: boolean;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly ffprobe?: string;
  readonly ffmpeg?: string;
  readonly ocr?: string;
  readonly engine?: string;
  readonly cache: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: string;
  readonly progress: boolean;
  readonly allowEmpty?: boolean;
  readonly watch?: boolean;
}

function dayOf(option: string | undefined, now: Date): string {
  if (option === undefined) return today(now);
  const day = readDay(option);
  if (typeof day !== "string") throw new UsageError(messages.badDate(option));
  return day;
}

function termOf(
  value: string | undefined,
  terms: readonly Term[],
  unknown: (value: string, known: Text) => Text,
  none: (value: string) => Text,
): string | undefined {
  if (value === undefined) return undefined;
  if (terms.length === 0) throw new UsageError(none(value));
  const term = findTerm(value, terms);
  if (!term)
    throw new UsageError(
      unknown(
        value,
        enumerated(
          terms.map(({ id, label }) => (id === label.zh ? verbatim(id) : noted(verbatim(id), label))),
        ),
      ),
    );
  return term.id;
}

/** Ids of rules that are named by id, by requirement or by check. */
function ruleIds(names: readonly string[], policy: Policy): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of names.flatMap((one) => one.split(",")).map((one) => one.trim())) {
    const isCalled = (one: Check) => one.id === name || one.page.what.zh === name;
    const named = policy.rules.filter(
      (rule) => rule.id === name || rule.requirement === name || checksOf(rule).some(isCalled),
    );
    if (named.length === 0) {
      const near = nearest(
        name,
        policy.rules.map(({ id }) => id),
      );
      const known = verbatim(policy.rules.map(({ id }) => id).join(" "));
      throw new UsageError(messages.unknownRule(name), [
        ...(near === undefined ? [] : [messages.didYouMean(near)]),
        messages.knownRules(known),
      ]);
    }
    for (const { id } of named) ids.add(id);
  }
  return ids;
}

/** Rules to leave out: those skipped, and all but those wanted. What makes a verdict sound can't be left out. */
function skipped(policy: Policy, options: CheckOptions): ReadonlySet<string> {
  const out = new Set(ruleIds(options.skip, policy));
  const kept = policy.rules.find(({ id, demand }) => {
    const isNever = demand.kind === "check" && demand.bound.check.builtIn?.neverSkipped;
    return isNever && id === demand.bound.check.id && out.has(id);
  });
  if (kept) throw new UsageError(messages.neverSkipped(kept.id));
  if (options.only.length > 0) {
    const wanted = ruleIds(options.only, policy);
    for (const { id, place } of policy.rules) if (!wanted.has(id) && place !== null) out.add(id);
  }
  return out;
}

function secondsOf(option: string | undefined): number {
  if (option === undefined) return usualTimeoutSeconds;
  const amount = timeSpan.read(option);
  if (isParseError(amount) || amount.value <= 0) throw new UsageError(messages.badTimeout(option));
  return amount.value;
}

function jobsOf(option: string | undefined): number | undefined {
  if (option === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(option)) throw new UsageError(messages.badJobs(option));
  return Number(option);
}

/** Hints at archives, which may hide the works that were not found. */
function inArchives({ files }: Report): readonly Text[] {
  const paths = files.filter(({ archive }) => archive).map(({ path }) => verbatim(path));
  return paths.length === 0 ? [] : [messages.unpackFirst(firstOf(paths))];
}

/** A path that is not there is said before anything is asked of the rules. */
async function mustBeThere(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const code = await accessError(path);
    if (code !== undefined) throw pathError(path, code);
  }
}

/** Models may come with code that runs them: none is run that somebody handed in. */
async function refuseModelsInside(models: string | undefined, paths: readonly string[]): Promise<void> {
  if (models && (await liesInside(models, paths))) throw new UsageError(messages.modelsInside(models));
}

/** Checks what is at the paths and hands the report out; returns the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  lang: Lang,
  host: Host,
  handOut = writeReport,
): Promise<number> {
  const wanted = destinations(options.format, Object.keys(reporters), host.stdout);
  const on = dayOf(options.on, host.now());
  const timeoutSeconds = secondsOf(options.timeout);
  const jobs = jobsOf(options.jobs);
  const [first] = paths;
  if (first === undefined) throw new UsageError(messages.noPath, [messages.seeHelp]);
  await mustBeThere(paths);
  await refuseInside(wanted, paths);
  const rules = await loadRules(options.rules, first);
  const { policy, file } = rules;
  const { categories, unitTypes } = policy.vocabulary;
  const category = termOf(options.category, categories, messages.unknownCategory, messages.noCategories);
  const unitType = termOf(options.unitType, unitTypes, messages.unknownUnitType, messages.noUnitTypes);
  const left = skipped(policy, options);

  await refuseModelsInside(options.ocr ?? host.env.REELCHECK_OCR, paths);
  const progress = progressLine(host, options.progress, lang);
  let report: Report;
  try {
    report = await checkPackage(paths, policy, {
      on,
      lang,
      category,
      unitType,
      skipped: left,
      rules: await originOf(rules, options.rules !== undefined, paths),
      quick: options.quick,
      strict: options.strict,
      filmstrips: wanted.some(({ format }) => illustrated.has(format)),
      jobs,
      timeoutSeconds,
      leaveOut: [file.absolute],
      engine: options.engine,
      ffprobe: options.ffprobe,
      ffmpeg: options.ffmpeg,
      ocr: options.ocr,
      env: host.env,
      caches: await cachesFor(paths, host.env, options.cache),
      signal: host.signal,
      onProgress: progress.show,
      now: host.now,
    });
  } catch (error) {
    throw error instanceof PathError ? pathError(error.path, error.code) : error;
  } finally {
    progress.clear();
  }
  if (report.works.length === 0 && !options.allowEmpty && report.run.complete)
    throw new UsageError(messages.noWorks, inArchives(report));
  return handOut(report, wanted, options, host);
}
