import { groupBy } from "../../model/group-by.ts";
import { verbatim } from "../../model/text.ts";
import { byteCount } from "../../quantity/index.ts";
import { htmlWords } from "../../wording/html.ts";
import { ignoredWords, reportWords, verdictWords } from "../../wording/report.ts";
import { ruleCounts, ruleKinds, ruleName } from "../shared/order-findings.ts";
import type { ReportContext } from "./context.ts";
import { html, type Markup, named } from "./markup.ts";

/** Writes the manual checklist, with boxes to tick on screen or paper. */
export function checklist(scene: ReportContext): Markup | undefined {
  const { asks } = scene.report;
  if (asks.length === 0) return undefined;
  return html`
<section id="asks" aria-labelledby="asks-name"><h2 id="asks-name">${scene.say(htmlWords.asks)}</h2>
<p class="hint">${scene.say(htmlWords.asksHint)}</p>
<ul class="checklist">${asks.map(
    ({ says, clause }) => html`
<li><label><input type="checkbox" autocomplete="off"><span>${scene.say(says)} <small>${clause}</small></span></label></li>`,
  )}
</ul></section>`;
}

/** Every rule, with how often it came to what. */
export function ruleTable(scene: ReportContext): Markup {
  const { rules, findings } = scene.report;
  const byRule = groupBy(findings, ({ rule }) => rule);
  const heads = [reportWords.columns.clause, reportWords.columns.rule, htmlWords.columns.about];
  return html`
<section id="rules" aria-labelledby="rules-name"><h2 id="rules-name">${scene.say(htmlWords.rules)}</h2>
<table class="rules"><thead><tr>${[...heads, ...ruleKinds.map((kind) => verdictWords[kind])].map(
    (head) => html`<th scope="col">${scene.say(head)}</th>`,
  )}</tr></thead><tbody>${rules.map(
    (rule) => html`
<tr><td>${rule.clause ?? scene.say(reportWords.builtIn)}</td><th scope="row">${scene.say(ruleName(rule, rules))}</th><td>${scene.say(rule.about)}</td>${ruleCounts(
      byRule.get(rule.id) ?? [],
    ).map((count, at) => html`<td class="count ${count > 0 && ruleKinds[at]}">${count || "–"}</td>`)}</tr>`,
  )}
</tbody></table></section>`;
}

function listing(title: string, items: readonly Markup[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`
<details><summary>${title}</summary><ul class="paths">${items.map(
    (item) => html`
<li>${item}</li>`,
  )}
</ul></details>`;
}

/** Writes files in no rule's scope, and files that were ignored. */
export function leftOvers(scene: ReportContext): Markup | undefined {
  const { files, ignored } = scene.report;
  const unused = files.filter(({ role, media }) => role === null && !media);
  if (unused.length + ignored.length === 0) return undefined;
  return html`
<section id="rest" aria-labelledby="rest-name"><h2 id="rest-name">${scene.say(htmlWords.rest)}</h2>${[
    listing(
      scene.say(reportWords.unused(unused.length)),
      unused.map(({ path, bytes }) => html`${named(path)} <small>${byteCount.round(bytes, 1)}</small>`),
    ),
    listing(
      scene.say(reportWords.ignored(ignored.length)),
      ignored.map(
        ({ path, reason }) =>
          html`${named(path)} <small>${scene.say(ignoredWords[reason] ?? verbatim(reason))}</small>`,
      ),
    ),
  ]}
</section>`;
}

/** Places to sign and to stamp, on paper alone. */
export function signatures(scene: ReportContext): Markup {
  const { inspector, approver, date, seal } = htmlWords;
  return html`
<section class="sign" aria-hidden="true">${[inspector, approver, date, seal].map(
    (label) => html`<p><span>${scene.say(label)}</span></p>`,
  )}</section>`;
}
