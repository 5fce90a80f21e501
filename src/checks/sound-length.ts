import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import { duration } from "../quantity/index.ts";
import { says } from "../wording/checks.ts";
import { looks as said } from "../wording/looks.ts";
import { pages } from "../wording/pages.ts";
import { notApplicable, ofEvery, stated, unknown } from "./compare.ts";
import { seconds } from "./options.ts";

const { what } = pages["sound-length"];

/** Every sound track is as long as the picture. */
export const soundLength = defineCheck({
  id: "sound-length",
  scope: "media",
  options: z.strictObject({ is: seconds }),
  demand: ({ is }) => ({ what, expected: stated(said.within(duration.print(is)), is, "s") }),
  run: ({ facts }, { is }) => {
    const picture = facts.video[0]?.durationSeconds?.value;
    if (facts.video.length === 0) return notApplicable(says.noPicture);
    if (picture === undefined) return unknown(says.notStated);
    return ofEvery(facts.audio, what, says.noSound, (track) => {
      const sound = track.durationSeconds?.value;
      if (sound === undefined) return unknown(says.notStated);
      const actual = stated(said.longerBy(sound - picture), Number((sound - picture).toFixed(3)), "s");
      const isEqual = Math.abs(sound - picture) <= is;
      return isEqual ? { outcome: "pass", actual } : { outcome: "fail", actual, fix: said.alignSound };
    });
  },
});
