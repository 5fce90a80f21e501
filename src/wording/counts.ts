import { type Text, text } from "../model/text.ts";

/** Says how many there are, where not all are known. */
export const countWords = {
  countOf: (label: Text): Text => text(`${label.zh}数量`, `count (${label.en})`),
  between: (least: number, most: number): Text =>
    text(
      `在 ${least} 和 ${most} 之间，有的归类不明`,
      `between ${least} and ${most}; some items can't be classified`,
    ),
  sealed: text("有压缩包没有打开，里面可能还有", "unopened archives may contain more"),
};
