/** What holds for every format. */
import { expect, it } from "vitest";
import { severityOf } from "../../src/model/severity.ts";
import { reporters } from "../../src/report/index.ts";
import { readProject } from "../support/policies.ts";
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

it.each(["README.md", "README.zh-CN.md"])("every format stands in %s", (readme) => {
  const rows = readProject(readme)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const listed = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  );
  expect(Object.keys(reporters).filter((name) => !listed.includes(name))).toEqual([]);
});
