import type { DisplayValue, Finding, Level, Outcome } from "../model/finding.ts";
import type { Attribution, Origin } from "../model/package.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { clauses, enumerated, joined, spaced } from "./lists.ts";

interface Parts {
  readonly outcome: Outcome;
  readonly level: Level;
  readonly what: Text;
  readonly expected?: DisplayValue;
  readonly actual?: DisplayValue;
  readonly reason?: Text;
}

/** Turns a finding into a sentence. Nothing else does. */
export function findingMessage({ outcome, level, what, expected, actual, reason }: Parts): Text {
  const wanted = expected?.text;
  const demand = wanted && demandText(wanted, level);
  const because = reason ?? verbatim("");
  switch (outcome) {
    case "pass":
      return text(
        `${what.zh}符合${actual ? `：${actual.text.zh}` : ""}${demand ? `（${demand.zh}）` : ""}`,
        `${what.en} OK${actual ? `: ${actual.text.en}` : ""}${demand ? ` (${demand.en})` : ""}`,
      );
    case "fail": {
      const now = actual ? nowText(actual) : because;
      const said = demand ? joined([now, demand], "，", "; ") : now;
      return text(`${what.zh}不符合：${said.zh}`, `${what.en}: ${said.en}`);
    }
    case "unknown":
      return text(
        `${what.zh}无法确定：${because.zh}${demand ? `（${demand.zh}）` : ""}`,
        `${what.en} could not be determined: ${because.en}${demand ? `; ${demand.en}` : ""}`,
      );
    case "n/a":
      return text(`${what.zh}不适用：${because.zh}`, `${what.en} not applicable: ${because.en}`);
  }
}

/** Returns the sentence of a finding. A demand that follows from an assumption is still worded as a must. */
export function sentenceOf(finding: Finding): Text {
  return findingMessage({ ...finding, level: finding.cause === "assumed" ? "must" : finding.level });
}

/** Tells a bare figure from a sentence by its Chinese wording. */
export function readsAs({ text: said, reads }: DisplayValue): "figure" | "sentence" {
  return reads ?? (/^[\d≥≤<>A-Za-z]/.test(said.zh) ? "figure" : "sentence");
}

/** Says what was found: 现在 3:12; a sentence stands for itself: 没有 AIGC 隐式标识. */
function nowText(actual: DisplayValue): Text {
  const { zh, en } = actual.text;
  return readsAs(actual) === "figure" ? text(spaced("现在", zh), en) : actual.text;
}

/** Says what must or should be: 要求 ≤ 3:00. */
function demandText(expected: Text, level: Level): Text {
  const must = level === "must";
  const wanted = `${must ? "required" : "recommended"}: ${expected.en}`;
  return text(
    spaced(must ? "要求" : "原则上要求", expected.zh),
    must && expected.en === "none" ? "none allowed" : wanted,
  );
}

/** Says in one clause what was found and what is required: 现在 3:12，要求 ≤ 3:00. */
export function nowAndDemanded(actual: DisplayValue, expected: Text | undefined, level: Level): Text {
  return expected ? joined([nowText(actual), demandText(expected, level)], "，", "; ") : nowText(actual);
}

/** Says why a finding is open, what is known and what is required: 单位类型不明：…；现在 8，要求 ≥ 10. */
export function openAndDemanded(
  reason: Text,
  actual: DisplayValue | undefined,
  expected: Text | undefined,
  level: Level,
): Text {
  const now = actual && nowText(actual);
  const parts = [
    ...(now ? [text(now.zh, `found: ${now.en}`)] : []),
    ...(expected ? [demandText(expected, level)] : []),
  ];
  return parts.length === 0 ? reason : clauses([reason, joined(parts, "，", "; ")]);
}

function originText(origin: Origin): Text {
  switch (origin.from) {
    case "option":
      return text("命令行指定", "set on the command line");
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

/** Names a category and where it was stated. */
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

/** Reasons that the judge gives when a check did not run or has no answer. */
export const reasons = {
  damaged: text("文件损坏，没有可量的内容", "the file is damaged; nothing to measure"),
  noPicture: text("文件里没有画面", "the file has no video"),
  noSubject: (subject: Text): Text => text(`这次没有「${subject.zh}」`, `no "${subject.en}" in this package`),
  selection: text(
    "只检查了部分文件，看不到整份报送材料",
    "only some files were checked, not the whole package",
  ),
  noWork: text("它不属于任何作品", "it does not belong to any work"),
  otherKind: (kind: string): Text =>
    kind === "audio"
      ? text("这是音频文件，没有画面", "this is an audio file; it has no video")
      : text("不是音视频文件", "not a media file"),
  skipped: text("这次按命令行要求没有检查", "skipped on the command line"),
  notInClass: (label: Text, because: Text): Text =>
    text(`不属于「${label.zh}」（${because.zh}）`, `not in "${label.en}" (${because.en})`),
  noCase: (labels: Text): Text => text(`不属于 ${labels.zh} 中的任何一种`, `matches none of ${labels.en}`),
  conditionFails: (what: Text, actual: Text): Text =>
    text(spaced(`${what.zh}为`, actual.zh), `${what.en}: ${actual.en}`),
  excluded: text("属于被排除的情形", "excluded by this rule"),
  dependsOn: (what: Text, fits: readonly Text[], fails: readonly Text[], isAll: boolean): Text => {
    const no = enumerated(fails);
    // A long list of what is fine would hide what is not; of what is open too nothing is said.
    const yes =
      isAll && fits.length > 3
        ? text("其余各类都符合", "passes as anything else")
        : text(spaced("若是", enumerated(fits).zh, "则符合"), `passes as ${enumerated(fits).en}`);
    return text(
      `${what.zh}不明：${spaced("若是", no.zh, "则不符合")}${fits.length > 0 ? `，${yes.zh}` : ""}`,
      `${what.en} unknown (fails as ${no.en}${fits.length > 0 ? `, ${yes.en}` : ""})`,
    );
  },
  askInstead: (reason: Text, says: Text): Text =>
    text(`${reason.zh}，请人工核对：${says.zh}`, `${reason.en}; check by hand: ${says.en}`),
  worldUnknown: (what: Text): Text => text(`${what.zh}不明`, `${what.en} unknown`),
  giveUnitType: text(
    "用 --unit-type 指定单位类型，再检查一次",
    "set the unit type with --unit-type and check again",
  ),
  inEveryWorld: (what: Text): Text =>
    text(
      `${what.zh}不明，但哪一种都是同样的结论`,
      `${what.en} unknown, but the result is the same for all of them`,
    ),
  assumed: (label: Text): Text =>
    text(
      `没有指定单位类型，按「${label.zh}」从严提醒`,
      `unit type not set; this warning assumes "${label.en}"`,
    ),
};

/** Words for conditions of rules and classes. */
export const selectorConditions = {
  not: (conditions: Text): Text => text(`不含：${conditions.zh}`, `not ${conditions.en}`),
};

/** Sentences about alternatives (`either`). */
export const eitherWords = {
  what: text("整套格式", "format preset"),
  branch: (name: string, demands: Text): Text => text(`${name}（${demands.zh}）`, `${name} (${demands.en})`),
  met: (name: string): Text => text(`符合「${name}」一套`, `matches "${name}"`),
  nearest: (name: string, failing: Text): Text =>
    text(`最接近「${name}」，但${failing.zh}`, `closest to "${name}", except: ${failing.en}`),
  unsettled: (name: string, reason: Text): Text =>
    text(`「${name}」一套还不能确定：${reason.zh}`, `"${name}" could not be determined: ${reason.en}`),
  idle: (name: string, reason: Text): Text =>
    text(`「${name}」一套不适用：${reason.zh}`, `"${name}" not applicable: ${reason.en}`),
  fix: (name: string): Text =>
    text(`按「${name}」整套参数重新导出`, `re-export with all settings of "${name}"`),
};
