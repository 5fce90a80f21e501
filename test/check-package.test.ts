/** The library gives the report that the program gives. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkPackage, compilePolicy, jsonReport, PathError } from "../src/index.ts";
import { oneRule, readProject, root } from "./support/policies.ts";
import { run } from "./support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const days: Readonly<Record<string, string>> = JSON.parse(readProject("fixtures/demo-days.json"));

/** A policy that must compile. */
function policyOf(text: string, name: string) {
  const { policy, problems } = compilePolicy(text, name);
  if (!policy) throw new Error(problems.map(({ text: said }) => said.en).join("\n"));
  return policy;
}

/** A report without the clock. */
function timeless(json: string) {
  const { run: how, ...report } = JSON.parse(json);
  return { ...report, run: { ...how, startedAt: "", finishedAt: "" } };
}

describe.each(Object.entries(days))("the demo package for %s", (contest, on) => {
  it("has the same report from the library as from the program", async () => {
    const paths = [at(`fixtures/packages/${contest}`)];
    const name = `rules/${contest}.yaml`;
    const policy = policyOf(readFileSync(at(name), "utf8"), name);
    const report = await checkPackage(paths, policy, { on, env: { PATH: process.env.PATH } });
    const program = await run([
      "check",
      ...paths,
      "--rules",
      contest,
      "--on",
      on,
      "-f",
      "json",
      "--lang",
      "zh",
    ]);
    const [ours, theirs] = [timeless(jsonReport(report, { lang: "zh" })), timeless(program.stdout)];
    expect(ours.findings).toEqual(theirs.findings);
    expect(ours).toEqual(theirs);
  });
});

describe("the library", () => {
  const film = at("fixtures/media/plain.mp4");
  const bars = policyOf(oneRule({ check: "color-bars", with: "forbidden" }), "bars.yaml");

  it("decodes what rules ask about, without being told to", async () => {
    const { findings, verdict } = await checkPackage([film], bars, { on: "2026-01-01" });
    expect(findings.find(({ rule }) => rule === "asked")?.outcome).toBe("pass");
    expect(verdict).toBe("pass");
  });

  it("says that its report is incomplete where nothing decodes", async () => {
    const { findings, verdict } = await checkPackage([film], bars, { ffmpeg: "/nowhere/ffmpeg" });
    expect(findings.find(({ rule }) => rule === "asked")).toMatchObject({
      outcome: "unknown",
      cause: "internal",
    });
    expect(verdict).toBe("incomplete");
  });

  it("judges for today where no day is given, and is strict when told to be", async () => {
    const now = () => new Date("2026-11-20T12:00:00Z");
    const { run: how } = await checkPackage([film], bars, { quick: true, strict: true, now });
    expect(how).toMatchObject({ on: "2026-11-20", quick: true, strict: true, lang: "zh" });
  });

  it("never passes an empty folder", async () => {
    const { verdict, works } = await checkPackage([at("fixtures/schemas")], bars);
    expect(works).toEqual([]);
    expect(verdict).not.toBe("pass");
  });

  it("throws where a path is not there", async () => {
    await expect(checkPackage([at("nowhere")], bars)).rejects.toThrow(PathError);
  });

  it("lists what is wrong with a rule file", () => {
    const { policy, problems } = compilePolicy("contest: 1", "wrong.yaml");
    expect(policy).toBeUndefined();
    expect(problems?.length).toBeGreaterThan(0);
  });
});
