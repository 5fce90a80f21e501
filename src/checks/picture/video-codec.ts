import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { compare, isParseError, printConstraints, readConstraint } from "../../quantity/index.ts";
import { scalar } from "../../quantity/scalar.ts";
import { advice } from "../../wording/advice.ts";
import { measurement } from "../../wording/measurement.ts";
import { codecName } from "../../wording/terms.ts";
import { constraints, oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, displayValue, eachVideoStream, inList, unknown } from "../shared/results.ts";

const what = text("视频编码", "video codec");

/** Names as FFmpeg has them, which is what facts carry. */
const codecs = [
  "h264",
  "hevc",
  "vvc",
  "av1",
  "vp8",
  "vp9",
  "prores",
  "dnxhd",
  "cfhd",
  "mpeg1video",
  "mpeg2video",
  "mpeg4",
  "msmpeg4v3",
  "h261",
  "h263",
  "mjpeg",
  "jpeg2000",
  "ffv1",
  "huffyuv",
  "utvideo",
  "v210",
  "rawvideo",
  "dvvideo",
  "wmv1",
  "wmv2",
  "wmv3",
  "vc1",
  "rv30",
  "rv40",
  "flv1",
  "vp6f",
  "theora",
  "svq3",
  "qtrle",
  "png",
  "hap",
  "avs2",
  "avs3",
  "cavs",
] as const;
const aliases = {
  avc: "h264",
  "h.264": "h264",
  x264: "h264",
  h265: "hevc",
  "h.265": "hevc",
  x265: "hevc",
  h266: "vvc",
  xdcam: "mpeg2video",
  "mpeg-2": "mpeg2video",
  mpeg2: "mpeg2video",
  dnxhr: "dnxhd",
  cineform: "cfhd",
  dv: "dvvideo",
  uncompressed: "rawvideo",
} as const;

const profiles = [
  "Baseline",
  "Constrained Baseline",
  "Main",
  "Extended",
  "High",
  "High 10",
  "High 4:2:2",
  "High 4:4:4 Predictive",
  "Main 10",
  "Rext",
  "Main Still Picture",
  "Simple Profile",
  "Advanced Simple Profile",
  "Proxy",
  "LT",
  "Standard",
  "HQ",
  "4444",
  "XQ",
  "DNXHD",
  "DNXHR LB",
  "DNXHR SQ",
  "DNXHR HQ",
  "DNXHR HQX",
  "DNXHR 444",
  "4:2:2",
  "Simple",
  "Advanced",
  "Profile 0",
  "Profile 1",
  "Profile 2",
  "Profile 3",
] as const;

/** Levels are compared as numbers: 4.1 lies between 4 and 5. */
const level = scalar({ id: "level", unit: "1", examples: "4.1, <= 5.2", units: {}, bare: 1 });

/** The picture is coded in one of the listed codecs, with the profile and level that are asked for. */
export const videoCodec = defineCheck({
  id: "video-codec",
  scope: "media",
  page: {
    what,
    asks: text("画面用什么编码", "Checks the video codec"),
    how: text("按码流内容辨认，不看扩展名", "Goes by the stream content, never by the extension"),
    blind: text("编码质量", "Encoding quality"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(word(codecs, aliases)),
        text("允许的编码：h264、hevc、prores …", "allowed codecs: h264, hevc, prores …"),
      ),
      profile: option(
        oneOrMore(z.enum(profiles)).optional(),
        text("允许的档次：Main、High …", "allowed profiles: Main, High …"),
      ),
      level: option(constraints(level).optional(), text("级别，如 <= 4.1", "level, such as <= 4.1")),
    }),
  describe: ({ is, profile, level: levels }) => {
    const codec = anyOf(is, (value) => verbatim(codecName(value)));
    const rest = [
      ...(profile ? [profile.join(" / ")] : []),
      ...(levels ? [`Level ${printConstraints(levels, level).en}`] : []),
    ];
    if (rest.length === 0) return codec;
    const more = rest.join(" ");
    return { ...codec, text: { zh: `${codec.text.zh} ${more}`, en: `${codec.text.en} ${more}` } };
  },
  run: ({ facts }, { is, profile, level: levels }) =>
    eachVideoStream(facts.video, what, (stream): CheckResult => {
      const fix = advice.reexportWith(what, verbatim(is.map(codecName).join(" / ")));
      const verdict = inList(stream.codec, is, { show: (value) => verbatim(codecName(value)), fix });
      if (verdict.outcome !== "pass") return verdict;
      const shown = [codecName(stream.codec), stream.profile, stream.level && `Level ${stream.level}`].filter(
        Boolean,
      );
      const actual = displayValue(shown.join(" "), stream.codec);
      if (profile) {
        if (stream.profile === undefined) return unknown(measurement.notStated);
        if (!profile.some((allowed) => allowed === stream.profile)) return { outcome: "fail", actual, fix };
      }
      if (levels) {
        if (stream.level === undefined) return unknown(measurement.notStated);
        const figure = readConstraint(stream.level, level);
        if (isParseError(figure) || figure.kind !== "figure") return unknown(measurement.notStated);
        if (levels.every((demand) => compare(demand, figure.value, level) === "outside"))
          return { outcome: "fail", actual, fix };
      }
      return { ...verdict, actual };
    }),
});
