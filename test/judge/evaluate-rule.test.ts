import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { PackageCase } from "../support/package.ts";
import { oneRule, policyOf } from "../support/policies.ts";

describe("alternatives are whole bundles", () => {
  const policy = policyOf(
    oneRule({
      either: {
        MP4: { container: "mp4", "frame-rate": "25p", bitrate: "8Mbps ±10%" },
        MOV: { container: "mov", "frame-rate": "50i", bitrate: "50Mbps ±10%" },
      },
    }),
  );
  const asked = (given: PackageCase) => findingsOf(policy, given).find(({ rule }) => rule === "asked");

  it("of which one must hold entirely", () => {
    expect(asked({})).toMatchObject({ outcome: "pass", actual: { text: { zh: "符合「MP4」一套" } } });
  });

  it("and none is made of the best of both", () => {
    const mixed = asked({ files: [{ path: "a.mp4", video: { bitsPerSecond: 50_000_000 } }] });
    expect(mixed?.outcome).toBe("fail");
    expect(mixed?.actual?.text.zh).toBe("最接近「MP4」，但视频码率不符合：现在 50 Mbps，要求 8 Mbps ±10%");
  });

  it("and what can't be measured leaves it open", () => {
    expect(asked({ video: { scan: null } })).toMatchObject({ outcome: "unknown" });
  });

  it("and one of which nothing applies is no failure", () => {
    const sounds = policyOf(oneRule({ either: { A: { "audio-codec": "aac" }, B: { container: "mov" } } }));
    const finding = findingsOf(sounds, { audio: [] }).find(({ rule }) => rule === "asked");
    expect(finding).toMatchObject({ outcome: "n/a", reason: { zh: "「A」一套不适用：文件里没有声音" } });
  });
});

describe("of alternatives none of which holds", () => {
  const asked = (branches: object, given: PackageCase) =>
    findingsOf(policyOf(oneRule({ either: branches })), given).find(({ rule }) => rule === "asked");
  const portrait = { size: "1080x1920", bitsPerSecond: 1_000_000 };

  it("the one that lacks least is named", () => {
    const far = { orientation: "landscape", bitrate: ">= 8Mbps", container: "mp4" };
    const near = { orientation: "portrait", bitrate: ">= 8Mbps", container: "mp4" };
    for (const branches of [
      { 远: far, 近: near },
      { 近: near, 远: far },
    ]) {
      expect(asked(branches, { video: portrait })?.actual?.text.zh).toMatch(/^最接近「近」/);
    }
  });

  it("one that could not be read is ours", () => {
    const files = [{ path: "光.mp4", unread: { kind: "timeout", seconds: 20 } }];
    const found = asked({ A: { container: "mp4" }, B: { container: "mov" } }, { files });
    expect(found).toMatchObject({ outcome: "unknown", cause: "internal" });
  });

  it("all are told as what is asked", () => {
    const found = asked({ A: { container: "mp4", bitrate: ">= 8Mbps" }, B: { container: "mov" } }, {});
    expect(found?.expected?.text.zh).toBe("A（MP4，≥ 8 Mbps）或 B（QuickTime (MOV)）");
  });
});

describe("cases of which none is the film's", () => {
  it("do not apply, and say which there are", () => {
    const classes = { tall: { of: "film", where: { orientation: "portrait" }, label: "竖屏" } };
    const rule = { check: "duration", cases: { tall: "<= 1min" } };
    const found = findingsOf(policyOf(oneRule(rule, { classes })), {}).filter(({ rule }) => rule === "asked");
    expect(found).toMatchObject([
      { outcome: "n/a", what: { zh: "时长" }, reason: { zh: expect.stringContaining("竖屏") } },
    ]);
  });
});

describe("cases that overlap", () => {
  const classes = {
    large: { of: "film", where: { resolution: "1080p" } },
    interlaced: { of: "film", where: { scan: "interlaced" } },
  };
  const rule = { check: "duration", cases: { large: "<= 3min", interlaced: "<= 1s" } };
  const outcomes = (given: PackageCase) =>
    findingsOf(policyOf(oneRule(rule, { classes })), given)
      .filter(({ rule }) => rule === "asked")
      .map(({ outcome }) => outcome);

  it("are all asked", () => {
    expect(outcomes({ video: { scan: "top-field-first" } })).toEqual(["pass", "fail"]);
    expect(outcomes({ video: { scan: "progressive" } })).toEqual(["pass"]);
  });
  it("fail for certain where one fails, whatever may apply too", () => {
    const long = { scan: null, durationSeconds: 200 };
    expect(outcomes({ video: long })).toEqual(["fail"]);
  });
  it("stay open where one of them may apply too", () => {
    expect(outcomes({ video: { scan: null } })).toEqual(["pass", "unknown"]);
  });
});
