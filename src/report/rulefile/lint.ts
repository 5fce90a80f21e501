import type { Problem } from "../../model/policy.ts";
import type { Style } from "../../model/report.ts";
import { visible, visibleJson } from "../../model/text.ts";
import { messages } from "../../wording/cli.ts";
import { formatWords } from "../../wording/formats.ts";
import { command, mostAnnotations } from "../ci/github.ts";
import { issueList, type QualityIssue } from "../ci/gitlab.ts";
import { sayIn } from "../shared/finding-text.ts";
import { counter, fingerprint } from "../shared/fingerprint.ts";
import { problemReport } from "./problems.ts";
import { sarifChunks } from "./sarif.ts";

/** A rule file that was linted. */
export interface Linted {
  /** Name as the user gave it. */
  readonly name: string;
  /** Path for CI: relative to the repository if it lies there, with `/`. */
  readonly path: string;
  readonly source: string;
  /** Number of rules and of manual items; only if it has no problems. */
  readonly rules: number;
  readonly asks: number;
  readonly problems: readonly Problem[];
}

/** Writes what is wrong with rule files, piece by piece. */
export type LintReporter = (files: readonly Linted[], style: Style) => Iterable<string>;

function* textPieces(files: readonly Linted[], style: Style): Generator<string> {
  for (const { name, source, rules, asks, problems } of files) {
    yield problems.length > 0
      ? problemReport(problems, source, style)
      : `${visible(messages.goodRules(name, rules, asks)[style.lang])}\n`;
  }
}

function* jsonPieces(files: readonly Linted[], { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const written = files.map(({ name, path, rules, asks, problems }) => ({
    file: name,
    path,
    rules,
    asks,
    problems: problems.map(({ code, place, width, path: inside, text, hint }) => ({
      code,
      line: place.line,
      column: place.column,
      width,
      path: inside,
      message: say(text),
      hint: hint ? say(hint) : null,
    })),
  }));
  yield `${visibleJson(JSON.stringify({ schemaVersion: "1.0", lang, files: written }, null, 2))}\n`;
}

function* githubPieces(files: readonly Linted[], { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const found = files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem })));
  for (const { path, problem } of found.slice(0, mostAnnotations)) {
    const { place, width, code, text, hint } = problem;
    const at = { line: place.line, col: place.column, endColumn: place.column + width };
    const lines = [text, ...(hint ? [hint] : [])].map(say);
    yield command("error", { file: visible(path), ...at, title: code }, lines.join("\n"));
  }
  const more = found.length - mostAnnotations;
  if (more > 0) yield command("error", {}, say(formatWords.more(more)));
  for (const { name, problems } of files) {
    if (problems.length === 0) yield command("notice", {}, say(formatWords.goodFile(name)));
  }
}

function gitlabPieces(files: readonly Linted[], { lang }: Style): Iterable<string> {
  const say = sayIn(lang);
  const nth = counter();
  const issues = files.flatMap(({ path, problems }) =>
    problems.map(({ code, place, path: inside, text, hint }): QualityIssue => {
      // Not the line: what moves within its file is the same problem.
      const parts = [path, code, inside, text.en];
      return {
        description: [text, ...(hint ? [hint] : [])].map(say).join("\n"),
        check_name: code,
        fingerprint: fingerprint([...parts, nth(JSON.stringify(parts))]),
        severity: "major",
        location: { path, lines: { begin: place.line } },
      };
    }),
  );
  return issueList(issues);
}

/** Every format that mistakes in rule files can be had in. */
export const lintReporters: Readonly<Record<string, LintReporter>> = {
  text: textPieces,
  json: jsonPieces,
  github: githubPieces,
  gitlab: gitlabPieces,
  sarif: sarifChunks,
};
