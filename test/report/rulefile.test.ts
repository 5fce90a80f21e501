/** Mistakes in rule files, in the formats that CI and programs read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { problemsOf, readProject, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-lint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const broken = "fixtures/policies/misspelled-keys.yaml";
const fine = "rules/henan-2025.yaml";
const problems = problemsOf(readProject(broken), broken);
const lint = (format: string, ...files: readonly string[]) =>
  run(["rules", "lint", ...files.map(at), "-f", format, "--lang", "zh"]);
const valid = (schema: string, value: unknown) => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readProject(schema)));
  return [validate(value), validate.errors];
};

describe("rules lint", () => {
  it("2 where something is wrong, 0 where nothing is, in every format", async () => {
    for (const format of ["text", "json", "github", "gitlab", "sarif"]) {
      expect((await lint(format, fine, broken)).code).toBe(2);
      expect((await lint(format, fine)).code).toBe(0);
    }
  });

  it("sarif: every problem with its place, as an editor counts", async () => {
    const log = JSON.parse((await lint("sarif", fine, broken)).stdout);
    expect(valid("fixtures/schemas/sarif-2.1.0-part.json", log)).toEqual([true, null]);
    const [{ results, tool }] = log.runs;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(problems.map(({ code }) => code));
    const [first] = results;
    const [one] = problems;
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: broken },
      region: {
        startLine: one?.place.line,
        startColumn: one?.place.column,
        endColumn: (one?.place.column ?? 0) + (one?.width ?? 0),
      },
    });
    expect(first.message.text).toContain("是不是想写");
    expect(tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
    expect(
      valid("fixtures/schemas/sarif-2.1.0-part.json", { ...log, runs: [{ ...log.runs[0], x: 1 }] })[0],
    ).toBe(false);
  });

  it("sarif: a path of any characters is a reference", async () => {
    const odd = join(folder, "规则 #1%.yaml");
    writeFileSync(odd, readProject(broken));
    const { stdout } = await run(["rules", "lint", odd, "-f", "sarif"]);
    expect(valid("fixtures/schemas/sarif-2.1.0-part.json", JSON.parse(stdout))).toEqual([true, null]);
    const { uri } = JSON.parse(stdout).runs[0].artifacts[0].location;
    expect(new URL(uri).href).toBe(uri);
    expect(decodeURIComponent(uri)).toContain("规则 #1%.yaml");
  });

  it("gitlab: an issue each, known again when the line moves", async () => {
    const issues = JSON.parse((await lint("gitlab", broken)).stdout);
    expect(valid("fixtures/schemas/code-quality.json", issues)).toEqual([true, null]);
    expect(issues.map(({ location }: { location: object }) => location)).toEqual(
      problems.map(({ place }) => ({ path: broken, lines: { begin: place.line } })),
    );
    const file = join(folder, "moved.yaml");
    const printsOf = async (text: string) => {
      writeFileSync(file, text);
      const { stdout } = await run(["rules", "lint", file, "-f", "gitlab"]);
      return JSON.parse(stdout).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    };
    const prints = await printsOf(readProject(broken));
    expect(await printsOf(`# one line more\n${readProject(broken)}`)).toEqual(prints);
    expect(new Set(prints).size).toBe(problems.length);
    expect(JSON.parse((await lint("gitlab", fine)).stdout)).toEqual([]);
  });

  it("github: an annotation each, at its place", async () => {
    const { stdout } = await lint("github", fine, broken);
    const [one] = problems;
    const { line = 0, column = 0 } = one?.place ?? {};
    expect(stdout.split("\n")[0]).toMatch(
      new RegExp(`^::error file=${broken},line=${line},col=${column},endColumn=\\d+,title=${one?.code}::`),
    );
    expect(stdout).toContain("henan-2025.yaml：没有问题");
  });

  it("json: problems with their places, rules counted where there are none", async () => {
    const { files } = JSON.parse((await lint("json", fine, broken)).stdout);
    expect(files[0]).toMatchObject({ path: fine, problems: [] });
    expect(files[0].rules).toBeGreaterThan(10);
    expect(
      files[1].problems.map(({ line, column }: { line: number; column: number }) => [line, column]),
    ).toEqual(problems.map(({ place }) => [place.line, place.column]));
  });

  it("writes to files, never over a rule file", async () => {
    const target = join(folder, "lint.sarif");
    const { stdout } = await run(["rules", "lint", at(broken), "-f", "text", "-f", `sarif=${target}`]);
    expect(stdout).toContain("misspelled-keys.yaml:");
    expect(JSON.parse(readFileSync(target, "utf8")).version).toBe("2.1.0");
    const own = join(folder, "own.yaml");
    writeFileSync(own, readProject(fine));
    expect((await run(["rules", "lint", own, "-f", `json=${own}`])).code).toBe(2);
    expect(readFileSync(own, "utf8")).toBe(readProject(fine));
  });
});
