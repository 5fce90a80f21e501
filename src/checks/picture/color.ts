import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { phrases } from "../../wording/lists.ts";
import { measurement } from "../../wording/measurement.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, displayValue, eachVideoStream, inList } from "../shared/results.ts";

const what = text("色彩", "color");

/** Names that people use, to those of ITU-T H.273 as FFmpeg spells them. */
const primaries: Readonly<Record<string, readonly string[]>> = {
  bt709: ["bt709"],
  bt2020: ["bt2020"],
  bt601: ["smpte170m", "bt470bg", "smpte240m"],
  p3: ["smpte432", "smpte431"],
  xyz: ["smpte428"],
};
const transfers: Readonly<Record<string, readonly string[]>> = {
  bt709: ["bt709", "smpte170m", "bt2020-10", "bt2020-12"], // one curve under four names
  pq: ["smpte2084"],
  hlg: ["arib-std-b67"],
  srgb: ["iec61966-2-1"],
  linear: ["linear"],
  gamma22: ["bt470m"],
  gamma28: ["bt470bg"],
};
const ranges: Readonly<Record<string, readonly string[]>> = {
  limited: ["tv", "limited"],
  full: ["pc", "full"],
};

function among(known: string | undefined, wanted: readonly string[], names: typeof primaries): CheckResult {
  const name = known && (Object.entries(names).find(([, spelled]) => spelled.includes(known))?.[0] ?? known);
  return inList(name, wanted, { fix: advice.reexportWith(what, verbatim(wanted.join(" / "))) });
}

/** Primaries, transfer and range are those asked for. */
export const color = defineCheck({
  id: "color",
  scope: "media",
  page: {
    what,
    asks: text("色彩空间是什么", "Checks the color space"),
    how: text("按文件所写的原色、传输特性和范围", "Primaries, transfer and range stored in the file"),
    blind: text("没有写的按未知；画面调色看不出来", "Unknown if not stored; color grading"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(z.enum(["bt709", "bt2020", "bt601", "p3", "xyz"])),
        text("原色：bt709、bt2020、bt601、p3、xyz", "primaries: bt709, bt2020, bt601, p3, xyz"),
      ),
      transfer: option(
        oneOrMore(z.enum(["bt709", "pq", "hlg", "srgb", "linear", "gamma22", "gamma28"])).optional(),
        text("传输特性：bt709、pq、hlg …", "transfer: bt709, pq, hlg …"),
      ),
      range: option(z.enum(["limited", "full"]).optional(), text("limited 或 full", "limited or full")),
    }),
  describe: ({ is, transfer, range }) => {
    const texts = [
      anyOf(is),
      ...(transfer ? [anyOf(transfer)] : []),
      ...(range ? [displayValue(range)] : []),
    ];
    return displayValue(phrases(texts.map(({ text }) => text)));
  },
  run: ({ facts }, { is, transfer, range }) =>
    eachVideoStream(facts.video, what, ({ color }) => {
      const verdicts = [
        among(color?.primaries, is, primaries),
        ...(transfer ? [among(color?.transfer, transfer, transfers)] : []),
        ...(range ? [among(color?.range, [range], ranges)] : []),
      ];
      const worst = (["fail", "unknown", "pass"] as const).flatMap((outcome) =>
        verdicts.filter((one) => one.outcome === outcome),
      );
      return worst[0] ?? { outcome: "unknown", reason: measurement.notStated };
    }),
});
