import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { bitsPerSecond, framesPerSecond, timeSpan } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { phrases } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { codecName, formatName, terms } from "../../wording/terms.ts";
import { displayValue } from "../shared/results.ts";
import { shownSize } from "../shared/shown-size.ts";

/** What the file is, for contests that set no format: reported, and judged by nobody. */
export const technicalFacts = defineCheck({
  id: "technical-facts",
  scope: "media",
  options: z.strictObject({}),
  describe: () => ({ what: pages["technical-facts"].what, expected: displayValue(says.reportOnly) }),
  run: ({ facts }) => {
    const texts: Text[] = [verbatim(formatName(facts.container.format))];
    for (const stream of facts.video) {
      texts.push(shownSize(stream), verbatim(codecName(stream.codec)));
      if (stream.frameRate) texts.push(verbatim(framesPerSecond.round({ fps: stream.frameRate.value }, 2)));
      if (stream.scan) texts.push(terms.scan(stream.scan.value));
    }
    if (facts.durationSeconds) texts.push(verbatim(timeSpan.round(facts.durationSeconds.value, 1)));
    if (facts.bitsPerSecond) texts.push(verbatim(bitsPerSecond.round(facts.bitsPerSecond.value, 1)));
    for (const stream of facts.audio) texts.push(verbatim(codecName(stream.codec)));
    return { outcome: "pass", actual: displayValue(phrases(texts)) };
  },
});
