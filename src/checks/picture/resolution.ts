import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
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
import { says } from "../../wording/checks.ts";
import { oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue, eachVideoStream } from "../shared/results.ts";
import { shownSize } from "../shared/shown-size.ts";

const { what } = pages.resolution;
const written = z.union([z.string(), z.number()]);

/** Names are needed to read the demand, so both options are read together. */
const options = z
  .strictObject({
    is: z.union([written, z.array(written).min(1)]),
    names: z
      .record(z.string(), oneOrMore<FrameSize>(reading((source) => readFrameSize(String(source)))))
      .optional(),
    "either-way": z.boolean().optional(),
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

/** The picture, as a viewer sees it, has one of the listed sizes. */
export const resolution = defineCheck({
  id: "resolution",
  scope: "media",
  kinds: ["video"],
  options,
  describe: ({ is }) => ({ what, expected: displayValue(oneOf(is.map(printFrameSizeConstraint))) }),
  run: ({ facts }, { is, eitherWay }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const size = { width: stream.displayWidth, height: stream.displayHeight };
      const actual = displayValue(shownSize(stream), `${size.width}x${size.height}`, "px");
      if (is.some((demand) => hasSize(demand, size, eitherWay))) return { outcome: "pass", actual };
      const figure = oneOf(is.map(printFrameSizeConstraint));
      return { outcome: "fail", actual, fix: says.reexportWith(what, figure) };
    }),
});
