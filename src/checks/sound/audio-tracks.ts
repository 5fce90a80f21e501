import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The file has so many sound tracks. */
export const audioTracks = defineCheck({
  id: "audio-tracks",
  scope: "media",
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages["audio-tracks"].what, expected: required(is, wholeNumber) }),
  run: ({ facts }, { is }) => within(facts.audio.length, is, wholeNumber),
});
