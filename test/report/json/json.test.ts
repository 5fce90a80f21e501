import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonReport } from "../../../src/report/json/json.ts";
import type { PackageCase } from "../../support/package.ts";
import { readProject } from "../../support/policies.ts";
import { good, reportOf, style } from "../../support/report.ts";

describe("the JSON report", () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readProject("src/report/json/report-1.0.schema.json")),
  );
  const given: readonly PackageCase[] = [
    {
      files: [
        { path: "报名表.docx", document: { tables: [[["片名", "晨读"]]], pages: 2 } },
        { path: "汇总表.docx", document: { unread: { kind: "encrypted" } } },
        { path: "协议书.jpg", image: { colorMode: "cmyk", dpi: { value: 300, from: "EXIF" } } },
        { path: "协议书二.jpg", image: { unread: { kind: "broken" } } },
      ],
    },
    good,
    {
      files: [
        { path: "坏.mp4", damage: { kind: "empty" } },
        { path: "查.mp4", unread: { kind: "no-engine" } },
      ],
    },
    { files: [] },
    { files: ["\u202e甲-01-光.mp4", "报名表.docx"] },
  ];
  it.each(given)("keeps to its published schema", (one) => {
    const report = JSON.parse(jsonReport(reportOf(one), style));
    expect(validate(report), JSON.stringify(validate.errors, null, 2)).toBe(true);
  });

  it("has paths exactly as on disk, and texts with every character visible", () => {
    const name = "甲-01-\u202egpj.光.mp4";
    const report = JSON.parse(jsonReport(reportOf({ files: [name] }), style));
    expect(report.files[0].path).toBe(name);
    const finding = report.findings.find((one: { rule: string }) => one.rule === "name");
    expect(finding.fix).toContain("甲-01-gpj.光.mp4");
    expect([finding.message, finding.fix, finding.actual.text].join("")).not.toContain("\u202e");
  });

  it("has the value and the unit of what was measured", () => {
    const report = JSON.parse(jsonReport(reportOf(good), style));
    const finding = report.findings.find((one: { rule: string }) => one.rule === "bitrate");
    expect(finding).toMatchObject({
      requirement: "HN-3",
      clause: "附件1·3",
      level: "must",
      outcome: "pass",
      actual: { text: "20 Mbps", value: 20_000_000, unit: "bit/s" },
      expected: { text: "10–50 Mbps" },
      place: { file: "rules/henan-2025.yaml" },
    });
  });
});
