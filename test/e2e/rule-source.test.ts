/** Rules that come with a submission decide nothing by themselves. */
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Judge } from "../../src/judge/judge.ts";
import type { RuleOrigin } from "../../src/model/rule-origin.ts";
import { severityOf } from "../../src/model/severity.ts";
import { reportFrom } from "../../src/report-from.ts";
import { temporaryFolder } from "../support/folder.ts";
import { packageOf } from "../support/package.ts";
import { oneRule, policyOf, readProject, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const folder = temporaryFolder();
const film = fileURLToPath(new URL("fixtures/media/plain.mp4", root));
const lax = oneRule({ check: "extension", with: "mp4" });

/** Places a film, and rule files beside it or above. */
function place(name: string, rules: Readonly<Record<string, string>>): string {
  const at = folder.place(name, rules);
  mkdirSync(join(at, "out"), { recursive: true });
  copyFileSync(film, join(at, "out", "光.mp4"));
  return at;
}

const judged = async (path: string, ...more: string[]) => {
  const { code, stdout, stderr } = await run([
    "check",
    path,
    "--quick",
    "-f",
    "json",
    "--lang",
    "zh",
    ...more,
  ]);
  expect(stderr).toBe("");
  const { verdict, run: how, findings } = JSON.parse(stdout);
  const own = findings.find(({ rule }: { rule: string }) => rule === "rule-source");
  return { code, verdict, rules: how.rules, outcome: own.outcome, reason: own.reason, stdout };
};

describe("a rule file inside what is checked", () => {
  const inside = () => place("inside", { "out/reelcheck.yaml": lax });

  it("lets nothing pass, and the first line says where the rules lie", async () => {
    const path = join(inside(), "out");
    const file = join(path, "reelcheck.yaml");
    const found = await judged(path);
    expect(found).toMatchObject({ verdict: "review", outcome: "unknown" });
    expect(found.rules).toEqual({ path: file, found: "inside", foreign: false, builtIn: null });
    const { stdout } = await run(["check", path, "--quick", "--lang", "en"]);
    expect(stdout.startsWith("Note: the rules came with the submission")).toBe(true);
    expect((await judged(path, "--strict")).code).toBe(1);
  });

  it("passes once it is named", async () => {
    const path = join(inside(), "out");
    const found = await judged(path, "--rules", join(path, "reelcheck.yaml"));
    expect(found).toMatchObject({ code: 0, verdict: "pass", outcome: "pass" });
    expect(found.rules.found).toBe("named");
  });

  it("is inside where only a link to it lies there", async () => {
    const at = place("linked", { "mine.yaml": lax });
    symlinkSync(join(at, "mine.yaml"), join(at, "out", "reelcheck.yaml"));
    expect((await judged(join(at, "out"))).rules.found).toBe("inside");
  });

  it("can't be left out, and no rule may bear the name", async () => {
    const path = join(inside(), "out");
    expect((await run(["check", path, "--skip", "rule-source"])).code).toBe(2);
    writeFileSync(join(path, "reelcheck.yaml"), lax.replace("asked:", "rule-source:"));
    expect((await run(["check", path])).code).toBe(2);
  });

  it("says so where it bears a built-in contest's id and is not that file", async () => {
    const own = readProject("rules/sichuan-2024.yaml");
    const changed = await judged(join(place("forged", { "out/reelcheck.yaml": `${own}\n# lax\n` }), "out"));
    expect(changed.rules.builtIn).toBe("changed");
    expect(changed.reason).toContain("用了内置比赛的代号");
    const same = await judged(join(place("copied", { "out/reelcheck.yaml": own }), "out"));
    expect([same.rules.builtIn, same.outcome]).toEqual(["unchanged", "unknown"]);
  });
});

it("works with a rule file above, and with a built-in contest", async () => {
  const above = await judged(join(place("above", { "reelcheck.yaml": lax }), "out"));
  expect(above).toMatchObject({ code: 0, verdict: "pass", outcome: "pass" });
  expect(above.rules.found).toBe("above");
  const builtIn = await judged(join(place("built-in", {}), "out"), "--rules", "sichuan");
  expect(builtIn.outcome).toBe("pass");
  expect(builtIn.rules).toMatchObject({ path: "rules/sichuan-2024.yaml", builtIn: "unchanged" });
  const again = reportFrom(builtIn.stdout);
  expect("report" in again && again.report.run.rules).toEqual(builtIn.rules);
});

it("is a point to confirm where the file above belongs to another user", () => {
  const policy = policyOf(lax);
  const severity = (rules: RuleOrigin) => {
    const how = { on: "2026-01-01", skipped: new Set<string>(), rules };
    const findings = new Judge(policy, packageOf({}, policy), how).findings();
    return findings.filter(({ rule }) => rule === "rule-source").map(severityOf);
  };
  const above = { path: "/tmp/reelcheck.yaml", found: "above", foreign: false, builtIn: null } as const;
  expect(severity(above)).toEqual(["pass"]);
  expect(severity({ ...above, foreign: true })).toEqual(["review"]);
  expect(severity({ ...above, found: "named", foreign: false, builtIn: "changed" })).toEqual(["pass"]);
});
