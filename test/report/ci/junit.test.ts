import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { visible } from "../../../src/model/text.ts";
import { xmlText, xmlValue } from "../../../src/report/shared/xml.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { casesOf } from "../../support/junit.ts";
import { oneRule, policyOf, root } from "../../support/policies.ts";
import { hasProgram } from "../../support/programs.ts";
import {
  countOf,
  good,
  mixedReport,
  reportBy,
  reportOf,
  style,
  text,
  written,
} from "../../support/report.ts";
import { anyText } from "../../support/text.ts";

const folder = temporaryFolder();

describe("junit", () => {
  it("has a case for every finding, each with a class and a name of its own", async () => {
    const { cases, suites } = casesOf(await text("junit", mixedReport));
    expect(cases.length).toBe(mixedReport.findings.length);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(suites.slice(1, mixedReport.works.length + 1).map(({ name }) => name)).toEqual(
      mixedReport.works.map(({ title }) => visible(title).replaceAll(/[\ufffe\uffff]/g, "")),
    );
    const total = (name: string) => suites.reduce((sum, suite) => sum + Number(suite[name]), 0);
    expect(["tests", "failures", "errors", "skipped"].map(total)).toEqual([
      mixedReport.findings.length,
      countOf(mixedReport, "fail"),
      countOf(mixedReport, "incomplete"),
      countOf(mixedReport, "n/a", "review"),
    ]);
    // What is open, or left to a person, is never a pass.
    expect(cases.filter(({ kind }) => kind === "passed").length).toBe(countOf(mixedReport, "pass"));
  });

  it("numbers the cases of a rule that speaks twice of one file", async () => {
    const rows = [
      ["序号", "片名"],
      ["1", "没有的片子"],
      ["2", "也没有的片子"],
    ];
    const listed = policyOf(
      oneRule(
        { for: "summary", check: "list", with: { title: "片名" } },
        { roles: { film: { kind: "video" }, summary: { kind: "document", titled: "汇总表" } } },
      ),
    );
    const report = reportBy(listed, { files: [{ path: "汇总表.docx", document: { tables: [rows] } }] });
    const { cases } = casesOf(await text("junit", report));
    const names = cases.filter(({ id }) => id.includes("[asked]")).map(({ id }) => id.split("\n")[1]);
    expect(names).toEqual(["汇总表 [asked]", "汇总表 [asked] (2)"]);
  });

  it("says why in the attribute and in the content, and points to confirm in the output", async () => {
    const { cases, output } = casesOf(await text("junit", mixedReport));
    const told = cases.filter(({ kind }) => kind !== "passed");
    expect(told.filter(({ message, content }) => message === "" || !content.startsWith(message))).toEqual([]);
    expect(output.match(/\[请确认\]/g)?.length).toBe(countOf(mixedReport, "review"));
    for (const { says } of mixedReport.asks) expect(output).toContain(says.zh);
  });

  it("counts points to confirm as failures where the exit code does", async () => {
    const strict = { ...mixedReport, run: { ...mixedReport.run, strict: true } };
    const { cases } = casesOf(await text("junit", strict));
    expect(cases.filter(({ kind }) => kind === "failure").length).toBe(
      countOf(mixedReport, "fail", "review"),
    );
  });

  it("is no success where the check was interrupted", async () => {
    const { cases } = casesOf(await text("junit", reportOf(good, { complete: false })));
    expect(cases.filter(({ kind }) => kind === "error").map(({ id }) => id)).toEqual([
      "整份材料\n检查完整 [complete]",
    ]);
  });

  it.skipIf(!hasProgram("xmllint", "--version")).each(["junit-jenkins.xsd", "junit-ant.xsd"])(
    "is valid by %s",
    async (schema) => {
      const reports = { mixed: mixedReport, good: reportOf(good), empty: reportOf({ files: [] }) };
      for (const [name, report] of Object.entries(reports)) {
        for (const lang of ["zh", "en"] as const) {
          const file = join(folder.path, `${name}.${lang}.xml`);
          writeFileSync(file, await written("junit", report, { ...style, lang }));
          const { status, stderr } = spawnSync(
            "xmllint",
            ["--noout", "--schema", fileURLToPath(new URL(`fixtures/schemas/${schema}`, root)), file],
            { encoding: "utf8" },
          );
          expect([status, stderr]).toEqual([0, `${file} validates\n`]);
        }
      }
      const wrong = join(folder.path, "wrong.xml");
      writeFileSync(wrong, (await text("junit", mixedReport)).replace("<testcase ", '<testcase file="a" '));
      const argv = ["--noout", "--schema", fileURLToPath(new URL(`fixtures/schemas/${schema}`, root)), wrong];
      expect(spawnSync("xmllint", argv).status).not.toBe(0);
    },
  );

  it("takes any text, and leaves out only what XML forbids", () => {
    const allowed = (raw: string) =>
      Array.from(raw.replace(/\p{Surrogate}/gu, ""))
        .filter((char) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(char))
        .join("");
    fc.assert(
      fc.property(anyText, (raw) => {
        const parser = new SaxesParser();
        let value = "";
        let content = "";
        parser.on("error", (error) => {
          throw error;
        });
        parser.on("opentag", ({ attributes }) => {
          value = String(attributes.a);
        });
        parser.on("text", (said) => {
          content += said;
        });
        parser.write(`<x a=${xmlValue(raw)}>${xmlText(raw)}</x>`).close();
        expect([value, content]).toEqual([allowed(raw), allowed(raw)]);
      }),
      { numRuns: 2000 },
    );
  });
});
