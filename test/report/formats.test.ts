/** What holds for every format. */
import { expect, it } from "vitest";
import { severityOf } from "../../src/model/severity.ts";
import { reporters } from "../../src/report/index.ts";
import { mixedReport, text } from "../support/report.ts";

it("every kind of outcome is in the report that formats are tried on", () => {
  const kinds = new Set(mixedReport.findings.map((finding) => severityOf(finding)));
  expect([...kinds].sort()).toEqual(["fail", "incomplete", "n/a", "pass", "review"]);
});

it.each(Object.keys(reporters).filter((name) => name !== "xlsx"))(
  "%s is the same, byte for byte, for the same report",
  async (name) => {
    const first = await text(name, mixedReport);
    expect(first).not.toBe("");
    expect(await text(name, mixedReport)).toBe(first);
  },
);
