import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { hertz, printConstraints } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { measurement } from "../../wording/measurement.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, required, within } from "../shared/results.ts";

const what = text("采样率", "sample rate");

/** Every sound track has the sample rate that is asked for. */
export const sampleRate = defineCheck({
  id: "sample-rate",
  scope: "media",
  page: {
    what,
    asks: text("声音的采样率", "Checks the audio sample rate"),
    how: text("每条音轨都查", "Checks every audio track"),
    blind: text("是否由低采样率转来", "Whether it was upsampled"),
  },
  options: () =>
    z.strictObject({ is: option(constraints(hertz), text("采样率，如 48kHz", "rate, such as 48kHz")) }),
  describe: ({ is }) => required(is, hertz),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, measurement.noSound, (stream) =>
      within(stream.sampleRateHz, is, hertz, { fix: advice.reexportWith(what, printConstraints(is, hertz)) }),
    ),
});
