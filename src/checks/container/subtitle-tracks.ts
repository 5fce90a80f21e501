import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { count } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** The file has so many subtitle tracks that can be switched on and off. */
export const subtitleTracks = defineCheck({
  id: "subtitle-tracks",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what: pages["subtitle-tracks"].what, expected: wanted(is, count) }),
  run: ({ facts }, { is }) => withinRange(facts.subtitles.length, is, count),
});
