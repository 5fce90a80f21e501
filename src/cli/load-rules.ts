import { compilePolicy } from "../compile-policy.ts";
import type { Policy } from "../model/policy.ts";
import { type Text, verbatim } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { messages } from "../wording/cli.ts";
import { joined } from "../wording/lists.ts";
import { BrokenRules, UsageError } from "./exit.ts";
import {
  builtInIds,
  findRuleFile,
  nearestRuleFile,
  type RuleFile,
  type RuleFileSearch,
} from "./find-rule-file.ts";

/** A rule file that compiled, with its text. */
export interface LoadedRules {
  readonly file: RuleFile;
  readonly policy: Policy;
}

/** Contests to choose from: `henan-2025  全省党员教育短视频创作大赛`. */
async function choices(ids: readonly string[]): Promise<readonly Text[]> {
  const widest = ids.reduce((most, id) => Math.max(most, id.length), 0);
  const loaded = await Promise.all(ids.map((id) => findRuleFile(id)));
  return loaded.flatMap((search) => {
    if (!("found" in search)) return [];
    const { id, title } = compile(search.found).policy.contest;
    return [joined([verbatim(id.padEnd(widest)), title], "  ", "  ")];
  });
}

async function fileOf(search: RuleFileSearch, wanted: string | undefined): Promise<RuleFile> {
  if ("found" in search) return search.found;
  if ("unreadable" in search) throw new UsageError(messages.rulesUnreadable(search.unreadable, search.why));
  if ("ambiguous" in search) {
    throw new UsageError(messages.rulesAmbiguous(wanted ?? ""), await choices(search.ambiguous));
  }
  const ids = await builtInIds();
  const listed = await choices(ids);
  if (wanted === undefined) throw new UsageError(messages.noRules, listed);
  const named = (await loadBuiltIn()).flatMap(({ policy: { contest } }) => [
    contest.id,
    contest.id.replace(/-\d+$/, ""),
    ...contest.aliases,
  ]);
  const near = nearest(wanted, named);
  throw new UsageError(messages.rulesMissing(wanted), [
    ...listed,
    ...(near === undefined ? [] : [messages.didYouMean(near)]),
  ]);
}

/** Compiles a rule file; throws `BrokenRules` with everything that is wrong with it. */
export function compile(file: RuleFile): LoadedRules {
  const compiled = compilePolicy(file.text, file.name);
  if (compiled.problems) throw new BrokenRules(file, compiled.problems);
  // A byte order mark is no part of the text.
  return { file, policy: { ...compiled.policy, sha256: file.sha256 } };
}

/** The rules that were asked for, or those that lie nearest above the first path. */
export async function loadRules(wanted: string | undefined, path?: string): Promise<LoadedRules> {
  const search = wanted === undefined ? await nearestRuleFile(path ?? ".") : await findRuleFile(wanted);
  if (wanted !== undefined && "missing" in search) {
    const named = (await loadBuiltIn()).find(({ policy }) => policy.contest.aliases.includes(wanted));
    if (named) return named;
  }
  return compile(await fileOf(search, wanted));
}

/** Every contest that comes with reelcheck. */
export async function loadBuiltIn(): Promise<readonly LoadedRules[]> {
  const ids = await builtInIds();
  return Promise.all(ids.map(async (id) => compile(await fileOf(await findRuleFile(id), id))));
}
