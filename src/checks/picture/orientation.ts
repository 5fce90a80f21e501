import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { pages } from "../../wording/pages.ts";
import { terms } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, eachVideoStream, inList } from "../shared/results.ts";

const { what } = pages.orientation;

function orientationOf({ displayWidth, displayHeight }: VideoStream): string {
  if (displayWidth === displayHeight) return "square";
  return displayWidth > displayHeight ? "landscape" : "portrait";
}

/** The picture is held the way the notice asks for. */
export const orientation = defineCheck({
  id: "orientation",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({
    is: oneOrMore(
      word(["landscape", "portrait", "square"], { 横屏: "landscape", 竖屏: "portrait", 方形: "square" }),
    ),
  }),
  describe: ({ is }) => ({ what, expected: anyOf(is, terms.orientation) }),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      inList(orientationOf(stream), is, { show: terms.orientation }),
    ),
});
