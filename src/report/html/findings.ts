import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Text } from "../../model/text.ts";
import { weight } from "../../model/weight.ts";
import { htmlWords as words } from "../../wording/html.ts";
import { clauses, firstOf } from "../../wording/lists.ts";
import { reportWords } from "../../wording/report.ts";
import { ranked } from "../ranking.ts";
import { said } from "../said.ts";
import { bySameReason } from "../same-reason.ts";
import { html, type Markup, named } from "./markup.ts";
import { type Scene, toneOf } from "./scene.ts";
import { frames } from "./stills.ts";

function pair(scene: Scene, name: string, label: Text, value: Text | undefined): Markup | undefined {
  return value && html`<div class="${name}"><dt>${scene.say(label)}</dt><dd>${scene.say(value)}</dd></div>`;
}

/** The places and files that a finding names. What stands in its words already is not said again. */
function seenAt({ outcome, check, evidence = [], actual }: Finding): Text | undefined {
  const isTold = check === "archives" || outcome === "pass" || outcome === "n/a";
  const texts = evidence.map(({ text }) => text).filter(({ zh }) => !actual?.text.zh.includes(zh));
  if (isTold || texts.length === 0) return undefined;
  return outcome === "unknown" || check === "category" ? clauses(texts) : firstOf(texts);
}

/** One finding: what is, what must be, by which clause, and what to do. */
function findingItem(scene: Scene, finding: Finding, withPictures: boolean): Markup {
  const { what, clause, fix, note } = finding;
  const { now, demanded, why, recommended } = said(finding);
  const found = weight(finding);
  return html`
<li class="finding ${toneOf(found)}">
<p class="what"><b>${scene.say(what)}</b>${scene.stamp(found)}</p>
<dl>${[
    pair(scene, "why", words.why, why),
    pair(scene, "now", words.now, now),
    pair(scene, "required", recommended ? words.recommended : words.required, demanded),
    clause !== null && html`<div class="clause"><dt>${scene.say(words.clause)}</dt><dd>${clause}</dd></div>`,
    pair(scene, "fix", words.fix, fix),
    pair(scene, "note", words.note, note),
    pair(scene, "seen", words.seen, seenAt(finding)),
  ]}</dl>
${withPictures && frames(scene, finding)}
</li>`;
}

/** Whatever does not pass, the worst first, by the file it is about. `at` is the file that the heading names already. */
export function openFindings(
  scene: Scene,
  findings: readonly Finding[],
  at: string | undefined,
  withPictures: boolean,
): Markup | undefined {
  const open = ranked(findings).filter((one) => weight(one) !== "pass");
  if (open.length === 0) return undefined;
  const about = ({ subject }: Finding) => (subject.path === at ? undefined : (subject.path ?? undefined));
  return html`${[...groupBy(open, about)].map(
    ([path, group]) => html`
${path !== undefined && html`<p class="path">${named(path)}</p>`}
<ul class="findings">${bySameReason(group).map((one) => findingItem(scene, one, withPictures))}
</ul>`,
  )}`;
}

/** What passes and what does not apply, behind a line that counts them. */
export function settledFindings(scene: Scene, findings: readonly Finding[]): Markup | undefined {
  const passed = findings.filter((one) => weight(one) === "pass");
  const idle = findings.filter((one) => weight(one) === "n/a");
  if (passed.length + idle.length === 0) return undefined;
  const labels = [
    ...(passed.length > 0 ? [scene.say(words.passed(passed.length))] : []),
    ...(idle.length > 0 ? [scene.say(words.notApplicable(idle.length))] : []),
  ];
  const row = (finding: Finding) => {
    const { now, demanded, why } = said(finding);
    const values = [why ?? now, demanded].map((text) => (text ? scene.say(text) : ""));
    const clause = finding.clause ?? scene.say(reportWords.builtIn);
    return html`
<tr class="${toneOf(weight(finding))}"><th scope="row">${scene.say(finding.what)}</th><td>${values[0]}</td><td>${values[1]}</td><td>${clause}</td></tr>`;
  };
  const heads = [reportWords.columns.rule, words.now, words.required, words.clause];
  return html`
<details class="settled"><summary>${labels.join(" · ")}</summary>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${scene.say(head)}</th>`)}</tr></thead><tbody>${[...passed, ...idle].map(row)}
</tbody></table></details>`;
}
