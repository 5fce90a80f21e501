import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import type { VideoStream } from "../model/media.ts";
import type { Text } from "../model/text.ts";
import {
  type FrameSize,
  type FrameSizeDemand,
  hasSize,
  isSlip,
  printFrameSize,
  printFrameSizeDemand,
  ratio,
  readFrameSize,
  readFrameSizeDemand,
  sizeName,
  usualSizeNames,
} from "../quantity/index.ts";
import { says } from "../wording/checks.ts";
import { noted, oneOf, phrases } from "../wording/lists.ts";
import { pages } from "../wording/pages.ts";
import { ofEveryPicture, stated } from "./compare.ts";
import { oneOrMore, reading } from "./options.ts";

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
    const is: FrameSizeDemand[] = [];
    for (const source of [raw.is].flat()) {
      const demand = readFrameSizeDemand(source, names);
      if (isSlip(demand)) {
        context.addIssue({
          code: "custom",
          message: demand.slip.en,
          params: { text: demand.slip },
          path: ["is"],
          input: source,
        });
      } else {
        is.push(demand);
      }
    }
    return { is, eitherWay: raw["either-way"] ?? false };
  });

/** `1920×1080`, and how it comes about where the file stores something else. */
export function shownSize(stream: VideoStream): Text {
  const size = printFrameSize({ width: stream.displayWidth, height: stream.displayHeight });
  const stored = printFrameSize({ width: stream.codedWidth, height: stream.codedHeight });
  const notes: Text[] = [];
  if (stored !== size) notes.push(says.storedAs(stored));
  if (stream.rotation !== 0) notes.push(says.turned(stream.rotation));
  if (stream.pixelAspect && stream.pixelAspect.num !== stream.pixelAspect.den) {
    const label = pages["pixel-aspect"].what;
    const value = ratio.print(stream.pixelAspect);
    notes.push({ zh: `${label.zh} ${value}`, en: `${label.en} ${value}` });
  }
  const text = { zh: size, en: size };
  return notes.length === 0 ? text : noted(text, phrases(notes));
}

/** The picture, as a viewer sees it, has one of the listed sizes. */
export const resolution = defineCheck({
  id: "resolution",
  scope: "media",
  kinds: ["video"],
  options,
  demand: ({ is }) => ({ what, expected: stated(oneOf(is.map(printFrameSizeDemand))) }),
  run: ({ facts }, { is, eitherWay }) =>
    ofEveryPicture(facts.video, what, (stream) => {
      const size = { width: stream.displayWidth, height: stream.displayHeight };
      const actual = stated(shownSize(stream), `${size.width}x${size.height}`, "px");
      if (is.some((demand) => hasSize(demand, size, eitherWay))) return { outcome: "pass", actual };
      const figure = oneOf(is.map(printFrameSizeDemand));
      return { outcome: "fail", actual, fix: says.reexportWith(what, figure) };
    }),
});
