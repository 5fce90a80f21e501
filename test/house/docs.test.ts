/** Pages and schemas in the repository say what the program says. `npm run docs` writes them anew. */

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { exitCode } from "../../src/cli/exit.ts";
import { roleSchema, ruleSchema, sectionNames } from "../../src/policy/schema.ts";
import { checkIndex, checkPage } from "../support/check-page.ts";
import { messagesPage } from "../support/messages.ts";
import { policyOf, readProject, root } from "../support/policies.ts";
import { publishedSchema } from "../support/published-schema.ts";
import { rulePage } from "../support/rule-page.ts";
import { run } from "../support/run.ts";
import { checkFile } from "../support/source.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));

describe("pages of checks", () => {
  it.each(checks.map((check) => [check.id, check] as const))("%s", async (id, check) => {
    await expect(checkPage(check)).toMatchFileSnapshot(at(`${checkFile(id)}.md`));
  });

  it("and their index", async () => {
    await expect(checkIndex(checks)).toMatchFileSnapshot(at("src/checks/README.md"));
  });
});

describe("pages of contests", () => {
  const contests = readdirSync(at("rules")).filter((file) => file.endsWith(".yaml"));
  it.each(contests)("%s", async (file) => {
    const page = rulePage(policyOf(readProject(`rules/${file}`)));
    await expect(page).toMatchFileSnapshot(at(`rules/${file.replace(/\.yaml$/, ".md")}`));
  });
});

it("the schema for editors", async () => {
  const { stdout } = await run(["rules", "schema"]);
  await expect(stdout).toMatchFileSnapshot(at("rules/schema.json"));
});

it("the schema of reports", async () => {
  await expect(publishedSchema()).toMatchFileSnapshot(at("src/report/json/report-1.0.schema.json"));
});

it("every message in both languages", async () => {
  await expect(messagesPage()).toMatchFileSnapshot(at("fixtures/messages.md"));
});

/** Blocks of one language in a page. */
function blocks(page: string, language: string): readonly string[] {
  const found = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  return found.filter(([, written]) => written === language).map(([, , block = ""]) => block);
}

describe.each([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
] as const)("%s", (path, lang) => {
  const page = readProject(path);

  it("shows what the demo prints", () => {
    const lines = blocks(page, "text").flatMap((block) => block.trimEnd().split("\n"));
    const printed = readProject(`fixtures/reports/henan-2025.${lang}.txt`).split("\n");
    const missing = lines.filter((line) => line !== "…" && !printed.includes(line));
    expect([lines.length > 8, missing]).toEqual([true, []]);
  });

  it("lists every contest by its title", () => {
    const contests = readdirSync(at("rules")).filter((file) => file.endsWith(".yaml"));
    const rows = contests.map((file) => {
      const { id, title } = policyOf(readProject(`rules/${file}`)).contest;
      return `| \`${id}\` | ${title[lang]} |`;
    });
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it("lists every exit code", () => {
    const rows = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(rows).toEqual(Object.values(exitCode));
  });

  it("names scripts that exist, and its two commands first", () => {
    const scripts = Object.keys(JSON.parse(readProject("package.json")).scripts);
    const named = [...page.matchAll(/npm (?:run )?(demo|test|\w+:\w+)\b/g)].map(([, name]) => name);
    expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
    expect(blocks(page, "sh")[0]).toMatch(/^npm ci && npm run demo .*\nnpm ci && npm test /);
  });
});

describe("rule files in the docs", () => {
  const pages = ["README.md", "README.zh-CN.md", "rules/README.md", "rules/README.zh-CN.md"];
  it.each(pages)("%s: compile", (path) => {
    const files = blocks(readProject(path), "yaml");
    const examples = path.startsWith("rules/") ? ["spring-2026", "my-contest"] : ["spring-2026"];
    expect(files.map((text) => policyOf(text).contest.id)).toEqual(examples);
  });
  it.each(["", "rules/"])("%sREADME: are the same in both languages, but for remarks", (folder) => {
    const [one, other] = ["README.md", "README.zh-CN.md"].map((name) =>
      blocks(readProject(folder + name), "yaml").map((block) => block.replaceAll(/ # .*/g, "")),
    );
    expect(one).toEqual(other);
  });
  it("name every section and every key of a rule", () => {
    for (const path of pages.slice(2)) {
      const page = readProject(path);
      const words = [...sectionNames, ...Object.keys(ruleSchema.shape), ...Object.keys(roleSchema.shape)];
      expect(words.filter((word) => !page.includes(`\`${word}`))).toEqual([]);
    }
  });
});

it.each(["rules/README.md", "rules/README.zh-CN.md"])("%s lists every contest", (path) => {
  const ids = readdirSync(at("rules")).flatMap((file) => /^(.+-\d{4})\.yaml$/.exec(file)?.[1] ?? []);
  const page = readProject(path);
  expect(ids.filter((id) => !page.includes(`${id}.md`) && !page.includes(`${id}.yaml`))).toEqual([]);
});

it("links between pages lead somewhere", () => {
  const pages = ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
  const more = ["rules/README.md", "rules/README.zh-CN.md", "fixtures/README.md", "src/checks/README.md"];
  const generated = readdirSync(at("rules")).filter((file) => /-\d{4}\.md$/.test(file));
  const broken = [...pages, ...more, ...generated.map((file) => `rules/${file}`)].flatMap((path) =>
    [...readProject(path).matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target = ""]) => new URL(target, new URL(path, root)))
      .filter((target) => !existsSync(target))
      .map((target) => `${path} → ${target.pathname}`),
  );
  expect(broken).toEqual([]);
});
