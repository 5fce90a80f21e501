import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { bitsPerSecond, shownFrameRate, timeSpan } from "../../quantity/index.ts";
import { phrases } from "../../wording/lists.ts";
import { codecName, formatName, terms } from "../../wording/terms.ts";
import { displayValue } from "../shared/results.ts";
import { shownSize } from "../shared/shown-size.ts";

const say = {
  reportOnly: text("只报告，不评判", "listed only"),
};

/** Technical facts, for contests that set no format: reported, not judged. */
export const technicalFacts = defineCheck({
  id: "technical-facts",
  scope: "media",
  page: {
    what: text("技术参数", "technical metadata"),
    asks: text(
      "通知没有规定格式时，只把技术参数列出来",
      "Lists technical metadata where the notice requires no format",
    ),
    how: text(
      "格式、画面、帧率、码率、时长，只列出，不评判",
      "Lists format, picture, frame rate, bit rate and duration, without judging them",
    ),
    blind: text("不作任何判断", "Doesn't judge anything"),
  },
  options: () => z.strictObject({}),
  describe: () => displayValue(say.reportOnly),
  run: ({ facts }) => {
    const texts: Text[] = [verbatim(formatName(facts.container.format))];
    for (const stream of facts.video) {
      texts.push(shownSize(stream), verbatim(codecName(stream.codec)));
      const rate = shownFrameRate(stream);
      if (rate) texts.push(rate);
      if (stream.scan) texts.push(terms.scan(stream.scan.value));
    }
    if (facts.durationSeconds) texts.push(verbatim(timeSpan.round(facts.durationSeconds.value, 1)));
    if (facts.bitsPerSecond) texts.push(verbatim(bitsPerSecond.round(facts.bitsPerSecond.value, 1)));
    for (const stream of facts.audio) texts.push(verbatim(codecName(stream.codec)));
    return { outcome: "pass", actual: displayValue(phrases(texts)) };
  },
});
