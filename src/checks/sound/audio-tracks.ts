import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The file has so many sound tracks. */
export const audioTracks = defineCheck({
  id: "audio-tracks",
  scope: "media",
  page: {
    what: text("音轨数", "audio tracks"),
    asks: text("有几条音轨", "Counts audio tracks"),
    how: text("数容器里的音频流", "Counts audio streams in the container"),
    blind: text("音轨里有没有声音", "Whether they contain any sound"),
  },
  options: () =>
    z.strictObject({ is: option(constraints(wholeNumber), text("数量，如 >= 1", "count, such as >= 1")) }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ facts }, { is }) => within(facts.audio.length, is, wholeNumber),
});
