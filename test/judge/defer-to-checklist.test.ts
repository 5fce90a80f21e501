import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { PackageCase } from "../support/package.ts";
import { policyNamed } from "../support/policies.ts";

describe("what nobody tells and the checklist asks is left to the checklist", () => {
  const policy = policyNamed("henan-2025");
  const label = (given: PackageCase) => findingsOf(policy, given).find(({ rule }) => rule === "ai-label");

  it("where the kind is not known", () => {
    expect(label({ files: ["甲校-01-光.mp4"] })).toMatchObject({ outcome: "n/a" });
    expect(label({ files: ["甲校-01-光.mp4"] })?.reason?.zh).toContain(
      "请人工核对：利用 AI 生成的内容有明确标注",
    );
  });

  it("but not where it is", () => {
    expect(label({ files: ["甲校-01-光.mp4"], category: "AI生成" })?.outcome).toBe("fail");
    expect(label({ files: ["甲校-01-光.mp4"], category: "实景拍摄" })?.outcome).toBe("n/a");
  });

  it("nor where it is told in two ways that contradict each other", () => {
    expect(label({ files: ["AI生成/甲校-01-实景拍摄 光.mp4"] })).toMatchObject({ outcome: "unknown" });
  });
});
