import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { oneOf } from "../../wording/lists.ts";
import { measurement } from "../../wording/measurement.ts";
import { terms } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, displayValue, eachVideoStream, unknown } from "../shared/results.ts";

const what = text("扫描方式", "scan type");

const say = {
  fieldOrderUnstated: text("隔行，但没有写明场序", "interlaced, but the field order is not stated"),
};

const scans = ["progressive", "interlaced", "top-field-first", "bottom-field-first"] as const;

/** The picture is progressive, or interlaced with the field order that is asked for. */
export const scan = defineCheck({
  id: "scan",
  scope: "media",
  page: {
    what,
    asks: text("逐行还是隔行", "Checks whether the video is progressive or interlaced"),
    how: text("按编码头或容器所写", "As stated by the codec header or the container"),
    blind: text(
      "标为逐行、实为隔行的画面，要看解码后的画面才知道",
      "Interlaced video flagged as progressive (only decoding shows it)",
    ),
  },
  kinds: ["video"],
  needs: ["scan"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(
          word(scans, {
            逐行: "progressive",
            隔行: "interlaced",
            tff: "top-field-first",
            bff: "bottom-field-first",
          }),
        ),
        text(
          "progressive（逐行）、interlaced（隔行）、top-field-first、bottom-field-first",
          "progressive, interlaced, top-field-first, bottom-field-first",
        ),
      ),
    }),
  describe: ({ is }) => anyOf(is, terms.scan),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const known = stream.scan?.value;
      if (known === undefined) return unknown(measurement.notStated);
      const actual = displayValue(terms.scan(known), known);
      const interlaced = known !== "progressive";
      if (is.includes(known) || (interlaced && is.includes("interlaced"))) return { outcome: "pass", actual };
      const wantsOrder = is.includes("top-field-first") || is.includes("bottom-field-first");
      if (known === "interlaced" && wantsOrder) return unknown(say.fieldOrderUnstated);
      return {
        outcome: "fail",
        actual,
        fix: advice.reexportWith(what, oneOf(is.map(terms.scan))),
      };
    }),
});
