import type { DisplayValue, Finding, Level, Outcome } from "../model/finding.ts";
import type { Attribution, Origin } from "../model/package.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { clauses, enumerated, phrases, spaced } from "./lists.ts";

interface Parts {
  readonly outcome: Outcome;
  readonly level: Level;
  readonly what: Text;
  readonly expected?: DisplayValue;
  readonly actual?: DisplayValue;
  readonly reason?: Text;
}

/** The one place where a finding becomes a sentence. */
export function findingMessage({ outcome, level, what, expected, actual, reason }: Parts): Text {
  const wanted = expected?.text;
  const demand = wanted && demandText(wanted, level);
  const because = reason ?? verbatim("");
  switch (outcome) {
    case "pass":
      return text(
        `${what.zh}符合${actual ? `：${actual.text.zh}` : ""}${demand ? `（${demand.zh}）` : ""}`,
        `${what.en} complies${actual ? `: ${actual.text.en}` : ""}${demand ? ` (${demand.en})` : ""}`,
      );
    case "fail": {
      const now = actual ? nowText(actual) : because;
      const said = demand ? phrases([now, demand]) : now;
      return text(`${what.zh}不符合：${said.zh}`, `${what.en} does not comply: ${said.en}`);
    }
    case "unknown":
      return text(
        `${what.zh}无法确定：${because.zh}${demand ? `（${demand.zh}）` : ""}`,
        `${what.en} can't be told: ${because.en}${demand ? ` (${demand.en})` : ""}`,
      );
    case "n/a":
      return text(`${what.zh}不适用：${because.zh}`, `${what.en} does not apply: ${because.en}`);
  }
}

/** The sentence that a finding comes to; an assumption makes it no less of a demand. */
export function sentenceOf(finding: Finding): Text {
  return findingMessage({ ...finding, level: finding.cause === "assumed" ? "must" : finding.level });
}

/** Whether what is found is a figure, or says all by itself, as its Chinese shows. */
export function readsAs({ text: said, reads }: DisplayValue): "figure" | "sentence" {
  return reads ?? (/^[\d≥≤<>A-Za-z]/.test(said.zh) ? "figure" : "sentence");
}

/** What is: 现在 3:12; a sentence stands for itself: 没有 AIGC 隐式标识. */
function nowText(actual: DisplayValue): Text {
  const { zh, en } = actual.text;
  return readsAs(actual) === "figure" ? text(spaced("现在", zh), `now ${en}`) : actual.text;
}

/** What must or should be: 要求 ≤ 3:00. */
function demandText(expected: Text, level: Level): Text {
  const must = level === "must";
  return text(
    spaced(must ? "要求" : "原则上要求", expected.zh),
    `${must ? "required" : "recommended"} ${expected.en}`,
  );
}

/** What is, and what must be, as one clause of a report. */
export function nowAndDemanded(actual: DisplayValue, expected: Text | undefined, level: Level): Text {
  return expected ? phrases([nowText(actual), demandText(expected, level)]) : nowText(actual);
}

/** Why it stays open, what is known, and what must be: 单位类型不明：…；现在 8，要求 ≥ 10. */
export function openAndDemanded(
  reason: Text,
  actual: DisplayValue | undefined,
  expected: Text | undefined,
  level: Level,
): Text {
  const parts = [...(actual ? [nowText(actual)] : []), ...(expected ? [demandText(expected, level)] : [])];
  return parts.length === 0 ? reason : clauses([reason, phrases(parts)]);
}

function originText(origin: Origin): Text {
  switch (origin.from) {
    case "option":
      return text("命令行指定", "given on the command line");
    case "name":
      return text("见文件名", "from the file name");
    case "folder":
      return text(`见文件夹「${origin.folder}」`, `from the folder "${origin.folder}"`);
    case "form": {
      const name = origin.path.split("/").at(-1) ?? origin.path;
      return text(`见「${name}」`, `from "${name}"`);
    }
  }
}

/** A category and how it was known. */
export function attributionText(attribution: Attribution): Text {
  switch (attribution.status) {
    case "known": {
      const origin = originText(attribution.origin);
      return text(`${attribution.value}（${origin.zh}）`, `${attribution.value} (${origin.en})`);
    }
    case "invalid": {
      const origin = originText(attribution.origin);
      return text(`「${attribution.found}」（${origin.zh}）`, `"${attribution.found}" (${origin.en})`);
    }
    case "conflict":
      return enumerated(
        attribution.found.map(({ value, origin }) => {
          const from = originText(origin);
          return text(`${value}（${from.zh}）`, `${value} (${from.en})`);
        }),
      );
    case "unknown":
      return text("没有写明", "not stated");
  }
}

/** Reasons that the judge gives, when a check was not asked or could not be answered. */
export const reasons = {
  damaged: text("文件损坏，没有可量的内容", "the file is damaged, there is nothing to measure"),
  noPicture: text("文件里没有画面", "the file holds no picture"),
  noSubject: (subject: Text): Text =>
    text(`这次没有「${subject.zh}」`, `there is no "${subject.en}" in this package`),
  selection: text(
    "只检查了部分文件，看不到整份报送材料",
    "only some files were given, not the whole package",
  ),
  noWork: text("它不属于任何作品", "it belongs to no work"),
  otherKind: (kind: string): Text =>
    kind === "audio"
      ? text("这是音频文件，没有画面", "it is a sound file and has no picture")
      : text("不是音视频文件", "it is not a media file"),
  skipped: text("这次按命令行要求没有检查", "left out on the command line"),
  notInClass: (label: Text, because: Text): Text =>
    text(`不属于「${label.zh}」（${because.zh}）`, `not of "${label.en}" (${because.en})`),
  noCase: (labels: Text): Text => text(`不属于 ${labels.zh} 中的任何一种`, `none of ${labels.en}`),
  conditionFails: (what: Text, actual: Text): Text =>
    text(spaced(`${what.zh}为`, actual.zh), `${what.en} is ${actual.en}`),
  excluded: text("属于被排除的情形", "it is of the excluded kind"),
  dependsOn: (what: Text, fits: readonly Text[], fails: readonly Text[], isAll: boolean): Text => {
    const no = enumerated(fails);
    // A long list of what is fine would hide what is not; of what is open too nothing is said.
    const yes =
      isAll && fits.length > 3
        ? text("其余各类都符合", "complies in any other case")
        : text(spaced("若是", enumerated(fits).zh, "则符合"), `complies as ${enumerated(fits).en}`);
    return text(
      `${what.zh}不明：${spaced("若是", no.zh, "则不符合")}${fits.length > 0 ? `，${yes.zh}` : ""}`,
      `${what.en} unknown: does not comply as ${no.en}${fits.length > 0 ? `, ${yes.en}` : ""}`,
    );
  },
  askInstead: (reason: Text, says: Text): Text =>
    text(`${reason.zh}，请人工核对：${says.zh}`, `${reason.en}; for a person to check: ${says.en}`),
  worldUnknown: (what: Text): Text => text(`${what.zh}不明`, `${what.en} unknown`),
  giveUnitType: text(
    "用 --unit-type 指定单位类型，再检查一次",
    "give the unit type with --unit-type and check again",
  ),
  inEveryWorld: (what: Text): Text =>
    text(`${what.zh}不明，但哪一种都是同样的结论`, `${what.en} unknown, but the same in every case`),
  assumed: (label: Text): Text =>
    text(
      `没有指定单位类型，按「${label.zh}」从严提醒`,
      `no unit type given; held to "${label.en}" as a warning`,
    ),
};

/** Words for the combination of alternatives. */
export const eitherWords = {
  what: text("整套格式", "complete recipe"),
  branch: (name: string, demands: Text): Text => text(`${name}（${demands.zh}）`, `${name} (${demands.en})`),
  met: (name: string): Text => text(`符合「${name}」一套`, `complies with "${name}"`),
  nearest: (name: string, failing: Text): Text =>
    text(`最接近「${name}」，但${failing.zh}`, `nearest to "${name}", but ${failing.en}`),
  unsettled: (name: string, reason: Text): Text =>
    text(`「${name}」一套还不能确定：${reason.zh}`, `"${name}" can't be settled: ${reason.en}`),
  idle: (name: string, reason: Text): Text =>
    text(`「${name}」一套不适用：${reason.zh}`, `"${name}" does not apply: ${reason.en}`),
  fix: (name: string): Text =>
    text(`按「${name}」整套参数重新导出`, `export again with the complete recipe "${name}"`),
};
