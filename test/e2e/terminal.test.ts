/** What a terminal shows: help within its width, signs that an old console has, no character lost, words for slips. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandNames, ruleCommandNames } from "../../src/cli/program.ts";
import type { Text } from "../../src/model/text.ts";
import { displayWidth } from "../../src/report/index.ts";
import { textReport } from "../../src/report/text/text-report.ts";
import type { PackageCase } from "../support/package.ts";
import { readProject, root } from "../support/policies.ts";
import { propertyRuns } from "../support/property-runs.ts";
import { good, reportOf, style } from "../support/report.ts";
import { run } from "../support/run.ts";

describe("help", () => {
  const commands = [
    [],
    ...commandNames.map((name) => [name]),
    ...ruleCommandNames.map((name) => ["rules", name]),
  ];
  const each = commands.flatMap((command) => [["zh", command] as const, ["en", command] as const]);
  it.each(each)("in %s keeps to 80 columns: %j", async (lang, command) => {
    const argv = [...command.filter((name) => name !== "help"), "--help", "--lang", lang];
    const { code, stdout } = await run(argv);
    expect([code, stdout.split("\n").filter((line) => displayWidth(line) > 80)]).toEqual([0, []]);
    const other = lang === "zh" ? /^(Usage|Options|Commands|Arguments):/m : /[\u4e00-\u9fff]/;
    expect(stdout).not.toMatch(other);
    if (lang === "zh") expect(stdout).toMatch(/^用法：/m);
  });
});

describe("a slip", () => {
  it.each([
    [["rules", "shwo", "x"], "show"],
    [["rules", "lnit", "x.yaml"], "lint"],
    [["docter"], "doctor"],
    [["help", "chekc"], "check"],
    [["check", ".", "--rulse", "x"], "--rules"],
    [["check", ".", "--rules", "hennan"], "henan"],
    [["check", ".", "--rules", "henan", "-f", "jsn"], "json"],
    [["check", ".", "--rules", "henan", "--only", "lenght"], "length"],
    [["check", ".", "--engine", "ffprob"], "ffprobe"],
    [["probe", "x", "-f", "jsno"], "json"],
    [["explain", "freez"], "freeze"],
    [["explain", "重复文"], "重复文件"],
    [["completion", "zhs"], "zsh"],
  ])("%j: %s was meant", async (argv, meant) => {
    const { code, stdout, stderr } = await run(argv, { env: { REELCHECK_LANG: "zh" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`是不是想写 ${meant}？`);
    expect(stderr).not.toContain("outputHelp");
  });
});

describe("GBK, which an old console and an old printer have", () => {
  const gbk = new TextDecoder("gbk");
  const known = new Set<string>();
  for (let byte = 0x00; byte < 0x80; byte++) known.add(String.fromCharCode(byte));
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const [char = "", ...rest] = gbk.decode(Uint8Array.of(lead, trail));
      if (rest.length === 0 && char !== "\ufffd" && !/[\ue000-\uf8ff]/.test(char)) known.add(char);
    }
  }
  const strange = (said: string) => [...new Set([...said].filter((char) => !known.has(char)))];

  it("is known here", () => {
    expect(strange("合格 [不合格] ×≤–→·“”…—")).toEqual([]);
    expect(strange("✓✗⚠")).toEqual(["✓", "✗", "⚠"]);
  });

  /** Every text of the wording; a sentence that is made of values is made of a few. */
  function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
    if (typeof value === "string") yield [path, value];
    else if (typeof value === "function") {
      for (const filler of ["甲", 2, { zh: "甲", en: "a" }, [{ zh: "甲", en: "a" }]]) {
        let made: unknown;
        try {
          made = value(filler, filler, filler, filler);
        } catch {
          continue;
        }
        if (typeof made !== "function") yield* textsOf(made, `${path}()`);
      }
    } else if (value instanceof RegExp) return;
    else if (typeof value === "object" && value !== null) {
      const { zh, en } = value as Partial<Text>;
      if (typeof zh === "string" && typeof en === "string") yield [path, zh];
      else for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, `${path}.${key}`);
    }
  }

  const folder = new URL("src/wording/", root);
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  it.each(modules)("has all that wording/%s says in Chinese", async (name) => {
    const found = [...textsOf(await import(new URL(name, folder).href), "")];
    const wrong = found.flatMap(([path, zh]) => strange(zh).map((char) => `${path}: ${char}`));
    expect([...new Set(wrong)]).toEqual([]);
    // What is not called here stands in the source all the same; a sign that a table names is nothing that is said.
    const source = readProject(`src/wording/${name}`).replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|\["."(?=, text)/gu,
      "",
    );
    expect(strange(source)).toEqual([]);
  });

  const goldens = readdirSync(new URL("fixtures/reports/", root)).filter((name) => name.endsWith(".zh.txt"));
  it.each(goldens)("has all of the report %s", (name) => {
    expect(strange(readProject(`fixtures/reports/${name}`))).toEqual([]);
  });

  it("has no need of signs and boxes", () => {
    for (const name of goldens) {
      expect(readProject(`fixtures/reports/${name}`)).not.toMatch(/[\u2500-\u259f\u2713-\u2718\u26a0]/);
    }
  });
});

describe("the text report at any width", () => {
  const chars = "中文片名，。（）《》「」“”：；—…·abc 12-/%㐀𠮷".split(/(?:)/u);
  const word = fc
    .array(fc.constantFrom(...chars), { minLength: 1, maxLength: 60 })
    .map((all) => all.join("").trim());
  const bare = (said: string) => said.replace(/\s/g, "");

  it("loses no character of a name or a sentence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), word, word, (width, name, folder) => {
        const files = [
          { path: `甲校-02-${name.replaceAll("/", "")}光.mp4`, bitsPerSecond: 1_000_000 },
          { path: `${folder.replaceAll("/", "")}夹/校门口（最终版）.mp4`, video: { size: "1280x720" } },
          { path: "甲校-03-坏.mp4", damage: { kind: "truncated", missingBytes: 5_000_000 } },
          ...(good.files ?? []),
        ] as NonNullable<PackageCase["files"]>;
        const report = reportOf({ files });
        const shown = bare(textReport(report, { ...style, lang: "zh", width, detail: "normal" }));
        const failing = report.findings.filter(({ outcome }) => outcome === "fail");
        expect(failing.length).toBeGreaterThan(0);
        for (const { fix, actual } of failing) {
          for (const said of [fix?.zh, actual?.text.zh]) if (said) expect(shown).toContain(bare(said));
        }
        for (const { says } of report.asks) expect(shown).toContain(bare(says.zh));
        for (const { entries } of report.works) {
          if (entries.length === 1) expect(shown).toContain(bare(entries[0] ?? ""));
        }
      }),
      propertyRuns(15),
    );
  });

  it("keeps to the width from 40 columns on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), word, (width, name) => {
        const files = [{ path: `甲校-02-${name.replaceAll("/", "")}光.mp4`, bitsPerSecond: 1_000_000 }];
        const shown = textReport(reportOf({ files }), { ...style, lang: "zh", width, detail: "verbose" });
        expect(shown.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
      propertyRuns(15),
    );
  });
});
