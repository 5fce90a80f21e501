import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Judge } from "../../src/judge/judge.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Policy } from "../../src/model/policy.ts";
import { verdictOf } from "../../src/model/severity.ts";
import { decodingWords } from "../../src/wording/decoding-messages.ts";
import { sentenceOf } from "../../src/wording/findings.ts";
import { type FileCase, type PackageCase, packageOf } from "../support/package.ts";
import { oneRule, policyOf, readProject, root } from "../support/policies.ts";

function findings(
  policy: Policy,
  given: PackageCase,
  more: { unitType?: string; skipped?: readonly string[] } = {},
): readonly Finding[] {
  const { unitType, skipped = [] } = more;
  const circumstances = { on: "2024-08-10", skipped: new Set(skipped), ...(unitType ? { unitType } : {}) };
  return new Judge(policy, packageOf(given, policy), circumstances).findings();
}

const contests = readdirSync(new URL("rules/", root)).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
const policies = new Map(contests.map((id) => [id, policyOf(readProject(`rules/${id}.yaml`), id)]));

function policyNamed(id: string): Policy {
  const policy = policies.get(id);
  if (!policy) throw new Error(id);
  return policy;
}

const film: fc.Arbitrary<FileCase> = fc.record({
  path: fc
    .stringMatching(
      /^(微电影|微视频|作品|AI创作)?\/?[一-龥]{1,4}(-(0[1-9]|微视频|纪录片)-[一-龥]{1,3})?\.(mp4|mov|mkv)$/,
    )
    .map((path) => path.replace(/^\//, "")),
  bytes: fc.integer({ min: 1, max: 2_000_000_000 }),
  container: fc.constantFrom("mp4", "mov", "mkv"),
  video: fc.record({
    size: fc.constantFrom("1920x1080", "1080x1920", "1280x720", "3840x2160", "640x360"),
    durationSeconds: fc.constantFrom(10, 180, 300, 301, 480, 900, 1200, 1201),
    bitsPerSecond: fc.constantFrom(1_000_000, 8_000_000, 12_000_000, 60_000_000),
    frameRate: fc.constantFrom("25", "30", "30000/1001"),
    scan: fc.constantFrom("progressive", "top-field-first", null),
  }),
});
const trouble: fc.Arbitrary<FileCase> = fc.record({
  path: fc.stringMatching(/^坏[一-龥]{1,3}\.mp4$/),
  damage: fc.constantFrom({ kind: "empty" }, { kind: "truncated", missingBytes: 9 }),
});
const packages = fc
  .array(fc.oneof(film, film, trouble), { minLength: 1, maxLength: 8 })
  .map((files): PackageCase => {
    const byPath = new Map(files.map((file) => [file.path ?? "", file]));
    return { files: [...byPath.values()] };
  });

describe.each(contests)("%s", (id) => {
  const policy = policyNamed(id);

  it("has every rule in every report: nothing passes silently", () => {
    fc.assert(
      fc.property(packages, (given) => {
        const reported = new Set(findings(policy, given).map(({ rule }) => rule));
        expect([...reported].sort()).toEqual(policy.rules.map((rule) => rule.id).sort());
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same verdicts whatever else is in the folder, and in whatever order", () => {
    fc.assert(
      fc.property(packages, (given) => {
        const files = given.files ?? [];
        const together = findings(policy, given);
        const backwards = findings(policy, { ...given, files: [...files].reverse() });
        expect(backwards).toEqual(together);
        for (const file of files) {
          const path = typeof file === "string" ? file : file.path;
          const about = (all: readonly Finding[]) =>
            all.filter(({ subject }) => subject.kind === "file" && subject.path === path);
          const answers = (all: readonly Finding[]) =>
            about(all).map((one) => [one.rule, one.outcome, sentenceOf(one).zh]);
          // An unnamed work of the same title may share a category; a single file has only its own.
          if (
            together
              .filter(({ subject }) => subject.path === path)
              .some(({ subject }) => subject.work === null)
          )
            continue;
          expect(answers(findings(policy, { files: [file] }))).toEqual(answers(together));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("says of every unknown and of everything that does not apply why", () => {
    fc.assert(
      fc.property(packages, (given) => {
        for (const one of findings(policy, given)) {
          const { outcome, reason } = one;
          const message = sentenceOf(one);
          if (outcome === "unknown" || outcome === "n/a") expect(reason?.zh.length).toBeGreaterThan(1);
          expect(message.zh.length * message.en.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has films decoded for every question that will be asked of them", () => {
    fc.assert(
      fc.property(packages, (given) => {
        const judge = new Judge(policy, packageOf(given, policy), { on: "2024-08-10", skipped: new Set() });
        const wanted = new Set(judge.requiredDetections().keys());
        const unlooked = judge
          .findings()
          .filter(({ reason }) => reason?.zh.includes(decodingWords.notLooked.zh));
        expect(unlooked.filter(({ subject }) => !wanted.has(subject.path ?? ""))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("gives a damaged file one failure, and no more", () => {
    const all = findings(policy, { files: [{ path: "微视频/坏.mp4", damage: { kind: "truncated" } }] });
    const ofFile = all.filter(({ subject }) => subject.path === "微视频/坏.mp4" && subject.kind === "file");
    const media = ofFile.filter(({ check }) => !["file-name", "folder", "file-size"].includes(check));
    expect(media.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule)).toEqual(["intact"]);
    expect(media.filter(({ outcome }) => outcome === "pass")).toEqual([]);
  });
});

describe("a work whose category nobody states", () => {
  const policy = policyNamed("sichuan-2024");
  const length = (seconds: number) => {
    const all = findings(policy, { files: [{ path: "光.mp4", video: { durationSeconds: seconds } }] });
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
    findings(policy, works(count), unitType === undefined ? {} : { unitType }).find(
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
      findings(changzhou, { files }, unitType === undefined ? {} : { unitType }).find(
        ({ rule }) => rule === "works-count",
      );
    expect(count()).toMatchObject({ outcome: "fail", level: "should" });
    expect(count("district")).toMatchObject({ outcome: "fail", level: "must" });
    expect(count("other")).toMatchObject({ outcome: "n/a" });
  });
});

describe("alternatives are whole bundles", () => {
  const policy = policyOf(
    oneRule({
      either: {
        MP4: { container: "mp4", "frame-rate": "25p", bitrate: "8Mbps ±10%" },
        MOV: { container: "mov", "frame-rate": "50i", bitrate: "50Mbps ±10%" },
      },
    }),
  );
  const asked = (given: PackageCase) => findings(policy, given).find(({ rule }) => rule === "asked");

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
    const finding = findings(sounds, { audio: [] }).find(({ rule }) => rule === "asked");
    expect(finding).toMatchObject({ outcome: "n/a", reason: { zh: "「A」一套不适用：文件里没有声音" } });
  });
});

describe("cases that overlap", () => {
  const classes = {
    large: { of: "film", where: { resolution: "1080p" } },
    interlaced: { of: "film", where: { scan: "interlaced" } },
  };
  const rule = { check: "duration", cases: { large: "<= 3min", interlaced: "<= 1s" } };
  const outcomes = (given: PackageCase) =>
    findings(policyOf(oneRule(rule, { classes })), given)
      .filter(({ rule }) => rule === "asked")
      .map(({ outcome }) => outcome);

  it("are all asked", () => {
    expect(outcomes({ video: { scan: "top-field-first" } })).toEqual(["pass", "fail"]);
    expect(outcomes({ video: { scan: "progressive" } })).toEqual(["pass"]);
  });
  it("stay open where one of them may apply too", () => {
    expect(outcomes({ video: { scan: null } })).toEqual(["pass", "unknown"]);
  });
});

describe("classes", () => {
  const setup = { classes: { tall: { of: "film", where: { orientation: "portrait" } } } };
  const policy = policyOf(oneRule({ for: "tall", check: "duration", with: "<= 1min" }, setup));
  const asked = (given: PackageCase) => findings(policy, given).find(({ rule }) => rule === "asked");

  it("that do not apply are never a failure", () => {
    expect(asked({})).toMatchObject({ outcome: "n/a", reason: { zh: "不属于「tall」（横竖屏为横屏）" } });
  });

  it("that apply are judged", () => expect(asked({ video: { size: "1080x1920" } })?.outcome).toBe("fail"));

  it("of which nobody can tell whether they apply are unknown", () => {
    const undated = { classes: { fresh: { of: "film", where: { created: "2025年以来" } } } };
    const fresh = policyOf(oneRule({ for: "fresh", check: "duration", with: "<= 1min" }, undated));
    const finding = findings(fresh, {}).find(({ rule }) => rule === "asked");
    expect(finding).toMatchObject({
      outcome: "unknown",
      reason: { zh: "文件里没有写创作时间（creation_time）" },
    });
  });

  it("combine by not, any and lists", () => {
    const where = { not: { resolution: "1080p" }, any: [{ container: "mov" }, { scan: "interlaced" }] };
    const combined = policyOf(oneRule({ where, check: "duration", with: "<= 1min" }));
    const outcome = (given: PackageCase) =>
      findings(combined, given).find(({ rule }) => rule === "asked")?.outcome;
    expect(outcome({ video: { size: "1280x720", scan: "top-field-first" } })).toBe("fail");
    expect(outcome({ files: [{ path: "a.mov", container: "mov", video: { size: "1280x720" } }] })).toBe(
      "fail",
    );
    expect(outcome({ video: { size: "1280x720" } })).toBe("n/a");
    expect(outcome({ video: { scan: "top-field-first" } })).toBe("n/a");
  });
});

describe("what nobody tells and the checklist asks is left to the checklist", () => {
  const policy = policyNamed("henan-2025");
  const label = (given: PackageCase) => findings(policy, given).find(({ rule }) => rule === "ai-label");

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
});

it("keeps rules that are left out in the report, as left out", () => {
  const all = findings(policyNamed("sichuan-2024"), {}, { skipped: ["format"] });
  expect(all.filter(({ rule }) => rule === "format")).toMatchObject([
    { outcome: "n/a", subject: { kind: "package" } },
  ]);
});

it("says once of a rule about nobody that there was nobody", () => {
  const all = findings(policyNamed("changzhou-2024"), { files: ["作品/光-纪录片-某区.mp4"] });
  expect(all.filter(({ rule }) => rule === "scripts-folder")).toMatchObject([
    { outcome: "n/a", reason: { zh: "这次没有「解说词（创意说明）」" } },
  ]);
});

describe("the verdict", () => {
  const one = (outcome: Finding["outcome"], more: Partial<Finding> = {}) =>
    ({ outcome, level: "must", ...more }) as Finding;
  it.each([
    ["all pass", [one("pass"), one("n/a")], "pass"],
    ["a must fails", [one("pass"), one("fail"), one("unknown")], "fail"],
    ["a should fails", [one("fail", { level: "should" })], "review"],
    ["something is unknown", [one("pass"), one("unknown")], "review"],
    [
      "something is unknown for our own reasons",
      [one("fail"), one("unknown", { cause: "internal" })],
      "incomplete",
    ],
    ["a damaged file's unknowns do not count twice", [one("unknown", { cause: "damaged-file" })], "pass"],
  ])("%s", (_, all, verdict) => expect(verdictOf(all)).toBe(verdict));
});
