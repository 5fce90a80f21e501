/** Whole packages: each complies, and with ten faults planted in it every fault is found, and nothing else. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readProject, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

interface Complete {
  readonly on: string;
  readonly faults: readonly { readonly fault: string; readonly found: readonly string[] }[];
}

interface Found {
  readonly rule: string;
  readonly outcome: string;
  readonly subject: { readonly path: string | null; readonly work: string | null };
}

const at = (path: string) => fileURLToPath(new URL(path, root));
const contests = readdirSync(at("fixtures/complete")).map((name) => name.replace(".yaml", ""));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reelcheck-complete-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is found wrong or left open, each as `rule outcome subject`. */
async function foundIn(contest: string, on: string, name: string, faults: readonly string[]) {
  const target = join(folder, `${contest} ${name}`);
  const made = spawnSync(process.execPath, [at("fixtures/complete.mjs"), contest, target, ...faults], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const { code, stdout } = await run(["check", target, "--rules", contest, "--on", on, "-f", "json"]);
  const findings: readonly Found[] = JSON.parse(stdout).findings;
  const wrong = findings.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const lines = wrong.map(({ rule, outcome, subject }) =>
    [rule, outcome, subject.path ?? subject.work].filter((part) => part !== null).join(" "),
  );
  return { code, lines: lines.sort() };
}

describe.each(contests)("a package for %s", (contest) => {
  const { on, faults }: Complete = parse(readProject(`fixtures/complete/${contest}.yaml`));

  it("complies", async () => {
    expect(await foundIn(contest, on, "complete", [])).toEqual({ code: 0, lines: [] });
  });

  it("with ten faults is found to have these ten", async () => {
    expect(faults).toHaveLength(10);
    const wanted = faults.flatMap(({ found }) => found).sort();
    expect(await foundIn(contest, on, "with all", ["all"])).toEqual({ code: 1, lines: wanted });
  });
});
