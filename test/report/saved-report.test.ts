/** A saved report gives what the check gave, in every format; what is no report is said to be none. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeReport } from "../../src/judge/make-report.ts";
import type { Report } from "../../src/model/report.ts";
import { reporters } from "../../src/report/index.ts";
import { jsonReport } from "../../src/report/json/json.ts";
import type { JsonFinding, JsonRule, JsonWork } from "../../src/report/json/report-schema.ts";
import { reportFrom } from "../../src/report-from.ts";
import type { Case } from "../support/cases.ts";
import { packageOf } from "../support/package.ts";
import { oneRule, policyOf, readProject, root } from "../support/policies.ts";
import { propertyRuns } from "../support/property-runs.ts";
import { good, mixed, reportOf, style, text } from "../support/report.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-saved-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const langs = ["zh", "en"] as const;
/** Whether a report keeps to its published schema. */
const isPublished = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readProject("src/report/json/report-1.0.schema.json")),
);

function restored(report: Report): Report {
  const reading = reportFrom(jsonReport(report, { lang: report.run.lang }));
  if ("report" in reading) return reading.report;
  throw new Error(JSON.stringify(reading.trouble));
}

/** The report of one case of a check, as far as a report of one rule goes. */
function reportOfCase(check: string, one: Case, lang: "zh" | "en"): Report {
  const asked = { ...(one.with === undefined ? {} : { with: one.with }), check, ...one.rule };
  const policy = policyOf(oneRule(asked, one.setup));
  const on = one.on ?? "2026-01-01";
  const unitType = one["unit-type"];
  const unit = unitType === undefined ? {} : { unitType, unitLabel: { zh: "单位", en: "unit" } };
  const setting = {
    tool: { name: "reelcheck", version: "0.0.0", engine: null },
    run: { ...reportOf(good).run, on, lang, ...unit },
  } as const;
  const circumstances = { on, skipped: new Set<string>(), ...(unitType ? { unitType } : {}) };
  return makeReport(policy, packageOf(one.given ?? {}, policy), circumstances, setting);
}

const checks = readdirSync(at("fixtures/checks"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length));

describe("a report that was saved", () => {
  it.each(checks)("says the same of every case of %s", async (check) => {
    const cases: readonly Case[] = parse(readProject(`fixtures/checks/${check}.yaml`));
    for (const one of cases) {
      for (const lang of langs) {
        const report = reportOfCase(check, one, lang);
        const again = restored(report);
        const json = jsonReport(again, { lang });
        expect(json).toBe(jsonReport(report, { lang }));
        expect(isPublished(JSON.parse(json)), JSON.stringify(isPublished.errors)).toBe(true);
        for (const detail of ["normal", "verbose"] as const) {
          const how = { ...style, lang, detail };
          expect(await text("text", again, how)).toBe(await text("text", report, how));
        }
      }
    }
  });

  it.each(Object.keys(reporters).filter((name) => name !== "xlsx"))("is the same as %s", async (name) => {
    for (const lang of langs) {
      const how = { ...style, lang };
      for (const report of [
        reportOf(mixed, { lang }),
        reportOf(good, { lang, complete: false, skipped: ["name"], quick: true }),
        reportOf({ files: [], whole: false }, { lang, strict: true, whole: false }),
      ]) {
        expect(await text(name, restored(report), how)).toBe(await text(name, report, how));
      }
    }
  });
});

describe("what is no report", () => {
  const json = jsonReport(reportOf(mixed), style);
  const saved = JSON.parse(json);
  const first = (change: object) => saved.findings.with(0, { ...saved.findings[0], ...change });
  const withoutRule = (id: string) => saved.findings.filter((one: JsonFinding) => one.rule !== id);
  const ofWork = saved.findings.findIndex((one: JsonFinding) => one.subject.work !== null);
  const duplicates = saved.rules.findIndex((one: JsonRule) => one.id === "duplicates");
  const betterWork = (one: JsonWork) => ({ ...one, verdict: one.verdict === "fail" ? "pass" : "fail" });
  const trouble = (value: unknown) => {
    const reading = reportFrom(typeof value === "string" ? value : JSON.stringify(value));
    return "trouble" in reading ? reading.trouble : undefined;
  };

  it.each([
    ["nothing", "", "no-json"],
    ["half of one", json.slice(0, json.length / 2), "no-json"],
    ["a list", [], "foreign"],
    ["null", null, "foreign"],
    ["of another program", { ...saved, tool: { name: "eslint" } }, "foreign"],
    ["of a later version", { ...saved, schemaVersion: "1.1" }, "other-version"],
    ["of an older one, without its rules", { ...saved, rules: undefined }, "unlike"],
    ["with another verdict", { ...saved, verdict: "ok" }, "unlike"],
    ["with a text for a list", { ...saved, works: "none" }, "unlike"],
  ] as const)("%s", (_, value, kind) => {
    expect(trouble(value)?.kind).toBe(kind);
  });

  it("is named by the place where it is wrong", () => {
    const [first, ...rest] = saved.findings;
    const findings = [...rest, { ...first, subject: { kind: "planet", path: null, work: null } }];
    expect(trouble({ ...saved, findings })).toEqual({
      kind: "unlike",
      at: `findings.${rest.length}.subject.kind`,
    });
  });

  it.each([
    ["with a better verdict", { verdict: "pass" }, "verdict"],
    ["with other counts", { summary: { ...saved.summary, fail: 0 } }, "summary.fail"],
    ["without its works", { works: [] }, `findings.${ofWork}.subject.work`],
    ["without the findings of a rule", { findings: withoutRule("duplicates") }, `rules.${duplicates}`],
    ["with a finding of no rule", { findings: first({ rule: "none" }) }, "findings.0.rule"],
    ["with a work's verdict", { works: saved.works.map(betterWork) }, "works.0.verdict"],
    ["with a work of files that are not there", { files: [] }, "works.0.files"],
  ])("was changed: %s", (_, change, at) => {
    const reading = trouble({ ...saved, ...change });
    expect(reading).toEqual({ kind: "changed", at });
  });

  it("was changed where the works' findings are made another's", () => {
    const about = saved.findings.findIndex((one: JsonFinding) => one.subject.work !== null);
    const subject = { ...saved.findings[about].subject, work: "nobody's" };
    const findings = saved.findings.with(about, { ...saved.findings[about], subject });
    const reading = trouble({ ...saved, findings });
    expect(reading?.kind).toBe("changed");
  });

  it.each([
    ["strict", { strict: true }, { files: [], whole: false }],
    ["without works", {}, { files: [], whole: false }],
    ["interrupted", { complete: false }, good],
  ])("is not called changed: %s", (_, run, given) => {
    const { verdict, ...rest } = JSON.parse(jsonReport(reportOf(given, run), style));
    expect(trouble({ ...rest, verdict })).toBeUndefined();
    const better = trouble({ ...rest, verdict: "pass" });
    expect(better).toEqual({ kind: "changed", at: "verdict" });
  });

  it("is never taken for one that crashes a format: any part may be anything", async () => {
    const paths = (value: unknown, path: readonly string[] = []): readonly string[][] =>
      typeof value === "object" && value !== null
        ? [[...path], ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
        : [[...path]];
    const small = JSON.parse(jsonReport(reportOf({ files: (mixed.files ?? []).slice(-6) }), style));
    const every = paths(small).filter((path) => path.length > 0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...every),
        fc.constantFrom(null, 0, -1, 1e308, "", "__proto__", [], {}, [null], true),
        async (path, value) => {
          const copy = structuredClone(small);
          const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
          holder[path.at(-1) ?? ""] = value;
          const reading = reportFrom(JSON.stringify(copy));
          if (!("report" in reading)) return;
          expect(isPublished(copy), JSON.stringify(isPublished.errors)).toBe(true);
          for (const name of Object.keys(reporters).filter((one) => one !== "xlsx")) {
            expect(await text(name, reading.report)).not.toBe("");
          }
        },
      ),
      propertyRuns(40),
    );
  });
});

describe("the command report", () => {
  const source = at("fixtures/packages/sichuan-2024/微视频/赶集.mp4");
  const usb = join(folder, "usb");
  mkdirSync(join(usb, "微视频"), { recursive: true });
  cpSync(source, join(usb, "微视频", "赶集.mp4"));
  const file = (name: string) => join(folder, name);
  const judged = (lang: string) =>
    run([
      ...["check", usb, "--rules", "sichuan", "--on", "2024-08-10", "--lang", lang, "--quick"],
      ...["-f", "text", "-f", `json=${file(`${lang}.json`)}`, "-f", `text=${file(`${lang}.txt`)}`],
    ]);

  it.each(langs)("gives what the check gave, in %s, with its exit code", async (lang) => {
    const first = await judged(lang);
    expect(first.code).toBe(1);
    const again = await run([
      ...["report", file(`${lang}.json`), "-f", "text", "-f", `json=${file("again.json")}`],
      ...["-f", `text=${file("again.txt")}`, "-f", `xlsx=${file("again.xlsx")}`],
    ]);
    expect([again.code, again.stderr, again.stdout]).toEqual([1, "", first.stdout]);
    expect(readFileSync(file("again.json"), "utf8")).toBe(readFileSync(file(`${lang}.json`), "utf8"));
    expect(readFileSync(file("again.txt"), "utf8")).toBe(readFileSync(file(`${lang}.txt`), "utf8"));
    // Zip: the two letters of its inventor.
    expect(readFileSync(file("again.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("keeps the language that it was saved in, and says how to get the other", async () => {
    await judged("zh");
    const same = await run(["report", file("zh.json"), "--lang", "zh"]);
    expect(same.stdout).toContain("参赛视频合规检查");
    const { code, stdout, stderr } = await run(["report", file("zh.json"), "--lang", "en"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("was saved in Chinese");
    expect(stderr).toContain("--lang en -f json=file");
  });

  it.each([
    ["a file that is not there", "nowhere.json", undefined, "no such file"],
    ["no JSON", "none.json", "<html>", "is not complete JSON"],
    ["JSON of something else", "other.json", "{}", "is not a reelcheck report"],
  ])("2: %s", async (_, name, content, message) => {
    if (content !== undefined) writeFileSync(file(name), content);
    const { code, stdout, stderr } = await run(["report", file(name)]);
    expect([code, stdout, stderr.includes(message)]).toEqual([2, "", true]);
  });

  it("never writes over the report that it reads, nor into what was checked", async () => {
    await judged("zh");
    const before = readFileSync(file("zh.json"), "utf8");
    expect((await run(["report", file("zh.json"), "-f", `text=${file("zh.json")}`])).code).toBe(2);
    expect((await run(["report", file("zh.json"), "-f", `text=${join(usb, "报告.txt")}`])).code).toBe(2);
    expect(readFileSync(file("zh.json"), "utf8")).toBe(before);
    expect(readdirSync(usb)).toEqual(["微视频"]);
  });
});
