import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { timeSpan } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { seconds } from "../shared/option-types.ts";
import { displayValue, eachStream, notApplicable, unknown } from "../shared/results.ts";

const { what } = pages["sound-length"];

/** Every sound track is as long as the picture. */
export const soundLength = defineCheck({
  id: "sound-length",
  scope: "media",
  options: z.strictObject({ is: seconds() }),
  describe: ({ is }) => ({ what, expected: displayValue(looks.within(timeSpan.print(is)), is, "s") }),
  run: ({ facts }, { is }) => {
    if (facts.video.length === 0) return notApplicable(says.noPicture);
    const pictures = facts.video.flatMap(({ durationSeconds }) => durationSeconds?.value ?? []);
    if (pictures.length < facts.video.length) return unknown(says.notStated);
    return eachStream(facts.audio, what, says.noSound, (track) => {
      const sound = track.durationSeconds?.value;
      if (sound === undefined) return unknown(says.notStated);
      // Of several pictures the one that is furthest off.
      const [off = 0] = pictures.map((picture) => sound - picture).sort((a, b) => Math.abs(b) - Math.abs(a));
      const actual = displayValue(looks.longerBy(off), Number(off.toFixed(3)), "s");
      const isEqual = Math.abs(off) <= is;
      return isEqual ? { outcome: "pass", actual } : { outcome: "fail", actual, fix: looks.alignSound };
    });
  },
});
