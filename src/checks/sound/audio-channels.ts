import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { printConstraints, wholeNumber } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { measurement } from "../../wording/measurement.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, required, within } from "../shared/results.ts";

const what = text("声道数", "audio channels");

/** Every sound track has the number of channels that is asked for. */
export const audioChannels = defineCheck({
  id: "audio-channels",
  scope: "media",
  page: {
    what,
    asks: text("声音有几个声道", "Checks the number of audio channels"),
    how: text("每条音轨都查", "Checks every audio track"),
    blind: text("声道里有没有声音", "Whether they contain any sound"),
  },
  options: () =>
    z.strictObject({
      is: option(
        constraints(wholeNumber),
        text("声道数，如 2；可列出几种", "count, such as 2; or a list of alternatives"),
      ),
    }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, measurement.noSound, (stream) =>
      within(stream.channels, is, wholeNumber, {
        fix: advice.reexportWith(what, printConstraints(is, wholeNumber)),
      }),
    ),
});
