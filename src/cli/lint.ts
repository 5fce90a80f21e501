import { isAbsolute, relative, resolve } from "node:path";
import type { Lang } from "../model/text.ts";
import { type Linted, lintReporters } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { deliver, destinations, refuseInside } from "./destinations.ts";
import { BrokenRules, exitCode, UsageError } from "./exit.ts";
import { findRuleFile, type RuleFile } from "./find-rule-file.ts";
import { type Host, wantsColor, widthOf } from "./host.ts";
import { compile } from "./load-rules.ts";

/** Options of `rules lint`, as commander hands them over. */
export interface LintOptions {
  readonly format: readonly string[];
  readonly color: string;
}

async function fileOf(name: string): Promise<RuleFile> {
  const search = await findRuleFile(name);
  if ("found" in search) return search.found;
  const text =
    "unreadable" in search ? messages.rulesUnreadable(name, search.why) : messages.pathMissing(name);
  throw new UsageError(text);
}

function linted(file: RuleFile, base: string): Linted {
  const { name, absolute, text: source } = file;
  const way = relative(base, absolute);
  const isInside = !way.startsWith("..") && !isAbsolute(way);
  const path = (isInside ? way : name).replaceAll("\\", "/");
  const about = { name, path, source };
  try {
    const { policy } = compile(file);
    const rules = policy.rules.filter(({ place }) => place !== null).length;
    return { ...about, rules, asks: policy.asks.length, problems: [] };
  } catch (error) {
    if (!(error instanceof BrokenRules)) throw error;
    return { ...about, rules: 0, asks: 0, problems: error.problems };
  }
}

/** Lints rule files and writes every mistake of every file. */
export async function lintRules(
  names: readonly string[],
  { format, color }: LintOptions,
  lang: Lang,
  { stdout, stderr, env }: Host,
): Promise<number> {
  const wanted = destinations(format, Object.keys(lintReporters), stdout);
  const files = await Promise.all(names.map(fileOf));
  await refuseInside(
    wanted,
    files.map(({ absolute }) => absolute),
  );
  const base = resolve(".");
  const found = files.map((file) => linted(file, base));
  const style = {
    lang,
    detail: "normal",
    color: wantsColor(stdout, color, env),
    width: widthOf(stdout),
  } as const;
  await deliver(wanted, (name, how) => lintReporters[name]?.(found, how) ?? [], style, { stdout, stderr });
  return found.some(({ problems }) => problems.length > 0) ? exitCode.nothingJudged : exitCode.complies;
}
