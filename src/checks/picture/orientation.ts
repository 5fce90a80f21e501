import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { terms } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, eachVideoStream, inList } from "../shared/results.ts";

const what = text("横竖屏", "orientation");

function orientationOf({ displayWidth, displayHeight }: VideoStream): string {
  if (displayWidth === displayHeight) return "square";
  return displayWidth > displayHeight ? "landscape" : "portrait";
}

/** The picture is held the way the notice asks for. */
export const orientation = defineCheck({
  id: "orientation",
  scope: "media",
  page: {
    what,
    asks: text("画面是横的还是竖的", "Checks whether the picture is landscape or portrait"),
    how: text("按观众看到的宽和高，计入旋转", "Width and height as displayed, with rotation applied"),
    blind: text("横屏里套竖画面看不出来", "Portrait video inside a landscape frame counts as landscape"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(
          word(["landscape", "portrait", "square"], { 横屏: "landscape", 竖屏: "portrait", 方形: "square" }),
        ),
        text("landscape（横）、portrait（竖）、square（方）", "landscape, portrait, square"),
      ),
    }),
  describe: ({ is }) => anyOf(is, terms.orientation),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      inList(orientationOf(stream), is, { show: terms.orientation }),
    ),
});
