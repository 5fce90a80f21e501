import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { requireDetection } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  clean: text("能从头播到尾", "plays from start to finish"),
  playsThrough: text("从头到尾都能解码", "decodes from start to finish"),
  exportAgain: text(
    "用原来的工程重新导出，或重新拷贝，播放一遍再报",
    "re-export it from the project or copy it again, then play it to the end",
  ),
};

/** The whole film can be decoded without a fault. */
export const playback = defineCheck({
  id: "playback",
  scope: "media",
  page: {
    what: text("能否播完", "playback"),
    asks: text("从头到尾解码一遍，有没有出错", "Decodes the whole film and checks for errors"),
    how: text("解码全部画面和声音，数解码器报的错", "Decodes all video and audio and counts decoder errors"),
    blind: text("解码器不报错的花屏", "Garbled pictures that cause no decoder error"),
    errors: { with: 4, missed: 1, without: 110, falsely: 0, real: { reported: 7, falsely: 0 } },
  },
  kinds: ["video"],
  detections: ["playback"],
  options: () =>
    z.strictObject({ is: option(word(["clean"]), text("clean：一处也没有", "clean: no errors at all")) }),
  describe: ({ is }) => displayValue(say[is]),
  run: (subject) =>
    requireDetection(subject, "playback", (errors) => {
      if (errors.count === 0) return { outcome: "pass", actual: displayValue(say.playsThrough) };
      return {
        outcome: "fail",
        actual: displayValue(decodingWords.decodeErrors(errors.count), errors.count),
        note: decodingWords.decoderSaid(errors.first),
        fix: say.exportAgain,
      };
    }),
});
