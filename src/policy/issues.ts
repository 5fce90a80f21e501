import type { z } from "zod";
import type { Problem } from "../model/policy.ts";
import type { Text } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { problemWords, typeName } from "../wording/problems.ts";
import type { Path, RuleSource } from "./source.ts";

type Issue = z.core.$ZodIssue;

/** The last name in a path, for sentences. */
function named(path: Path): string {
  const names = path.filter((step) => typeof step === "string");
  return names.at(-1) ?? String(path.at(-1) ?? "");
}

/** The English word for what may be written in Chinese: 时长 is `duration`, 视频 is `video`. */
export type Translations = Readonly<Record<string, string>>;

/** "Did you mean" and the list of what can be written, as far as either helps. */
export function suggestion(
  written: string,
  known: readonly string[],
  translations: Translations,
): Text | undefined {
  const meant = translations[written];
  const near = meant !== undefined && known.includes(meant) ? meant : nearest(written, known);
  // A long list is read only by somebody who has nothing nearer to go by.
  const manyWords = near === undefined ? 60 : 24;
  const list = known.length > 0 && known.length <= manyWords ? problemWords.canWrite(known) : undefined;
  if (near !== undefined)
    return list ? problemWords.both(problemWords.didYouMean(near), list) : problemWords.didYouMean(near);
  return list;
}

/** An unknown key: misspelled, or with a colon or blank that YAML took for part of it. */
export function unknownKey(
  source: RuleSource,
  path: Path,
  known: readonly string[],
  translations: Translations,
): Problem {
  const key = String(path.at(-1));
  if (key.includes("："))
    return source.keyProblem("full-width-colon", path, problemWords.fullWidthInKey, problemWords.colonHint);
  if (/^\u3000/.test(key))
    return source.keyProblem("wide-indent", path, problemWords.wideIndent, problemWords.indentHint);
  if (/^[\w-]+:\S/.test(key)) {
    return source.keyProblem(
      "no-blank-after-colon",
      path,
      problemWords.noBlankAfterColon,
      problemWords.colonHint,
    );
  }
  const around = path.slice(0, -1);
  if (isForm(source.written(around))) return unquotedForm(source, around);
  // `{ title: Cinema advertising, AU }`: what follows the comma was meant to be text.
  const hint = source.followsComma(path) ? problemWords.quoteComma : suggestion(key, known, translations);
  return source.keyProblem("unknown-key", path, problemWords.unknownKey(key), hint);
}

/** `{片名}` without quotes: YAML reads a map of one key, and nothing in it. */
function isForm(written: string): boolean {
  return /^\{[^{}\s:,]+(?::[^{}\s:,]+)?\}$/.test(written);
}

function unquotedForm(source: RuleSource, path: Path): Problem {
  return source.problem(
    "unquoted-braces",
    path,
    problemWords.unquotedBraces,
    problemWords.quoteHint(source.written(path)),
  );
}

/** Picks the branch of a union that matched furthest: it is what the author meant. */
function furthest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) =>
    Math.max(...issues.map((issue) => issue.path.length + weight(issue)));
  const weight = (issue: Issue) => (issue.code === "invalid_type" ? 0 : 0.5);
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value of another type than the schema expects, or none at all. */
function wrongType(source: RuleSource, path: Path, expected: string, value: unknown): Problem {
  const name = named(path);
  if (value === undefined) return source.problem("missing-key", path, problemWords.missingKey(name));
  if (expected === "string" && isForm(source.written(path))) return unquotedForm(source, path);
  const isScalar = ["number", "boolean"].includes(kindOf(value)) && expected === "string";
  const isList = Array.isArray(value) && ["object", "record"].includes(expected);
  const hint = isScalar
    ? problemWords.quoteIt(source.written(path))
    : isList
      ? problemWords.noDashHint
      : value === null && source.isCommented(path)
        ? problemWords.commentHint
        : undefined;
  return source.problem("wrong-type", path, problemWords.wrongType(name, typeName(expected), value), hint);
}

/** A word that is none of those allowed, or none at all. */
function notAllowed(
  source: RuleSource,
  path: Path,
  known: readonly string[],
  value: unknown,
  translations: Translations,
): Problem {
  const name = named(path);
  if (value === undefined) return source.problem("missing-key", path, problemWords.missingKey(name));
  const written = typeof value === "string" ? value : "";
  const hint = /[，、]/.test(written)
    ? problemWords.fullWidthComma
    : /^[“‘]|[”’]$/.test(written)
      ? problemWords.chineseQuotes
      : suggestion(String(value), known, translations);
  return source.problem("not-allowed", path, problemWords.notAllowed(name, value), hint);
}

/** Turns zod issues into problems with their places. `at` is the path of the parsed value in the file. */
export function problemsOf(
  source: RuleSource,
  issues: readonly Issue[],
  at: Path,
  keys: readonly string[],
  translations: Translations,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...at, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
    const name = named(path);
    const value: unknown = issue.input;
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => unknownKey(source, [...path, key], keys, translations));
      case "invalid_union": {
        const inner = furthest(issue.errors);
        return problemsOf(
          source,
          inner.map((one) => ({ ...one, input: one.input ?? value }) as Issue),
          path,
          keys,
          translations,
        );
      }
      case "invalid_type": {
        return [wrongType(source, path, issue.expected, value)];
      }
      case "invalid_value": {
        return [notAllowed(source, path, issue.values.map(String), value, translations)];
      }
      case "too_small":
        return [source.problem("empty", path, problemWords.emptyList(name))];
      case "custom": {
        const text: unknown = issue.params?.text;
        if (isText(text)) return [source.problem("unreadable", path, text)];
        return [source.problem("bad-form", path, problemWords.badForm(name, value))];
      }
      default:
        return [source.problem("bad-form", path, problemWords.badForm(name, value))];
    }
  });
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
