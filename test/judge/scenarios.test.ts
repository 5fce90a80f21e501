import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { PackageCase } from "../support/package.ts";
import { oneRule, policyNamed, policyOf } from "../support/policies.ts";

describe("a work whose category nobody states", () => {
  const policy = policyNamed("sichuan-2024");
  const length = (seconds: number) => {
    const all = findingsOf(policy, { files: [{ path: "光.mp4", video: { durationSeconds: seconds } }] });
    const of = (rule: string) => all.find((one) => one.rule === rule);
    return { length: of("length"), category: of("category") };
  };

  it("passes where it would in every category", () => {
    expect(length(180).length?.outcome).toBe("pass");
    expect(length(180).category?.reason?.zh).toContain("可以是微电影、微视频");
  });

  it("stays open where it would in some", () => {
    const { length: one, category } = length(360);
    expect(one?.outcome).toBe("unknown");
    expect(one?.reason?.zh).toBe("类别不明：若是微视频则不符合，若是微电影则符合");
    expect(category?.reason?.zh).toContain("可以是微电影");
    expect(category?.evidence?.map(({ text }) => text.zh)).toEqual([
      "不能是「微视频」：时长不符合：现在 6:00，要求 ≤ 5:00",
    ]);
  });

  it("fails only what fits none", () => {
    const { length: one, category } = length(960);
    expect(one?.outcome).toBe("fail");
    expect(one?.expected?.text.zh).toBe("微电影 ≤ 15:00；微视频 ≤ 5:00");
    expect(category?.outcome).toBe("fail");
  });
});

describe("a unit type that nobody states", () => {
  const policy = policyNamed("shanxi-2023");
  const works = (count: number) => ({
    files: Array.from({ length: count }, (_, index) => `${"甲乙丙丁戊己庚辛壬癸子丑"[index]}.mp4`),
  });
  const outcome = (count: number, unitType?: string) =>
    findingsOf(policy, works(count), unitType === undefined ? {} : { unitType }).find(
      ({ rule }) => rule === "works-count",
    )?.outcome;

  it.each([
    [12, "pass"],
    [7, "unknown"],
    [3, "fail"],
  ])("%d works: %s", (count, expected) => expect(outcome(count)).toBe(expected));

  it.each([
    [7, "city", "fail"],
    [7, "committee", "pass"],
  ])("%d works of a %s: %s", (count, type, expected) => expect(outcome(count, type)).toBe(expected));

  it("is assumed to be the strict one, as a warning, where the rule file says so", () => {
    const changzhou = policyNamed("changzhou-2024");
    const files = Array.from(
      { length: 11 },
      (_, index) => `作品/片${"一二三四五六七八九十甲"[index]}-纪录片-某区.mp4`,
    );
    const count = (unitType?: string) =>
      findingsOf(changzhou, { files }, unitType === undefined ? {} : { unitType }).find(
        ({ rule }) => rule === "works-count",
      );
    expect(count()).toMatchObject({ outcome: "fail", level: "should" });
    expect(count("district")).toMatchObject({ outcome: "fail", level: "must" });
    expect(count("other")).toMatchObject({ outcome: "n/a" });
  });
});

describe("a unit type and a category that nobody states", () => {
  const setup = {
    categories: ["短片", "长片"],
    "unit-types": { city: { label: "市" }, county: { label: "县" } },
  };
  const asked = (where: object, check: object, given: PackageCase = {}) => {
    const policy = policyOf(oneRule({ where, ...check }, setup));
    return findingsOf(policy, given).find(({ rule }) => rule === "asked");
  };
  const where = { category: "短片", "unit-type": "city" };
  const long = { check: "duration", with: "<= 1min" };

  it("are tried together", () => {
    const found = asked(where, long);
    expect(found).toMatchObject({ outcome: "unknown", cause: "not-stated" });
    expect(found?.reason?.zh).toBe(
      "单位类型、类别不明：若是市、短片则不符合，若是市、长片、县、短片、县、长片则符合",
    );
    expect(found?.expected?.text.zh).toBe("市、短片 ≤ 1:00");
    expect(found?.fix?.zh).toContain("--unit-type");
  });

  it("ask for no unit type where only the category is open", () => {
    const found = asked({ category: "短片" }, long);
    expect(found?.reason?.zh).toBe("类别不明：若是短片则不符合，若是长片则符合");
    expect(found?.fix?.zh ?? "").not.toContain("--unit-type");
  });

  it("make no difference where the answer is the same", () => {
    const found = asked(where, { check: "duration", with: "<= 3min" });
    expect(found).toMatchObject({ outcome: "pass" });
    expect(found?.note?.zh).toContain("单位类型、类别");
  });

  it("make no difference where nothing could be read", () => {
    const files = [{ path: "光.mp4", unread: { kind: "timeout", seconds: 20 } }];
    expect(asked(where, long, { files })).toMatchObject({ outcome: "unknown", cause: "internal" });
  });

  it("leave open what is not known in one of the worlds", () => {
    const created = { check: "created", with: "2025年以来" };
    expect(asked(where, created)).toMatchObject({
      outcome: "unknown",
      reason: { zh: expect.stringContaining("创作时间") },
    });
  });

  it("do not apply where they do in no world", () => {
    const never = { ...where, orientation: "portrait" };
    expect(asked(never, long)).toMatchObject({ outcome: "n/a" });
  });
});
