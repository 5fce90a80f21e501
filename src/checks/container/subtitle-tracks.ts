import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The file has so many subtitle tracks that can be switched on and off. */
export const subtitleTracks = defineCheck({
  id: "subtitle-tracks",
  scope: "media",
  page: {
    what: text("内嵌字幕", "embedded subtitles"),
    asks: text("有几条可开关的字幕", "Counts selectable subtitle tracks"),
    how: text("数容器里的字幕流", "Counts subtitle streams in the container"),
    blind: text("烧在画面里的字幕", "Subtitles burned into the picture"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(constraints(wholeNumber), text("数量，如 0、>= 1", "count, such as 0 or >= 1")),
    }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ facts }, { is }) => within(facts.subtitles.length, is, wholeNumber),
});
