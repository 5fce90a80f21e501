import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readProject } from "../../support/policies.ts";
import { mixedReport, text } from "../../support/report.ts";

describe("ndjson", () => {
  const schema = JSON.parse(readProject("src/report/json/report-1.0.schema.json"));
  const { $id } = schema;
  const validate = new Ajv2020({ strict: false }).addSchema(schema).compile({ $ref: `${$id}#/$defs/line` });
  it("says on lines what json says in one value, the summary last", async () => {
    const lines = (await text("ndjson", mixedReport))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    expect(lines.map(({ type }) => type)).toEqual([
      "run",
      "package",
      ...mixedReport.works.map(() => "work"),
      ...lines.filter(({ type }) => type === "file").map(() => "file"),
      "summary",
    ]);
    const json = JSON.parse(await text("json", mixedReport));
    const sorted = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one)).sort();
    expect(sorted(lines.flatMap(({ findings = [] }) => findings))).toEqual(sorted(json.findings));
    expect(sorted(lines.flatMap(({ files = [], file }) => [...files, ...(file ? [file] : [])]))).toEqual(
      sorted(json.files),
    );
    expect(lines.flatMap(({ work }) => (work ? [work] : []))).toEqual(json.works);
    const [run] = lines;
    expect([run.contest, run.run, run.rules, run.ask]).toEqual([
      json.contest,
      json.run,
      json.rules,
      json.ask,
    ]);
    expect(lines.at(-1)).toMatchObject({ verdict: json.verdict, summary: json.summary, complete: true });
    expect(validate({ type: "work", findings: [] })).toBe(false);
  });
});
