import { createHash } from "node:crypto";
import type { Check, Need } from "../model/check.ts";
import type { Ask, Contest, Policy, Problem } from "../model/policy.ts";
import { checksIn, checksOf, conditionsOf } from "../model/policy-checks.ts";
import { verbatim } from "../model/text.ts";
import { isParseError, readDay } from "../quantity/index.ts";
import { problemWords } from "../wording/problems.ts";
import { Binding } from "./binding.ts";
import { builtInRules } from "./built-in.ts";
import { commonMistakes } from "./common-mistakes.ts";
import { Draft, isRecord } from "./draft.ts";
import { Rules } from "./rules.ts";
import { askSchema, contestSchema } from "./schema.ts";
import { Selectors } from "./selectors.ts";
import { RuleSource } from "./source.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A rule file is written by hand; the largest real notices come to 30 KB. */
const largestFile = 1_000_000;
/** Aliases may be used freely, but not to unfold into a bomb. */
const mostAliases = 100;

/** A policy, or why there is none. */
export type Compiled =
  | { readonly policy: Policy; readonly problems?: never }
  | { readonly policy?: never; readonly problems: readonly Problem[] };

/**
 * Makes a policy of the text of a rule file, or lists everything that is wrong with it. `file` is how the file is
 * called in problems; the checks that rules may ask are handed in.
 */
export function compilePolicy(source: string, file: string, checks: readonly Check[]): Compiled {
  if (source.length > largestFile) {
    const place = { file, line: 1, column: 1 };
    return {
      problems: [{ code: "too-large", place, width: 1, path: "", text: problemWords.tooLarge("1 MB") }],
    };
  }
  const rules = new RuleSource(source, file);
  const unread = yamlProblems(rules);
  if (unread.length > 0) return { problems: unread };
  const lost = rules.unknownAliases();
  if (lost.length > 0) return { problems: inOrder(lost) };
  const lostKeys = rules.lostKeys();
  if (lostKeys.length > 0) return { problems: inOrder(lostKeys) };
  let raw: unknown;
  try {
    raw = rules.document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return { problems: [rules.problem("bomb", [], problemWords.bomb)] };
  }
  if (raw === null || raw === undefined)
    return { problems: [rules.problemAt("empty", 0, 1, problemWords.empty)] };
  if (!isRecord(raw)) return { problems: [rules.problem("not-a-map", [], problemWords.notAMap)] };
  return compileDraft(new Draft(rules, raw, checks), checks);
}

/** Errors of the YAML itself; slips of the keyboard are named in their stead. */
function yamlProblems(source: RuleSource): readonly Problem[] {
  const { errors } = source.document;
  if (errors.length === 0) return [];
  const slips = commonMistakes(source);
  if (slips.length > 0) return inOrder(slips);
  // After its first real error, YAML reports everything that follows as wrong.
  const lost = errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  const told = errors.filter(({ code }, index) => index === lost || code === "DUPLICATE_KEY");
  return inOrder(
    told.map((error) => {
      const [start, end] = error.pos;
      const key =
        error.code === "DUPLICATE_KEY" ? /^[^:\n]*/.exec(source.text.slice(start))?.[0].trim() : undefined;
      const said = key === undefined ? problemWords.yaml(error.code) : problemWords.duplicateKey(key);
      return source.problemAt(error.code.toLowerCase().replaceAll("_", "-"), start, end, said);
    }),
  );
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  // What such an item is wrong for besides follows from its comma.
  const commas = new Set(
    problems
      .filter(({ code }) => code === "comma-in-item")
      .map(({ place }) => `${place.line}:${place.column}`),
  );
  return problems
    .filter(({ code, place }) => code === "comma-in-item" || !commas.has(`${place.line}:${place.column}`))
    .filter(({ place, text: { en } }) => {
      const key = `${place.line}:${place.column}:${en}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Compiles section by section and goes on after a problem, so that one run finds them all. */
function compileDraft(draft: Draft, checks: readonly Check[]): Compiled {
  if (draft.isHeadless) return { problems: inOrder(draft.problems) };
  const byId = new Map(checks.map((check) => [check.id, check]));
  const contest = contestOf(draft);
  const vocabulary = vocabularyOf(draft);
  const asks = asksOf(draft);
  const binding = new Binding(draft, byId, vocabulary);
  const selectors = new Selectors(draft, binding, vocabulary);
  const written = new Rules(draft, binding, selectors, vocabulary, asks).all();
  const named = selectors.all();
  if (draft.problems.length > 0 || contest === undefined) return { problems: inOrder(draft.problems) };
  const rules = [...builtInRules(checks, new Set(written.flatMap(checksOf))), ...written];
  const conditions = [
    ...rules.flatMap(conditionsOf),
    ...[...named.values()].flatMap((one) => one.conditions),
  ];
  const used = [...rules.flatMap(checksOf), ...conditions.flatMap(checksIn)];
  const needs = new Set<Need>(used.flatMap((check) => check.needs));
  const { file, text } = draft.source;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { policy: { contest, file, sha256, vocabulary, rules, selectors: named, asks, needs } };
}

function contestOf(draft: Draft): Contest | undefined {
  const contest = draft.section("contest", contestSchema);
  if (!contest) return undefined;
  const { id, title, aliases = [], organizer = verbatim(""), read, notice } = contest;
  if (isParseError(Object(readDay(read))))
    draft.problem("bad-date", ["contest", "read"], problemWords.badRead(read));
  return { id, title, aliases, organizer, read, ...(notice === undefined ? {} : { notice }) };
}

function asksOf(draft: Draft): readonly Ask[] {
  return draft
    .entries("ask", askSchema)
    .map(([id, { requirement = null, clause, says }]) => ({ id, requirement, clause, says }));
}
