/** What real notices ask of documents and pictures: every demand is a rule that passes the right package and fails the wrong one. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Judge } from "../../src/judge/judge.ts";
import { type PackageCase, packageOf } from "../support/package.ts";
import { oneRule, policyOf, readProject, root } from "../support/policies.ts";

type Loose = Readonly<Record<string, unknown>>;

interface Paper {
  readonly atom: string;
  readonly key: string;
  readonly value: unknown;
  readonly setup?: Loose;
  readonly rule: Loose;
  readonly good: NonNullable<PackageCase["files"]>;
  readonly bad: NonNullable<PackageCase["files"]>;
}

/** `文×200` is a text of two hundred characters. */
function spelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spelled);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spelled(one)]));
  const [, times] = /^文×(\d+)$/.exec(String(value)) ?? [];
  return times === undefined ? value : "文".repeat(Number(times));
}

const papers: readonly Paper[] = parse(readProject("fixtures/papers.yaml"));

function outcomesOf({ rule, setup }: Paper, files: unknown): readonly string[] {
  const policy = policyOf(oneRule(rule, setup));
  const pack = packageOf({ files: spelled(files) } as PackageCase, policy);
  const judge = new Judge(policy, pack, { on: "2026-01-01", skipped: new Set() });
  return judge
    .findings()
    .filter(({ rule: id, outcome }) => id === "asked" && outcome !== "n/a")
    .map(({ outcome }) => outcome);
}

describe.each(papers.map((paper) => [`${paper.atom} ${paper.key}`, paper] as const))("%s", (_, paper) => {
  it("passes where it is met", () => {
    const outcomes = outcomesOf(paper, paper.good);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(new Set(outcomes)).toEqual(new Set(["pass"]));
  });

  it("fails where it is not", () => {
    expect(outcomesOf(paper, paper.bad)).toContain("fail");
  });

  it("keeps every figure of the notice", () => {
    const figures = JSON.stringify(paper.value).match(/(?<![a-z])\d+/g) ?? [];
    const written = JSON.stringify([paper.rule, paper.setup]);
    expect(figures.filter((figure) => !written.includes(figure))).toEqual([]);
  });
});

/** Kinds of demand on documents and pictures that three or more of the notices make. */
const kinds = [
  ...["doc.required", "doc.format", "doc.word_limit", "doc.page_limit", "count.authors", "link.qr"],
  ...["image.required", "image.count", "image.format", "image.pixels", "image.dpi"],
  ...["image.paper_size", "image.color_mode"],
];

interface Notice {
  readonly id: string;
  readonly atoms: readonly { readonly key: string; readonly value: unknown }[];
}

const corpus = fileURLToPath(new URL("../shared/notices/corpus.yaml", root));
it.skipIf(!existsSync(corpus))("are all those of the corpus (../shared/notices)", () => {
  const notices: readonly Notice[] = parse(readFileSync(corpus, "utf8"));
  const asked = notices.flatMap(({ id, atoms }) =>
    atoms.flatMap(({ key, value }, index) =>
      kinds.includes(key) ? [{ atom: `${id}/${index + 1}`, key, value }] : [],
    ),
  );
  const byAtom = (list: readonly { atom: string; key: string; value: unknown }[]) =>
    Object.fromEntries(list.map(({ atom, key, value }) => [atom, { key, value }]));
  expect(byAtom(papers)).toEqual(byAtom(asked));
});
