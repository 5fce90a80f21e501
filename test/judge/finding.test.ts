import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { PackageCase } from "../support/package.ts";
import { oneRule, policyOf } from "../support/policies.ts";

type Loose = Readonly<Record<string, unknown>>;
const asked = (rule: Loose, given: PackageCase, setup: Loose = {}) =>
  findingsOf(policyOf(oneRule(rule, setup)), given).filter(({ rule }) => rule === "asked");
const long = { video: { durationSeconds: 200 } };
const short = { check: "duration", with: "<= 3min" };

describe("a finding", () => {
  it("names its rule, its clause and its check", () => {
    expect(asked(short, long)).toMatchObject([
      { rule: "asked", clause: "1", check: "duration", level: "must", outcome: "fail" },
    ]);
  });

  it.each([
    [{ check: "duration", cases: { any: "<= 3min" } }, "duration"],
    [{ either: { A: { container: "mp4" }, B: { container: "mov" } } }, "either"],
  ])("of %j names %s", (rule, check) => {
    const classes = { any: { of: "film", where: { container: "mp4" } } };
    expect(asked(rule, {}, { classes })).toMatchObject([{ check }]);
  });

  it("has the advice of its rule where it fails, and only there", () => {
    const rule = { ...short, fix: "先问组委会" };
    expect(asked(rule, long)[0]?.fix?.zh).toBe("先问组委会");
    expect(asked(rule, {})[0]?.fix).toBeUndefined();
    expect(asked(short, long)[0]?.fix?.zh).not.toBe("先问组委会");
  });

  it("of a damaged file does not apply, for the damage has its own", () => {
    const found = asked(short, { files: [{ path: "光.mp4", damage: { kind: "empty" } }] });
    expect(found).toMatchObject([{ outcome: "n/a", cause: "damaged-file" }]);
  });

  it("of a film without a picture does not apply", () => {
    expect(asked(short, { video: [] })).toMatchObject([
      { outcome: "n/a", cause: "damaged-file", reason: { zh: expect.stringContaining("没有画面") } },
    ]);
  });

  it("of a film that no engine could read is ours", () => {
    const files = [{ path: "光.mp4", unread: { kind: "timeout", seconds: 20 } }];
    expect(asked(short, { files })).toMatchObject([{ outcome: "unknown", cause: "internal" }]);
  });
});

describe("what a finding is about", () => {
  it("is a file and its work", () => {
    expect(asked(short, { files: ["光.mp4"] })[0]?.subject).toEqual({
      kind: "file",
      path: "光.mp4",
      work: "光",
    });
  });

  it("is a work, by its file where it has only one", () => {
    const rule = { for: "work", check: "series", with: false };
    const subjects = (files: readonly string[]) => asked(rule, { files }).map(({ subject }) => subject);
    expect(subjects(["光.mp4"])).toEqual([{ kind: "work", path: "光.mp4", work: "光" }]);
    expect(subjects(["家书第1集.mp4", "家书第2集.mp4"])).toEqual([
      { kind: "work", path: null, work: "家书" },
    ]);
  });

  it("is the package", () => {
    const rule = { for: "package", check: "count", with: { of: "work", is: ">= 1" } };
    expect(asked(rule, {})[0]?.subject).toEqual({ kind: "package", path: null, work: null });
  });
});

it("findings stand in the order of the package, then of works, then of what belongs to none", () => {
  const roles = { film: { kind: "video" }, paper: { kind: "document" } };
  const rule = { for: "paper", check: "file-size", with: "<= 1GB" };
  const files = ["乙.mp4", "甲.docx", "丙.mp4"];
  const policy = policyOf(oneRule(rule, { roles }));
  const order = findingsOf(policy, { files }).map(({ subject }) => subject.path ?? subject.kind);
  expect([...new Set(order)]).toEqual(["package", "丙.mp4", "乙.mp4", "甲.docx"]);
});
