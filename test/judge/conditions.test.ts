import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { PackageCase } from "../support/package.ts";
import { oneRule, policyOf } from "../support/policies.ts";

describe("classes", () => {
  const setup = { classes: { tall: { of: "film", where: { orientation: "portrait" } } } };
  const policy = policyOf(oneRule({ for: "tall", check: "duration", with: "<= 1min" }, setup));
  const asked = (given: PackageCase) => findingsOf(policy, given).find(({ rule }) => rule === "asked");

  it("that do not apply are never a failure", () => {
    expect(asked({})).toMatchObject({ outcome: "n/a", reason: { zh: "不属于「tall」（横竖屏为横屏）" } });
  });

  it("that apply are judged", () => expect(asked({ video: { size: "1080x1920" } })?.outcome).toBe("fail"));

  it("of which nobody can tell whether they apply are unknown", () => {
    const undated = { classes: { fresh: { of: "film", where: { created: "2025年以来" } } } };
    const fresh = policyOf(oneRule({ for: "fresh", check: "duration", with: "<= 1min" }, undated));
    const finding = findingsOf(fresh, {}).find(({ rule }) => rule === "asked");
    expect(finding).toMatchObject({
      outcome: "unknown",
      reason: { zh: "文件里没有写创作时间（creation_time）" },
    });
  });

  it("that do not apply for one reason are not left open for another", () => {
    const where = (first: object, second: object) => {
      const twice = { for: "film", where: { ...first, ...second }, check: "duration", with: "<= 1min" };
      return findingsOf(policyOf(oneRule(twice)), {}).find(({ rule }) => rule === "asked");
    };
    const [open, no] = [{ created: "2025年以来" }, { orientation: "portrait" }];
    expect(where(open, no)).toMatchObject({ outcome: "n/a" });
    expect(where(no, open)).toMatchObject({ outcome: "n/a" });
  });

  it("combine by not, any and lists", () => {
    const where = { not: { resolution: "1080p" }, any: [{ container: "mov" }, { scan: "interlaced" }] };
    const combined = policyOf(oneRule({ where, check: "duration", with: "<= 1min" }));
    const outcome = (given: PackageCase) =>
      findingsOf(combined, given).find(({ rule }) => rule === "asked")?.outcome;
    expect(outcome({ video: { size: "1280x720", scan: "top-field-first" } })).toBe("fail");
    expect(outcome({ files: [{ path: "a.mov", container: "mov", video: { size: "1280x720" } }] })).toBe(
      "fail",
    );
    expect(outcome({ video: { size: "1280x720" } })).toBe("n/a");
    expect(outcome({ video: { scan: "top-field-first" } })).toBe("n/a");
  });
});

describe("conditions that can't be told", () => {
  const outcome = (where: object, given: PackageCase = {}) => {
    const policy = policyOf(oneRule({ where, check: "duration", with: "<= 1min" }));
    return findingsOf(policy, given).find(({ rule }) => rule === "asked");
  };
  const open = { created: "2025年以来" };
  const no = { orientation: "portrait" };
  const yes = { orientation: "landscape" };

  it.each([
    ["one of two", { any: [open, no] }, "unknown"],
    ["one of two, the other of which holds", { any: [open, yes] }, "fail"],
    ["neither of two", { any: [no, no] }, "n/a"],
    ["the contrary", { not: open }, "unknown"],
    ["the contrary of what holds", { not: yes }, "n/a"],
    ["the contrary of what does not", { not: no }, "fail"],
  ])("%s", (_, where, expected) => expect(outcome(where)?.outcome).toBe(expected));

  it("for reasons of our own are ours", () => {
    const unread = { files: [{ path: "光.mp4", unread: { kind: "timeout", seconds: 20 } }] };
    expect(outcome(yes, unread)).toMatchObject({ outcome: "unknown", cause: "internal" });
    expect(outcome(open)).not.toHaveProperty("cause");
  });

  it("for the file is damaged do not apply", () => {
    const damaged = { files: [{ path: "光.mp4", damage: { kind: "empty" } }] };
    expect(outcome(yes, damaged)).toMatchObject({ outcome: "n/a", cause: "damaged-file" });
  });

  it("of what does not arise say so", () => {
    expect(outcome({ "audio-codec": "aac" }, { audio: [] })).toMatchObject({
      outcome: "n/a",
      reason: { zh: expect.stringContaining("没有声音") },
    });
  });
});
