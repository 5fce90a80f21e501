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
    asks: text("有几条音轨", "how many sound tracks there are"),
    how: text("数容器里的音频流", "Sound streams of the container are counted"),
    blind: text("音轨里有没有声音", "Whether there is sound on them"),
  },
  options: () =>
    z.strictObject({ is: option(constraints(wholeNumber), text("数量，如 >= 1", "the number: >= 1")) }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ facts }, { is }) => within(facts.audio.length, is, wholeNumber),
});
