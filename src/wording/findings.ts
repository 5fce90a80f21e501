import type { Finding, Level, Outcome, Stated } from "../model/finding.ts";
import type { Damage, EngineFailure } from "../model/media.ts";
import type { Attribution, Origin } from "../model/package.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { clauses, enumerated, phrases, spaced } from "./lists.ts";

interface Parts {
  readonly outcome: Outcome;
  readonly level: Level;
  readonly what: Text;
  readonly expected?: Stated;
  readonly actual?: Stated;
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
      const now = actual ? nowText(actual.text) : because;
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
  return findingMessage({ ...finding, level: finding.assumed ? "must" : finding.level });
}

/** What is: 现在 3:12; a sentence stands for itself: 没有 AIGC 隐式标识. */
function nowText(actual: Text): Text {
  const isFigure = /^[\d≥≤<>A-Za-z]/.test(actual.zh);
  return isFigure ? text(spaced("现在", actual.zh), `now ${actual.en}`) : actual;
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
export function nowAndDemanded(actual: Text, expected: Text | undefined, level: Level): Text {
  return expected ? phrases([nowText(actual), demandText(expected, level)]) : nowText(actual);
}

/** Why it stays open, what is known, and what must be: 单位类型不明：…；现在 8，要求 ≥ 10. */
export function openAndDemanded(
  reason: Text,
  actual: Text | undefined,
  expected: Text | undefined,
  level: Level,
): Text {
  const parts = [...(actual ? [nowText(actual)] : []), ...(expected ? [demandText(expected, level)] : [])];
  return parts.length === 0 ? reason : clauses([reason, phrases(parts)]);
}

function megabytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} KB`;
}

/** What is wrong with a damaged file, and what to do. */
export function damageText(damage: Damage): { readonly actual: Text; readonly fix: Text } {
  const copyAgain = text(
    "从原电脑重新拷贝，拷完后安全弹出再拔盘",
    "copy it again from the original, and eject the drive before unplugging",
  );
  const exportAgain = text("用剪辑软件重新导出", "export it again from the editing software");
  switch (damage.kind) {
    case "empty":
      return { actual: text("空文件，大小为 0", "empty, 0 bytes"), fix: copyAgain };
    case "zeros":
      return {
        actual: text(
          "内容是一片 0，多半是没有拷完",
          "zeros where the content should be; probably not copied to the end",
        ),
        fix: copyAgain,
      };
    case "truncated": {
      const missing = damage.missingBytes;
      return {
        actual: text(
          `不完整，${missing ? `少了约 ${megabytes(missing)}` : "结尾缺失"}，多半是没有拷完`,
          `incomplete, ${missing ? `about ${megabytes(missing)} missing` : "its end is missing"}; probably not copied to the end`,
        ),
        fix: copyAgain,
      };
    }
    case "no-index":
      return {
        actual: text(
          "不完整，没有索引（moov），播放器打不开",
          "incomplete: it has no index (moov), players can't open it",
        ),
        fix: text(
          "没有拷完就重新拷贝；原文件也打不开就重新导出",
          "copy it again; if the original does not play either, export it again",
        ),
      };
    case "unfinished-download":
      return {
        actual: text(`没有下载完（.${damage.extension}）`, `an unfinished download (.${damage.extension})`),
        fix: text("下载完成后再放进来", "finish the download first"),
      };
    case "foreign":
      return {
        actual: damage.looksLike
          ? text(
              `不是音视频文件，内容是 ${damage.looksLike}`,
              `not a media file: its content is ${damage.looksLike}`,
            )
          : text("不是音视频文件", "not a media file"),
        fix: text(
          "放入真正的视频文件；只改扩展名没有用",
          "put the real film here; changing the extension does not help",
        ),
      };
    case "broken":
      return {
        actual: text("文件已损坏，读不出内容", "damaged: its content can't be read"),
        fix: exportAgain,
      };
    case "unreadable-document":
      return {
        actual: text("文件已损坏，打不开", "damaged: it can't be opened"),
        fix: text(
          "用 Word 或 WPS 打开看看，重新保存或重新拷贝",
          "open it with Word or WPS, and save or copy it again",
        ),
      };
    case "other-content":
      return {
        actual: damage.looksLike
          ? text(
              `内容是 ${damage.looksLike}，不是文档或图片`,
              `its content is ${damage.looksLike}, no document and no picture`,
            )
          : text("内容不是文档或图片", "its content is no document and no picture"),
        fix: text(
          "把真正的文件放进来；只改扩展名没有用",
          "put the real file here; changing the extension does not help",
        ),
      };
    case "locked":
      return {
        actual: text("加了密码，打不开", "it can't be opened without a password"),
        fix: text("去掉密码，另存一份", "save it without the password"),
      };
    case "no-streams":
      return { actual: text("文件里没有画面", "it holds no picture"), fix: exportAgain };
    case "not-a-file":
      return {
        actual: text("不是普通文件（管道或设备）", "not a regular file (a pipe or a device)"),
        fix: text("换成真正的文件", "replace it with a real file"),
      };
    case "dangling-link":
      return {
        actual: text("只是一个链接，指向的文件不存在", "only a link, and what it points to does not exist"),
        fix: text("放入文件本身", "put the file itself here"),
      };
    case "name-encoding":
      return {
        actual: text(
          "文件名的编码不对（不是 UTF-8，可能是 GBK），打不开",
          "its name is not valid UTF-8 (perhaps GBK) and can't be opened",
        ),
        fix: text("改一个文件名", "rename it"),
      };
    case "no-permission":
      return {
        actual: text("没有读取权限，打不开", "it can't be opened: no permission to read it"),
        fix: text("改好权限，或重新拷贝一份", "allow reading, or copy it again"),
      };
  }
}

/** Why we could not do our job. */
export function failureText(failure: EngineFailure): Text {
  switch (failure.kind) {
    case "no-engine":
      return text(
        "找不到可用的 ffprobe（运行 reelcheck doctor 看原因）",
        "no working ffprobe was found (reelcheck doctor says why)",
      );
    case "timeout":
      return text(
        `读取超过 ${failure.seconds} 秒，已停止`,
        `reading took more than ${failure.seconds} s and was stopped`,
      );
    case "crash":
      return text(`ffprobe 异常退出（${failure.detail}）`, `ffprobe crashed (${failure.detail})`);
    case "unsupported":
      return text(
        `文件完整，但现有的 ffprobe 读不了${failure.detail && `（${failure.detail}）`}，换新版可能可以`,
        `the file is whole, but the ffprobe at hand can't read it${failure.detail && ` (${failure.detail})`}; a newer one may`,
      );
    case "interrupted":
      return text("检查中断，还没有读到这个文件", "the check was interrupted before this file was read");
    case "io-error":
      return text(`读盘出错（${failure.detail}）`, `reading the disk failed (${failure.detail})`);
  }
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
  dependsOn: (what: Text, fits: readonly Text[], fails: readonly Text[]): Text => {
    const no = enumerated(fails);
    // A long list of what is fine would hide what is not.
    const yes =
      fits.length > 3
        ? text("其余各类符合", "complies as any other")
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
