import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, eachVideoStream, inList } from "../shared/results.ts";

const { what } = pages.chroma;

/** The picture keeps as much colour as is asked for. */
export const chroma = defineCheck({
  id: "chroma",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({
    is: oneOrMore(z.enum(["4:0:0", "4:1:0", "4:1:1", "4:2:0", "4:2:2", "4:4:0", "4:4:4"])),
  }),
  describe: ({ is }) => ({ what, expected: anyOf(is) }),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      inList(stream.chroma, is, { fix: says.reexportWith(what, verbatim(is.join(" / "))) }),
    ),
});
