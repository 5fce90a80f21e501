import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyOf, readProject, root } from "../support/policies.ts";

const requirements: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parse(
  readProject("fixtures/requirements.yaml"),
);
const contests = readdirSync(new URL("rules/", root)).flatMap((name) =>
  name.endsWith(".yaml") ? [name.slice(0, -5)] : [],
);

it("lists the requirements of every contest that has a rule file", () => {
  expect(contests.sort()).toEqual(Object.keys(requirements).sort());
});

describe.each(contests)("%s", (contest) => {
  const policy = policyOf(readProject(`rules/${contest}.yaml`), `rules/${contest}.yaml`);
  const wanted = requirements[contest] ?? {};
  const own = policy.rules.filter(({ place }) => place !== null);

  it("is called like its file", () => expect(policy.contest.id).toBe(contest));

  it.each(Object.entries(wanted))("%s stands in it", (id, how) => {
    const rules = own.filter(({ requirement }) => requirement === id);
    const asks = policy.asks.filter(({ requirement }) => requirement === id);
    expect(rules.length + asks.length).toBeGreaterThan(0);
    if (how.includes("auto")) expect(rules.length).toBeGreaterThan(0);
    if (how.includes("ask")) expect(asks.length).toBeGreaterThan(0);
  });

  it("names no requirement that the notice does not have", () => {
    const named = [...own, ...policy.asks].map(({ requirement }) => requirement);
    expect(named.filter((id) => id === null || !Object.hasOwn(wanted, id))).toEqual([]);
  });

  it("gives every rule its clause, and every sentence in both languages", () => {
    expect(own.filter(({ clause }) => !clause)).toEqual([]);
    const texts = [
      policy.contest.title,
      ...policy.asks.map(({ says }) => says),
      ...own.flatMap(({ fix, says }) => [fix, says]),
    ];
    const chinese = /[\u4e00-\u9fff]/;
    const untranslated = texts.filter(
      (text) =>
        text &&
        (!chinese.test(text.zh) || chinese.test(text.en.replace(/《.*?》|X+分X+秒|form [一二]/g, ""))),
    );
    expect(untranslated).toEqual([]);
  });
});

const notices = fileURLToPath(new URL("../shared/notices/README.md", root));
it.skipIf(!existsSync(notices))("has the same ids as the table of requirements (../shared/notices)", () => {
  const ids = [...readFileSync(notices, "utf8").matchAll(/^\| ((?:BJ|SC|CZ|HN|SX)-\d+) \|/gm)].map(
    ([, id]) => id,
  );
  const inTable = (id: string) => /^(BJ|SC|CZ|HN|SX)-/.test(id);
  expect(Object.values(requirements).flatMap((one) => Object.keys(one).filter(inTable))).toEqual(ids);
});
