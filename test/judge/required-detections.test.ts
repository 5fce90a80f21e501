import { describe, expect, it } from "vitest";
import { Judge } from "../../src/judge/judge.ts";
import { withFilmstrips } from "../../src/judge/required-detections.ts";
import { type PackageCase, packageOf } from "../support/package.ts";
import { oneRule, policyNamed, policyOf } from "../support/policies.ts";

type Loose = Readonly<Record<string, unknown>>;

/** What has to be found of which film, where one rule asks. */
function required(rule: Loose, given: PackageCase, setup: Loose = {}, unitType?: string) {
  const policy = policyOf(oneRule(rule, setup));
  const circumstances = { on: "2026-01-01", skipped: new Set<string>(), ...(unitType ? { unitType } : {}) };
  const found = new Judge(policy, packageOf(given, policy), circumstances).requiredDetections();
  return Object.fromEntries([...found].map(([path, detections]) => [path, [...detections].sort()]));
}

const bars = { check: "color-bars", with: "forbidden" };

describe("what has to be decoded", () => {
  it("is nothing where a rule asks for nothing decoded", () => {
    expect(required({ check: "duration", with: "<= 3min" }, {})).toEqual({});
  });

  it("is what the rule asks of every film that it is about, and pictures to show", () => {
    const files = ["光.mp4", { path: "声.mp3" }, { path: "坏.mp4", damage: { kind: "empty" } }, "说明.txt"];
    expect(required(bars, { files })).toEqual({ "光.mp4": ["color-bars", "filmstrip", "tone"] });
  });

  it("is what its conditions ask, too", () => {
    const where = { any: [{ captions: "required" }, { not: { watermark: "forbidden" } }] };
    expect(required({ ...bars, where }, {})).toEqual({
      "film.mp4": ["captions", "color-bars", "filmstrip", "tone", "watermark"],
    });
  });

  it("is what any of its cases or branches asks", () => {
    const either = { A: { "color-bars": "forbidden" }, B: { black: "<= 3s", container: "mp4" } };
    expect(required({ either }, {})).toEqual({ "film.mp4": ["black", "color-bars", "filmstrip", "tone"] });
  });

  it("is asked of all films of a work, and of none where a rule is about the package", () => {
    const setup = { versions: { clean: { marks: ["无字幕"] }, full: { marks: ["字幕版"], unmarked: true } } };
    const rule = { for: "work", check: "same-film", with: { of: "film", subtitled: "full", clean: "clean" } };
    expect(Object.keys(required(rule, { files: ["光.mp4", "光-无字幕.mp4"] }, setup)).sort()).toEqual([
      "光-无字幕.mp4",
      "光.mp4",
    ]);
    const whole = { for: "package", check: "count", with: { of: "work", is: ">= 1" } };
    expect(required(whole, {})).toEqual({});
  });

  describe("of films of some categories", () => {
    const setup = { categories: ["短片", "长片"] };
    const rule = { ...bars, where: { category: "短片" } };
    it.each([
      ["短片/光.mp4", true],
      ["长片/光.mp4", false],
      // It may be of either.
      ["光.mp4", true],
    ])("%s: %s", (path, asked) => expect(path in required(rule, { files: [path] }, setup)).toBe(asked));
  });

  describe("where a kind of unit is assumed", () => {
    const setup = {
      "unit-types": { district: { label: "区县", assumed: true }, other: { label: "其他" } },
    };
    it.each([
      ["district", undefined, true],
      ["other", undefined, false],
      ["other", "other", true],
      ["district", "other", false],
    ])("for %s, given %s: %s", (asked, given, expected) => {
      const rule = { ...bars, where: { "unit-type": asked } };
      expect("film.mp4" in required(rule, {}, setup, given)).toBe(expected);
    });
  });

  it("is not asked for rules that are left out", () => {
    const policy = policyNamed("henan-2025");
    const found = (...skipped: readonly string[]) =>
      new Judge(policy, packageOf({ files: ["甲校-01-光.mp4"] }, policy), {
        on: "2025-10-01",
        skipped: new Set(skipped),
      })
        .requiredDetections()
        .get("甲校-01-光.mp4");
    expect(found()?.has("color-bars")).toBe(true);
    expect(found("colour-bars")?.has("color-bars")).toBe(false);
  });
});

it("for pictures in a report every film that has any is decoded", () => {
  const policy = policyOf(oneRule(bars));
  const files = [
    "光.mp4",
    "声.mp3",
    { path: "坏.mp4", damage: { kind: "empty" } },
    { path: "黑.mp4", video: [] },
  ];
  const { files: taken } = packageOf({ files }, policy);
  const wanted = withFilmstrips(new Map([["光.mp4", new Set(["color-bars" as const])]]), taken);
  expect([...wanted].map(([path, detections]) => [path, [...detections]])).toEqual([
    ["光.mp4", ["color-bars", "filmstrip"]],
  ]);
  const none = withFilmstrips(new Map(), packageOf({ files: ["光.mp4"] }, policy).files);
  expect([...(none.get("光.mp4") ?? [])]).toEqual(["filmstrip"]);
});
