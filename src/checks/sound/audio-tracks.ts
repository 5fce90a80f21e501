import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { count } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** The file has so many sound tracks. */
export const audioTracks = defineCheck({
  id: "audio-tracks",
  scope: "media",
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what: pages["audio-tracks"].what, expected: wanted(is, count) }),
  run: ({ facts }, { is }) => withinRange(facts.audio.length, is, count),
});
