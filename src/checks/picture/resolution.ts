import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import {
  type FrameSize,
  type FrameSizeConstraint,
  hasSize,
  isParseError,
  printFrameSizeConstraint,
  readFrameSize,
  readFrameSizeConstraint,
  sizeName,
  usualSizeNames,
} from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { oneOf } from "../../wording/lists.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue, eachVideoStream } from "../shared/results.ts";
import { shownSize } from "../shared/shown-size.ts";

const what = text("分辨率", "resolution");

const written = () => z.union([z.string(), z.number()]);

/** Names are needed to read the demand, so both options are read together. */
const options = () =>
  z
    .strictObject({
      is: option(
        z.union([written(), z.array(written()).min(1)]),
        text(
          "大小要求，如 1080p、>= 720p、1920x1080、1280x720-1920x1080；可列出几种",
          "size, such as 1080p, >= 720p, 1920x1080 or 1280x720-1920x1080; or a list of alternatives",
        ),
      ),
      names: option(
        z
          .record(z.string(), oneOrMore<FrameSize>(reading((source) => readFrameSize(String(source)))))
          .optional(),
        text(
          "名称各指什么大小，如 4k: [3840x2160, 4096x2160]",
          "sizes that names stand for, such as 4k: [3840x2160, 4096x2160]",
        ),
      ),
      "either-way": option(
        z.boolean().optional(),
        text("写成数字的大小横竖都算", "numeric sizes match both orientations"),
      ),
    })
    .transform((raw, context) => {
      const own = Object.entries(raw.names ?? {}).map(([name, sizes]) => [sizeName(name), sizes] as const);
      const names = { ...usualSizeNames, ...Object.fromEntries(own) };
      const is: FrameSizeConstraint[] = [];
      for (const source of [raw.is].flat()) {
        const demand = readFrameSizeConstraint(source, names);
        if (isParseError(demand)) {
          context.addIssue({
            code: "custom",
            message: demand.error.en,
            params: { text: demand.error },
            path: ["is"],
            input: source,
          });
        } else {
          is.push(demand);
        }
      }
      return { is, eitherWay: raw["either-way"] ?? false };
    });

/** Returns the size as stored, turned as it is shown. */
function storedSize({ codedWidth, codedHeight, rotation }: VideoStream): FrameSize {
  const turned = rotation === 90 || rotation === 270;
  return turned ? { width: codedHeight, height: codedWidth } : { width: codedWidth, height: codedHeight };
}

/** The picture has one of the listed sizes: as a viewer sees it or, where the size is written in figures, as it is stored. */
export const resolution = defineCheck({
  id: "resolution",
  scope: "media",
  page: {
    what,
    asks: text("画面有多大", "Checks the resolution"),
    how: text(
      "观众看到的大小：计入像素宽高比和旋转。1080p 这样的名称横竖都算；写成 1920x1080 的按所写方向，像素不是正方形时，存储的大小相符也算（标清 720x576 显示为 4:3）",
      "Size as displayed, with pixel aspect ratio and rotation applied. Names such as 1080p match both orientations; 1920x1080 matches only as written, and where pixels are not square, also the stored size (720x576 shown at 4:3)",
    ),
    blind: text("看不出画面是不是由小放大的", "Can't detect upscaled video"),
  },
  kinds: ["video"],
  options,
  describe: ({ is }) => displayValue(oneOf(is.map(printFrameSizeConstraint))),
  run: ({ facts }, { is, eitherWay }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const size = { width: stream.displayWidth, height: stream.displayHeight };
      const actual = displayValue(shownSize(stream), `${size.width}x${size.height}`, "px");
      if (is.some((demand) => hasSize(demand, size, eitherWay))) return { outcome: "pass", actual };
      // Who writes 720×576 beside 4:3 means what is stored: no picture of that size has that shape.
      const inFigures = is.filter(({ name }) => name === undefined);
      if (inFigures.some((demand) => hasSize(demand, storedSize(stream), eitherWay)))
        return { outcome: "pass", actual };
      const figure = oneOf(is.map(printFrameSizeConstraint));
      return { outcome: "fail", actual, fix: advice.reexportWith(what, figure) };
    }),
});
