import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { channelList, decodingWords } from "../../wording/decoding-messages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const what = text("削波", "clipping");

const say = {
  notClipped: text("没有削波", "no clipping"),
  clippedChannels: (channels: readonly number[]): Text =>
    text(`第 ${channelList(channels)} 声道削波`, `on channel ${channels.join(", ")}`),
  lowerGain: text("降低录音或混音的音量，重新导出", "lower the gain and re-export"),
};

/** No channel is cut off at full scale. */
export const clipping = defineCheck({
  id: "clipping",
  scope: "media",
  page: {
    what,
    asks: text("声音有没有被削顶", "Checks for clipped audio"),
    how: text(
      "峰值到满幅，并且在峰值处成段持平（FFmpeg astats 的 flat factor）",
      "Peaks at full scale and stays flat there (flat factor of FFmpeg astats)",
    ),
    blind: text(
      "压缩编码以后顶部不再是平的，多半看不出",
      "Clipping before lossy encoding, which rounds off the flat tops",
    ),
    errors: { with: 8, missed: 0, without: 102, falsely: 0, real: { reported: 4, falsely: 3 } },
  },
  detections: ["sound"],
  options: () => z.strictObject({ is: option(word(["forbidden"]), text("forbidden", "forbidden")) }),
  describe: () => displayValue(decodingWords.forbidden),
  run: (subject) =>
    eachAudioTrack(subject, what, ({ clippedChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: displayValue(say.notClipped) }
        : { outcome: "fail", actual: displayValue(say.clippedChannels(channels)), fix: say.lowerGain },
    ),
});
