import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type PackageCase, packageOf } from "../../support/package.ts";
import { policyOf, readProject } from "../../support/policies.ts";

describe("works", () => {
  interface WorkCase {
    readonly name: string;
    readonly setup?: Readonly<Record<string, unknown>>;
    readonly files: NonNullable<PackageCase["files"]>;
    readonly works: readonly Readonly<Record<string, unknown>>[];
  }
  const cases: readonly WorkCase[] = parse(readProject("fixtures/works.yaml"));
  it.each(cases)("$name", ({ setup, files, works }) => {
    const text = stringify({
      contest: { id: "test", title: "测试", read: "2026-11-20" },
      roles: { film: { kind: "video" } },
      ...setup,
      rules: { any: { clause: "1", for: "work", check: "series", with: false } },
    });
    const pack = packageOf({ files }, policyOf(text));
    const seen = pack.works.map(({ id, title, category, unit, serial, files: of }) => ({
      id,
      title,
      category: category.status === "known" ? category.value : null,
      unit,
      serial,
      files: of.map(({ path }) => path),
      episodes: of.map(({ episode }) => episode),
    }));
    expect(seen).toHaveLength(works.length);
    expect(seen).toMatchObject(works);
  });

  it("has no two works with one id", () => {
    const policy = policyOf(`
contest: { id: test, title: 测试, read: "2026-11-20" }
categories: [微电影, 微视频]
roles: { film: { kind: video, name: "{片名}-{分类}" } }
rules: { any: { clause: "1", for: work, check: category } }
`);
    const files = ["光-微电影.mp4", "光-微电影.mov", "光-微视频.mp4", "光-微视频.mov"];
    const ids = packageOf({ files }, policy).works.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
