import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { readProject } from "../../support/policies.ts";
import { countOf, mixedReport, reportOf, style, text } from "../../support/report.ts";

describe("gitlab", () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readProject("fixtures/schemas/code-quality.json")),
  );
  const issues = async (report: Report) => JSON.parse(await text("gitlab", report));

  it("has an issue for all that does not pass, each with a fingerprint of its own", async () => {
    const found = await issues(mixedReport);
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(found.length).toBe(countOf(mixedReport, "fail", "incomplete", "review"));
    const prints = found.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(await issues(reportOf({ files: [] }))).toEqual(expect.any(Array));
  });

  it("knows an issue again when it has other figures, in another language and in other company", async () => {
    const printsOf = async (report: Report, lang: "zh" | "en") =>
      JSON.parse(await text("gitlab", report, { ...style, lang }))
        .filter(({ check_name }: { check_name: string }) => check_name === "bitrate")
        .map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const film = (bitsPerSecond: number) => ({ path: "甲校-02-短.mp4", bitsPerSecond });
    const first = await printsOf(reportOf({ files: [film(1_000_000)] }), "zh");
    const second = await printsOf(reportOf({ files: ["其他.mp4", film(2_000_000)] }), "en");
    expect(first.length).toBe(1);
    expect(second).toContain(first[0]);
  });
});
