import { readdirSync, readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { checks } from "../../src/checks/index.ts";
import type { Policy, Problem } from "../../src/model/policy.ts";
import { compilePolicy } from "../../src/policy/compile.ts";

/** The project's root, as a URL. */
export const root = new URL("../../", import.meta.url);

/** Text of a file of the project. */
export function readProject(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** The policy of a rule file that must be right. */
export function policyOf(text: string, file = "test.yaml"): Policy {
  const compiled = compilePolicy(text, file, checks);
  if (compiled.policy) return compiled.policy;
  throw new Error(
    compiled.problems.map(({ place, text: said }) => `${place.line}:${place.column} ${said.en}`).join("\n"),
  );
}

/** The problems of a rule file that must be wrong. */
export function problemsOf(text: string, file = "test.yaml"): readonly Problem[] {
  const compiled = compilePolicy(text, file, checks);
  if (compiled.problems) return compiled.problems;
  throw new Error("the rule file compiled");
}

/** Rules that ask whether papers are there at all, and those for which films are decoded. */
const askForPapers = ["forms", "pledge", "summary"];
const askForLooks = ["subtitles", "subtitle-script", "ai-mark", "watermark", "colour-bars", "opening-card"];

/** A contest's rules of the files of films alone. */
export function filmRules(contest: string): string {
  const written = parse(readProject(`rules/${contest}.yaml`));
  for (const id of [...askForPapers, ...askForLooks]) delete written.rules[id];
  return stringify(written);
}

const contest = { id: "test", title: "测试", read: "2026-11-20" };

/** A rule file of one rule, with whatever else it needs. */
export function oneRule(
  rule: Readonly<Record<string, unknown>>,
  setup: Readonly<Record<string, unknown>> = {},
): string {
  return stringify({
    contest,
    roles: { film: { kind: "video" } },
    ...setup,
    rules: { asked: { clause: "1", for: "film", ...rule } },
  });
}

/** Ids of the contests whose rule files come with reelcheck. */
export const contests: readonly string[] = readdirSync(new URL("rules/", root)).flatMap(
  (name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [],
);

const compiled = new Map<string, Policy>();

/** The policy of one of them, compiled once. */
export function policyNamed(id: string): Policy {
  const policy = compiled.get(id) ?? policyOf(readProject(`rules/${id}.yaml`), id);
  compiled.set(id, policy);
  return policy;
}
