import { parse, stringify } from "yaml";
import type { Check } from "../../src/model/check.ts";
import { optionsOf } from "../../src/model/option.ts";
import { type Text, visible } from "../../src/model/text.ts";
import { errorRates } from "../../src/wording/error-rates.ts";
import { sentenceOf } from "../../src/wording/findings.ts";
import { type Case, judged } from "./cases.ts";
import { readProject } from "./policies.ts";
import { checkFile } from "./source.ts";

/** What a rule of each scope is about. */
const subjects = {
  media: "a media file · 一个音视频文件",
  file: "a file · 一个文件",
  work: "a work · 一个作品",
  package: "the whole package · 整份材料",
} as const;

/** A table's cell may hold no bar and no line break. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function capitalized({ en }: Text): string {
  return `${en.charAt(0).toUpperCase()}${en.slice(1)}`;
}

/** The first case that fails (or else the first of all), as a rule would be written, and what is said of it. */
function example(check: Check): string[] {
  const cases: readonly Case[] = parse(readProject(`fixtures/checks/${check.id}.yaml`));
  const outcome = ({ expect }: Case) =>
    [expect].flat().map((one) => (typeof one === "string" ? one : one.outcome));
  const chosen = cases.find((one) => outcome(one).includes("fail") && !one.setup?.readings) ?? cases[0];
  if (!chosen) return [];
  const { for: subject = "film", ...others } = chosen.rule ?? {};
  const rule = {
    clause: "三",
    for: subject,
    check: check.id,
    ...(chosen.with === undefined ? {} : { with: chosen.with }),
    ...others,
  };
  const written = stringify({ rules: { "my-rule": rule } }, { flowCollectionPadding: true }).trimEnd();
  const told = judged(check.id, chosen).map(sentenceOf);
  return [
    "```yaml",
    written,
    "```",
    "",
    ...told.flatMap(({ zh, en }) => [`> ${visible(zh)}  `, `> ${visible(en)}`, ""]),
  ];
}

/** The page of a check, in both languages, made of what `explain` says and of its first cases. */
export function checkPage(check: Check): string {
  const page = check.page;
  const options = Object.entries(optionsOf(check.options()));
  const rates = page.errors && errorRates(page.errors);
  const lines = [
    `# ${check.id} · ${page.what.zh}`,
    "",
    `<!-- Written by \`npm run docs\` from ${check.id}.ts and fixtures/checks/${check.id}.yaml. -->`,
    "",
    `${page.asks.zh}  `,
    capitalized(page.asks),
    "",
    "| | 中文 | English |",
    "|---|---|---|",
    `| measured | ${cell(page.how.zh)} | ${cell(page.how.en)} |`,
    `| limits | ${cell(page.blind.zh)} | ${cell(page.blind.en)} |`,
    ...(rates ? [`| measured errors | ${cell(rates.zh)} | ${cell(rates.en)} |`] : []),
    ...options.map(([name, text]) => `| \`${name}\` | ${cell(text.zh)} | ${cell(text.en)} |`),
    "",
    `Applies to ${subjects[check.scope]}.`,
    "",
    ...example(check),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The index of all pages. */
export function checkIndex(checks: readonly Check[]): string {
  const rows = checks.map((check) => {
    const page = check.page;
    return `| [${check.id}](${checkFile(check.id).slice("src/checks/".length)}.md) | ${cell(page.asks.zh)} | ${cell(page.asks.en)} |`;
  });
  return [
    "# Checks",
    "",
    "<!-- Written by `npm run docs` from the files of checks. -->",
    "",
    "One file each, in a folder by what it asks about, its page beside it, its cases in `fixtures/checks/`.",
    "",
    "| check | 问什么 | asks |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
