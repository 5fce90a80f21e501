import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { measurement } from "../../wording/measurement.ts";
import { seconds } from "../shared/option-types.ts";
import { displayValue, eachStream, notApplicable, unknown } from "../shared/results.ts";

const what = text("声音与画面长度", "audio and video duration");

const say = {
  within: (limit: string): Text => text(`相差不超过 ${limit}`, `a difference of at most ${limit}`),
  longerBy: (seconds: number): Text => {
    const by = `${Number(Math.abs(seconds).toFixed(2))} s`;
    if (Math.abs(seconds) < 0.005) return text("一样长", "equal duration");
    return seconds > 0
      ? text(`声音比画面长 ${by}`, `audio is ${by} longer than video`)
      : text(`声音比画面短 ${by}`, `audio is ${by} shorter than video`);
  },
  alignSound: text("把声音剪到与画面一样长，重新导出", "trim the audio to match the video and re-export"),
};

/** Every sound track is as long as the picture. */
export const soundLength = defineCheck({
  id: "sound-length",
  scope: "media",
  page: {
    what,
    asks: text("声音和画面是不是一样长", "Checks that audio and video are equally long"),
    how: text(
      "按容器和采样表比较每条音轨与画面的长度",
      "Compares the duration of every audio track with the video, from the container and the sample tables",
    ),
    blind: text("口型对不对得上", "Lip sync"),
  },
  options: () =>
    z.strictObject({
      is: option(seconds(), text("相差不超过多少，如 0.5s", "maximum difference, such as 0.5s")),
    }),
  describe: ({ is }) => displayValue(say.within(timeSpan.print(is)), is, "s"),
  run: ({ facts }, { is }) => {
    if (facts.video.length === 0) return notApplicable(measurement.noPicture);
    const pictures = facts.video.flatMap(({ durationSeconds }) => durationSeconds?.value ?? []);
    if (pictures.length < facts.video.length) return unknown(measurement.notStated);
    return eachStream(facts.audio, what, measurement.noSound, (track) => {
      const sound = track.durationSeconds?.value;
      if (sound === undefined) return unknown(measurement.notStated);
      // Of several pictures the one that is furthest off.
      const [off = 0] = pictures.map((picture) => sound - picture).sort((a, b) => Math.abs(b) - Math.abs(a));
      const actual = displayValue(say.longerBy(off), Number(off.toFixed(3)), "s");
      const isEqual = Math.abs(off) <= is;
      return isEqual ? { outcome: "pass", actual } : { outcome: "fail", actual, fix: say.alignSound };
    });
  },
});
