/** What stands in CI runs as it stands: the action's steps and the examples, in the shells that would run them. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readProject, root } from "../support/policies.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-ci-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readProject("action.yml"));
const hasBash = spawnSync("bash", ["--version"]).status === 0;
const canRun = hasBash && existsSync(at("dist/bundle/main.js"));

/** Runs the steps that are commands as the runner would, each with its own variables. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const place = mkdtempSync(join(folder, "run-"));
  const [summary, output] = [join(place, "summary.md"), join(place, "output.txt")];
  const outputs: Record<string, string> = {};
  const given: Record<string, string> = { "github.action_path": at("") };
  for (const [name, { default: usual = "" }] of Object.entries(action.inputs)) {
    given[`inputs.${name}`] = inputs[name] ?? usual;
  }
  const filled = (written: string) =>
    written.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
      const value = given[name];
      if (value === undefined) throw new Error(`nothing is known of ${name}`);
      return value;
    });
  let stdout = "";
  let code = 0;
  for (const { id, env = {}, run, shell } of action.runs.steps) {
    if (run === undefined || code !== 0) continue;
    expect(shell).toBe("bash");
    writeFileSync(output, "");
    if (!existsSync(summary)) writeFileSync(summary, "");
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      encoding: "utf8",
      cwd: place,
      env: {
        ...process.env,
        ...own,
        RUNNER_TEMP: place,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: output,
      },
    });
    stdout += ran.stdout;
    code = ran.status ?? -1;
    for (const line of readFileSync(output, "utf8").split("\n")) {
      const [name = "", ...value] = line.split("=");
      if (name !== "") outputs[name] = value.join("=");
      if (id !== undefined) given[`steps.${id}.outputs.${name}`] = value.join("=");
    }
  }
  return { code, stdout, outputs, summary: readFileSync(summary, "utf8") };
}

describe("action.yml", () => {
  it("is a composite action whose commands hold no expression", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${{");
    const known = new Set(Object.keys(action.inputs).map((name) => `inputs.${name}`));
    const used = [...readProject("action.yml").matchAll(/inputs\.[a-z-]+/g)].map(([name]) => name);
    expect(new Set(used)).toEqual(known);
  });

  const henan = { path: at("fixtures/packages/henan-2025"), rules: "henan", on: "2025-10-01", quick: "true" };

  it.skipIf(!canRun)("annotates, writes the summary, keeps the reports and the exit code", () => {
    const { code, stdout, outputs, summary } = runAction({
      ...henan,
      formats: "json junit csv xlsx text gitlab",
    });
    expect([code, outputs["exit-code"]]).toEqual([1, "1"]);
    expect(stdout).toMatch(/^::error file=/m);
    expect(stdout.match(/^::error/gm)?.length).toBeLessThanOrEqual(10);
    expect(summary).toContain("现在不能寄出");
    expect(summary).toContain("- [ ] ");
    expect(readdirSync(outputs.folder ?? "").sort()).toEqual([
      "code-quality.json",
      "junit.xml",
      "report.csv",
      "report.json",
      "report.txt",
      "report.xlsx",
    ]);
  });

  it.skipIf(!canRun)("takes what is typed as a value, whatever it is", () => {
    const odd = join(folder, '$(touch hacked) `x` "y" 片子');
    mkdirSync(join(odd, "微视频"), { recursive: true });
    cpSync(at("fixtures/packages/sichuan-2024/微视频/一碗面.mp4"), join(odd, "微视频", "一碗面.mp4"));
    const { code, outputs } = runAction({
      path: odd,
      rules: "sichuan",
      on: "2024-08-10",
      lang: "en",
      quick: "true",
      formats: "json",
    });
    expect([code, outputs["exit-code"]]).toEqual([1, "1"]);
    expect(readdirSync(join(outputs.folder ?? "", "..")).sort()).toEqual([
      "output.txt",
      expect.stringMatching(/^reelcheck\./),
      "summary.md",
    ]);
  });

  it.skipIf(!canRun)("is no success where nothing was judged", () => {
    const { code, outputs } = runAction({ path: join(folder, "nowhere"), rules: "henan" });
    expect([code, outputs["exit-code"]]).toEqual([2, "2"]);
  });
});

/** A place with works, a rule file, and an `npx` that runs this reelcheck. */
function repository(rules: string): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const cwd = mkdtempSync(join(folder, "repository-"));
  cpSync(at("fixtures/packages/sichuan-2024"), join(cwd, "works"), { recursive: true });
  writeFileSync(join(cwd, "reelcheck.yaml"), readProject(rules));
  const programs = join(cwd, "bin");
  mkdirSync(programs);
  const lines = ["#!/bin/sh", '[ "$1 $2" = "--no-install reelcheck" ] || exit 99', "shift 2"];
  const body = [...lines, `exec "${process.execPath}" "${at("bin/reelcheck.js")}" "$@"`, ""].join("\n");
  writeFileSync(join(programs, "npx"), body, { mode: 0o755 });
  return { cwd, env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` } };
}

describe.skipIf(!canRun || process.platform === "win32")("the examples", () => {
  interface Job {
    readonly variables?: Readonly<Record<string, string>>;
    readonly script: readonly string[];
    readonly artifacts: {
      readonly when: string;
      readonly paths?: readonly string[];
      readonly reports: Readonly<Record<string, string>>;
    };
  }
  const jobs: Readonly<Record<string, Job>> = parse(readProject("fixtures/ci/gitlab-ci.yml"));

  it.each([
    ["reelcheck", "rules/sichuan-2024.yaml", 1],
    ["reelcheck-rules", "rules/sichuan-2024.yaml", 0],
    ["reelcheck-rules", "fixtures/policies/misspelled-keys.yaml", 2],
  ])(
    "GitLab: the job %s on %s ends with %d, and leaves what it says it leaves",
    (name, rules, expected) => {
      const { cwd, env } = repository(rules);
      const { script = [], artifacts, variables } = jobs[name] ?? {};
      const { status, stderr } = spawnSync("sh", ["-ec", script.join("\n")], {
        encoding: "utf8",
        cwd,
        env: { ...env, ...variables },
      });
      expect([status, stderr]).toEqual([expected, ""]);
      expect(artifacts?.when).toBe("always");
      const left = [...(artifacts?.paths ?? []), ...Object.values(artifacts?.reports ?? {})];
      for (const path of left) expect(existsSync(join(cwd, path)), path).toBe(true);
      const issues = JSON.parse(readFileSync(join(cwd, artifacts?.reports.codequality ?? ""), "utf8"));
      expect(issues.length > 0).toBe(expected > 0);
      for (const { location } of issues)
        expect(existsSync(join(cwd, location.path)), location.path).toBe(true);
    },
    180_000,
  );

  it("pre-commit: the hook takes rule files, and refuses those with mistakes", () => {
    const [{ hooks }] = parse(readProject("fixtures/ci/pre-commit-config.yaml")).repos;
    const [{ entry, files }] = hooks;
    expect(new RegExp(files).test("contests/reelcheck.yaml")).toBe(true);
    for (const [rules, code] of [
      ["rules/sichuan-2024.yaml", 0],
      ["fixtures/policies/misspelled-keys.yaml", 2],
    ] as const) {
      const { cwd, env } = repository(rules);
      expect(spawnSync("sh", ["-c", `${entry} reelcheck.yaml`], { cwd, env }).status).toBe(code);
    }
  });

  it("GitHub: the workflow gives the action inputs that it has", () => {
    const { jobs: all } = parse(readProject("fixtures/ci/github-workflow.yml"));
    const { with: given } = all.reelcheck.steps.at(-1);
    expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([]);
    for (const [name, { required }] of Object.entries(action.inputs)) {
      if (required) expect(given).toHaveProperty(name);
    }
  });
});
