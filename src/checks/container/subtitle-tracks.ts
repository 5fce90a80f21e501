import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The file has so many subtitle tracks that can be switched on and off. */
export const subtitleTracks = defineCheck({
  id: "subtitle-tracks",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages["subtitle-tracks"].what, expected: required(is, wholeNumber) }),
  run: ({ facts }, { is }) => within(facts.subtitles.length, is, wholeNumber),
});
