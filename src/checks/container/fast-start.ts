import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

const say = {
  notIsoMedia: text("只有 MP4/MOV 才有这一项", "only MP4 and MOV have it"),
  indexInFront: text("索引在前", "index in front"),
  indexAtEnd: text("索引在后", "index at the end"),
};

/** The index stands in front of the media data, so that playing can start before the whole file is there. */
export const fastStart = defineCheck({
  id: "fast-start",
  scope: "media",
  page: {
    what: text("边下边播", "fast start"),
    asks: text("索引是不是在文件开头", "does the index stand in front of the media data"),
    how: text("看 moov 在 mdat 之前还是之后", "By whether moov comes before mdat"),
    blind: text("只对 MP4/MOV 有意义", "It means something for MP4 and MOV only"),
  },
  options: () =>
    z.strictObject({ is: option(z.boolean(), text("true：必须在开头", "true: it must be in front")) }),
  describe: ({ is }) => displayValue(is ? say.indexInFront : say.indexAtEnd),
  run: ({ facts }, { is }) => {
    const { indexInFront } = facts.container;
    if (indexInFront === undefined) return notApplicable(say.notIsoMedia);
    const actual = displayValue(indexInFront ? say.indexInFront : say.indexAtEnd);
    return { outcome: indexInFront === is ? "pass" : "fail", actual };
  },
});
