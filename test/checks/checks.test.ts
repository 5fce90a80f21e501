import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checks } from "../../src/checks/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { sentenceOf } from "../../src/wording/findings.ts";
import { type Case, judged, type Loose } from "../support/cases.ts";
import { readProject, root } from "../support/policies.ts";

/** The part of a finding that an expectation speaks of. */
function seen(finding: Finding, expected: Loose): Loose {
  const all: Loose = {
    outcome: finding.outcome,
    level: finding.level,
    what: finding.what.zh,
    actual: finding.actual?.text.zh,
    value: finding.actual?.value,
    unit: finding.actual?.unit,
    expected: finding.expected?.text.zh,
    reason: finding.reason?.zh,
    fix: finding.fix?.zh,
    note: finding.note?.zh,
    english: sentenceOf(finding).en,
    path: finding.subject.path,
    evidence: finding.evidence?.map(({ text }) => text.zh),
    cause: finding.cause,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]));
}

const folder = "fixtures/checks/";
const files = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".yaml"));
const covered = files.map((name) => name.replace(/\.yaml$/, "")).sort();

describe.each(files)("%s", (name) => {
  const check = name.replace(/\.yaml$/, "");
  const cases: readonly Case[] = parse(readProject(folder + name));
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const findings = judged(check, one);
    const wanted = [one.expect]
      .flat()
      .map((item): Loose => (typeof item === "string" ? { outcome: item } : (item as Loose)));
    expect(
      findings.map((finding, index) => seen(finding, wanted[index] ?? { outcome: "", what: "" })),
    ).toEqual(wanted);
  });
});

it("has cases for every check", () => {
  expect(covered).toEqual(checks.map(({ id }) => id).sort());
});
