import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { word } from "../shared/option-types.ts";
import { notDecoded, requireFrames } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  clean: text("能从头播到尾", "plays from beginning to end"),
  playsThrough: text("从头到尾都能解码", "all of it can be decoded"),
  decodeErrors: (count: number): Text => text(`解码出错 ${count} 处`, `${count} faults while decoding`),
  decoderSaid: (said: string): Text => text(`解码器的原话：${said}`, `in the decoder's words: ${said}`),
  exportAgain: text(
    "用原来的工程重新导出，或重新拷贝，播放一遍再报",
    "export or copy it again, and play it through",
  ),
};

/** The whole film can be decoded without a fault. */
export const playback = defineCheck({
  id: "playback",
  scope: "media",
  page: {
    what: text("能否播完", "playback"),
    asks: text("从头到尾解码一遍，有没有出错", "can all of the film be decoded without a fault"),
    how: text(
      "解码全部画面和声音，数解码器报的错",
      "All pictures and sound are decoded, and what the decoder complains of is counted",
    ),
    blind: text("解码器不报错的花屏", "Garbled pictures of which the decoder says nothing"),
  },
  kinds: ["video"],
  detections: ["playback"],
  options: () =>
    z.strictObject({ is: option(word(["clean"]), text("clean：一处也没有", "clean: no fault at all")) }),
  describe: ({ is }) => displayValue(say[is]),
  run: (subject) =>
    requireFrames(subject, ({ playback: errors }) => {
      if (!errors) return notDecoded();
      if (errors.count === 0) return { outcome: "pass", actual: displayValue(say.playsThrough) };
      return {
        outcome: "fail",
        actual: displayValue(say.decodeErrors(errors.count), errors.count),
        note: say.decoderSaid(errors.first),
        fix: say.exportAgain,
      };
    }),
});
