import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import { duration } from "../quantity/index.ts";
import { looks as said } from "../wording/looks.ts";
import { pages } from "../wording/pages.ts";
import { notApplicable, wanted, withinRange } from "./compare.ts";
import { decodedOf, evidenceOf } from "./decoded-of.ts";
import { demands } from "./options.ts";

/** The first sound track is silent for no longer than so much. */
export const silence = defineCheck({
  id: "silence",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: demands(duration) }),
  demand: ({ is }) => ({ what: pages.silence.what, expected: wanted(is, duration) }),
  run: ({ file }, { is }) => {
    const found = decodedOf(file);
    if (!("facts" in found)) return found;
    const [track] = found.facts.sound ?? [];
    if (!track) return notApplicable(said.noSoundTrack);
    const longest = Math.max(0, ...track.silent.map(({ from, to }) => to - from));
    const verdict = withinRange(longest, is, duration, { fix: said.checkSound });
    return { ...verdict, evidence: evidenceOf(track.silent) };
  },
});
