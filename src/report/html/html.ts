import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, ReportFile, Style } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";
import { htmlWords } from "../../wording/html.ts";
import { reportWords } from "../../wording/report.ts";
import { digestOf } from "../shared/fingerprint.ts";
import { worstSeverity } from "../shared/order-findings.ts";
import { ReportContext } from "./context.ts";
import { fileBlock } from "./film.ts";
import { openFindings, settledFindings } from "./findings.ts";
import { checklist, leftOvers, ruleTable, signatures } from "./lists.ts";
import { cssString, html, Markup, named } from "./markup.ts";
import { masthead, runningFoot, titleOf } from "./masthead.ts";
import { overview } from "./overview.ts";
import { styleSheet } from "./style.ts";
import { unitIndex } from "./unit-index.ts";
import { workArticle } from "./work.ts";

/** Findings about the package as a whole. */
function wholePackage(scene: ReportContext): Markup | undefined {
  const findings = scene.report.findings.filter(({ subject }) => subject.kind === "package");
  const open = openFindings(scene, findings, true);
  const settled = settledFindings(scene, findings);
  if (!open && !settled) return undefined;
  return html`
<section id="package" aria-labelledby="package-name"><h2 id="package-name">${scene.say(reportWords.whole)}</h2>${open}${settled}
</section>`;
}

function shownFile(
  scene: ReportContext,
  file: ReportFile | undefined,
  findings: readonly Finding[],
): Markup | undefined {
  const open = openFindings(scene, findings, true);
  return file
    ? fileBlock(scene, file, findings, { open, withPictures: true, withChart: true, withName: false })
    : open;
}

/** Files that belong to no work, as far as something is to be done about them. */
function* otherFiles(scene: ReportContext): Generator<Markup> {
  const { findings } = scene.report;
  const about = findings.filter(({ subject }) => subject.kind === "file" && subject.work === null);
  const open = [...groupBy(about, ({ subject }) => subject.path ?? "")].filter(([, group]) =>
    group.some((one) => severityOf(one) !== "pass" && severityOf(one) !== "n/a"),
  );
  const settled = about.filter(({ subject }) => !open.some(([path]) => path === subject.path));
  if (about.length === 0) return;
  yield html`
<section id="others" aria-labelledby="others-name"><h2 id="others-name">${scene.say(reportWords.otherFiles)}</h2>`;
  for (const [path, group] of open) {
    const file = scene.fileAt(path);
    yield html`
<article class="work other"><header>${scene.stamp(worstSeverity(group))}<h3>${named(path)}</h3></header>
<div class="body">${shownFile(scene, file, group)}${settledFindings(scene, group)}</div></article>`;
  }
  yield html`${settledFindings(scene, settled)}
</section>`;
}

/** Nothing may be fetched, run or sent; only the style sheet of this very page counts. */
function policyFor(css: string): string {
  const digest = digestOf(css);
  const rest = "base-uri 'none'; form-action 'none'";
  return `default-src 'none'; img-src data:; style-src 'sha256-${digest}'; ${rest}`;
}

function contents(scene: ReportContext, sections: readonly (readonly [string, Text])[]): Markup {
  return html`
<nav aria-label="${scene.say(htmlWords.contents)}">${sections.map(([id, name]) => html`<a href="#${id}">${scene.say(name)}</a>`)}</nav>`;
}

function* works(scene: ReportContext): Generator<Markup> {
  if (scene.works.length === 0) return;
  yield html`
<section id="works" class="works" aria-labelledby="works-name"><h2 id="works-name">${scene.say(htmlWords.findings)}</h2>`;
  for (const work of scene.works) yield workArticle(scene, work);
  yield html`
</section>`;
}

function* page(scene: ReportContext): Generator<Markup> {
  const { report, lang } = scene;
  const css = styleSheet(cssString(runningFoot(scene)));
  yield html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>${titleOf(scene)}</title>
<style>${new Markup(css)}</style>
</head>
<body>
<a class="skip" href="#main">${scene.say(htmlWords.skip)}</a>
<main id="main">${masthead(scene)}`;
  const others = [...otherFiles(scene)];
  const units = [...unitIndex(scene)];
  const [whole, asks, rest] = [wholePackage(scene), checklist(scene), leftOvers(scene)];
  const hasWorks = scene.works.length > 0;
  yield contents(scene, [
    ...(whole ? [["package", reportWords.whole] as const] : []),
    ...(hasWorks ? [["overview", htmlWords.overview] as const] : []),
    ...(units.length > 0 ? [["units", htmlWords.byUnit] as const] : []),
    ...(hasWorks ? [["works", htmlWords.findings] as const] : []),
    ...(others.length > 0 ? [["others", reportWords.otherFiles] as const] : []),
    ["rules", htmlWords.rules],
    ...(rest ? [["rest", htmlWords.rest] as const] : []),
    ...(asks ? [["asks", htmlWords.asks] as const] : []),
  ]);
  if (whole) yield whole;
  yield* overview(scene);
  yield* units;
  yield* works(scene);
  yield* others;
  yield ruleTable(scene);
  if (rest) yield rest;
  // Who signs has ticked, on the same page.
  if (asks) yield asks;
  yield html`${signatures(scene)}
<footer><p>${scene.say(htmlWords.colophon)}</p></footer>
</main>
</body>
</html>
`;
}

/** A report as one page that needs nothing else: no script, no request. */
export function* htmlChunks(report: Report, { lang }: Pick<Style, "lang">): Generator<string> {
  for (const { source } of page(new ReportContext(report, lang))) yield source;
}
