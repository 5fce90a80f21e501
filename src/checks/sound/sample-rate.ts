import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printDemands, sampleRate as rate } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofEvery, wanted, withinRange } from "../shared/results.ts";

const { what } = pages["sample-rate"];

/** Every sound track has the sample rate that is asked for. */
export const sampleRate = defineCheck({
  id: "sample-rate",
  scope: "media",
  options: z.strictObject({ is: demands(rate) }),
  demand: ({ is }) => ({ what, expected: wanted(is, rate) }),
  run: ({ facts }, { is }) =>
    ofEvery(facts.audio, what, says.noSound, (stream) =>
      withinRange(stream.sampleRateHz, is, rate, { fix: says.reexportWith(what, printDemands(is, rate)) }),
    ),
});
