import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

const say = {
  notIsoMedia: text("只有 MP4/MOV 才有这一项", "applies only to MP4 and MOV"),
  indexInFront: text("索引在前", "index at the start"),
  indexAtEnd: text("索引在后", "index at the end"),
};

/** The index stands in front of the media data, so that playing can start before the whole file is there. */
export const fastStart = defineCheck({
  id: "fast-start",
  scope: "media",
  page: {
    what: text("边下边播", "fast start"),
    asks: text("索引是不是在文件开头", "Checks that the index precedes the media data"),
    how: text("看 moov 在 mdat 之前还是之后", "Checks whether moov comes before mdat"),
    blind: text("只对 MP4/MOV 有意义", "Applies only to MP4 and MOV"),
  },
  options: () =>
    z.strictObject({ is: option(z.boolean(), text("true：必须在开头", "true: the index must come first")) }),
  describe: ({ is }) => displayValue(is ? say.indexInFront : say.indexAtEnd),
  run: ({ facts }, { is }) => {
    const { indexInFront } = facts.container;
    if (indexInFront === undefined) return notApplicable(say.notIsoMedia);
    const actual = displayValue(indexInFront ? say.indexInFront : say.indexAtEnd);
    return { outcome: indexInFront === is ? "pass" : "fail", actual };
  },
});
