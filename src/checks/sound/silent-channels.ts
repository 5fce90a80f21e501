import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { channelList, decodingWords } from "../../wording/decoding-messages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const what = text("空声道", "silent channels");

const say = {
  allChannelsSound: text("每个声道都有声音", "every channel has sound"),
  silentChannels: (channels: readonly number[]): Text =>
    text(
      `第 ${channelList(channels)} 声道从头到尾没有声音`,
      `channel ${channels.join(", ")}, silent throughout`,
    ),
  fillChannels: text("把声音铺满各个声道，或改为单声道", "put sound on every channel, or export in mono"),
};

/** No channel of any sound track is silent from beginning to end. */
export const silentChannels = defineCheck({
  id: "silent-channels",
  scope: "media",
  page: {
    what,
    asks: text("有没有从头到尾没有声音的声道", "Checks for channels that are silent throughout"),
    how: text(
      "每条音轨逐声道看峰值，低于 -90 dB 算没有声音",
      "Checks the peak of each channel of every audio track; below -90 dBFS counts as silent",
    ),
    blind: text("只有噪声的声道", "Channels with nothing but noise"),
    errors: { with: 4, missed: 0, without: 106, falsely: 0, real: { reported: 31, falsely: 0 } },
  },
  detections: ["sound"],
  options: () => z.strictObject({ is: option(word(["forbidden"]), text("forbidden", "forbidden")) }),
  describe: () => displayValue(decodingWords.forbidden),
  run: (subject) =>
    eachAudioTrack(subject, what, ({ silentChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: displayValue(say.allChannelsSound) }
        : { outcome: "fail", actual: displayValue(say.silentChannels(channels)), fix: say.fillChannels },
    ),
});
