import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { displayWidth, problemReport } from "../../src/report/index.ts";
import { oneRule, policyOf, problemsOf, readProject, root } from "../support/policies.ts";
import { propertyRuns } from "../support/property-runs.ts";

const folder = "fixtures/policies/";
const files = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".yaml"));

describe("every mistake gives its problems, all in one run", () => {
  it.each(files)("%s", async (name) => {
    const source = readProject(folder + name);
    const problems = problemsOf(source, name);
    const style = { color: false, width: 80 } as const;
    const text = problemReport(problems, source, { ...style, lang: "zh" });
    const english = problemReport(problems, source, { ...style, lang: "en" });
    await expect(`${text}\n${english}`).toMatchFileSnapshot(
      new URL(`${folder}${name.replace(/\.yaml$/, ".out")}`, root).pathname,
    );
  });
});

describe("what is asked of every package", () => {
  const idsOf = (check: string) =>
    policyOf(oneRule({ for: check === "intact" ? "film" : "package", level: "should", check })).rules.map(
      ({ id }) => id,
    );
  it("is still asked beside a milder rule of the file: damage is never only advice", () => {
    expect(idsOf("intact")).toEqual([
      "rule-source",
      "intact",
      "duplicates",
      "archives",
      "ignored-files",
      "asked",
    ]);
  });
  it("gives way where the file asks for duplicates itself", () => {
    expect(idsOf("duplicates")).toEqual(["rule-source", "intact", "archives", "ignored-files", "asked"]);
  });
});

describe("code frames", () => {
  it.each(files)("put every caret under what it speaks of: %s", (name) => {
    const source = readProject(folder + name);
    const lines = source.split("\n");
    for (const { place, width } of problemsOf(source, name)) {
      const line = lines[place.line - 1] ?? "";
      expect(place.column).toBeLessThanOrEqual(line.length + 1);
      expect(place.column - 1 + width).toBeLessThanOrEqual(Math.max(line.length, place.column) + 1);
    }
  });

  it("stand by columns of the terminal, not by characters", () => {
    const source = oneRule({ clause: "附件一的第三条", check: "duratoin", with: "<= 3min" });
    const [problem] = problemsOf(source);
    if (!problem) throw new Error("no problem");
    const lines = problemReport([problem], source, { lang: "zh", color: false, width: 80 }).split("\n");
    const caret = lines.findIndex((line) => /\^/.test(line));
    const above = lines[caret - 1] ?? "";
    expect(displayWidth((lines[caret] ?? "").split("^")[0] ?? "")).toBe(
      displayWidth(above.split("duratoin")[0] ?? ""),
    );
  });
});

it("holds the sketch of a rule file", () => {
  const policy = policyOf(`
# yaml-language-server: $schema=./schema.json
contest:
  id: henan-2025
  title: 全省党员教育短视频创作大赛（第一季）
  organizer: 中共河南省委组织部
  read: 2026-11-20

roles:
  film:     { kind: video, name: "{unit}-{serial:number}-{title}" }
  form:     { kind: document, titled: 报名表, per: work }
  summary:  { kind: table, titled: 汇总表, per: package }

classes:
  1080P: { of: film, where: { resolution: 1080p } }
  4K:    { of: film, where: { resolution: 4k } }

rules:
  bitrate-1080p:
    requirement: HN-3
    clause: 附件1·3
    for: 1080P
    check: bitrate
    with: { of: file, is: 10-50Mbps }
  length:
    requirement: HN-6
    clause: 三（一）
    level: should            # 原则上
    for: film
    check: duration
    with: { is: "<= 3min" }

ask:
  never-published:
    requirement: HN-17
    clause: 附件1·5
    says: 作品此前没有在任何平台公开发表过
`);
  expect(policy.rules.map(({ id }) => id)).toEqual([
    ...["rule-source", "intact", "duplicates", "archives", "ignored-files"],
    ...["bitrate-1080p", "length"],
  ]);
});

it("gathers what conditions want to know, not only what rules ask", () => {
  const interlaced = { of: "film", where: { scan: "interlaced" } };
  const inClass = { classes: { interlaced }, check: "duration" };
  const needs = ({ classes, ...rule }: Record<string, unknown>) => [
    ...policyOf(oneRule({ with: "<= 3min", ...rule }, classes ? { classes } : {})).needs,
  ];
  expect(needs({ check: "duration" })).toEqual(["digests"]);
  expect(needs({ ...inClass, for: "interlaced" })).toContain("scan");
  expect(needs({ check: "duration", where: { not: { scan: "interlaced" } } })).toContain("scan");
  const cases = { interlaced: "<= 3min" };
  expect(needs({ classes: { interlaced }, check: "duration", cases, with: undefined })).toContain("scan");
});

it("lets anchors serve inside a file", () => {
  const policy = policyOf(`
contest: { id: test, title: 测试, read: "2026-11-20" }
x-short: &short { for: film, check: duration }
roles: { film: { kind: video } }
rules:
  most: { <<: *short, clause: 一, with: <= 3min }
  least: { <<: *short, clause: 二, with: ">= 1min" }
`);
  expect(policy.rules.map(({ id }) => id).slice(-2)).toEqual(["most", "least"]);
});

it("says at which line of the file a rule stands", () => {
  const policy = policyOf(oneRule({ check: "duration", with: "<= 3min" }));
  expect(policy.rules.at(-1)?.place).toEqual({ file: "test.yaml", line: 9, column: 3 });
});

it("refuses a file that is too large to be written by hand", () => {
  expect(problemsOf(`# ${"x".repeat(1_000_001)}`)[0]?.code).toBe("too-large");
});

it("never throws, whatever is in the file", () => {
  const good = readProject("rules/henan-2025.yaml");
  const cuts = fc.tuple(fc.nat(good.length), fc.nat(60), fc.string({ maxLength: 12 }));
  fc.assert(
    fc.property(cuts, ([at, length, instead]) => {
      const source = good.slice(0, at) + instead + good.slice(at + length);
      const result = compilePolicy(source, "x.yaml", checks);
      if ("problems" in result) {
        expect(result.problems.length).toBeGreaterThan(0);
        problemReport(result.problems, source, { lang: "zh", color: false, width: 80 });
      }
    }),
    propertyRuns(10),
  );
});

it("names a case that is a role, and never drops its rule", () => {
  const rule = { check: "duration", cases: { film: "<= 3min" } };
  expect(problemsOf(oneRule(rule)).map(({ code }) => code)).toEqual(["unknown-case"]);
});
