/** What holds for every package, by the rules of every contest. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Judge } from "../../src/judge/judge.ts";
import type { Finding } from "../../src/model/finding.ts";
import { decodingWords } from "../../src/wording/decoding-messages.ts";
import { sentenceOf } from "../../src/wording/findings.ts";
import { findingsOf } from "../support/judging.ts";
import { type FileCase, type PackageCase, packageOf } from "../support/package.ts";
import { contests, policyNamed } from "../support/policies.ts";
import { propertyRuns } from "../support/property-runs.ts";

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
        const reported = new Set(findingsOf(policy, given).map(({ rule }) => rule));
        expect([...reported].sort()).toEqual(policy.rules.map((rule) => rule.id).sort());
      }),
      propertyRuns(4),
    );
  });

  it("gives the same verdicts whatever else is in the folder, and in whatever order", () => {
    fc.assert(
      fc.property(packages, (given) => {
        const files = given.files ?? [];
        const together = findingsOf(policy, given);
        const backwards = findingsOf(policy, { ...given, files: [...files].reverse() });
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
          expect(answers(findingsOf(policy, { files: [file] }))).toEqual(answers(together));
        }
      }),
      propertyRuns(3),
    );
  });

  it("says of every unknown and of everything that does not apply why", () => {
    fc.assert(
      fc.property(packages, (given) => {
        for (const one of findingsOf(policy, given)) {
          const { outcome, reason } = one;
          const message = sentenceOf(one);
          if (outcome === "unknown" || outcome === "n/a") expect(reason?.zh.length).toBeGreaterThan(1);
          expect(message.zh.length * message.en.length).toBeGreaterThan(1);
        }
      }),
      propertyRuns(3),
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
      propertyRuns(4),
    );
  });

  it("gives a damaged file one failure, and no more", () => {
    const all = findingsOf(policy, { files: [{ path: "微视频/坏.mp4", damage: { kind: "truncated" } }] });
    const ofFile = all.filter(({ subject }) => subject.path === "微视频/坏.mp4" && subject.kind === "file");
    const media = ofFile.filter(({ check }) => !["file-name", "folder", "file-size"].includes(check));
    expect(media.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule)).toEqual(["intact"]);
    expect(media.filter(({ outcome }) => outcome === "pass")).toEqual([]);
  });
});
