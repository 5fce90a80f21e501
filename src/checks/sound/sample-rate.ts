import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { hertz, printConstraints } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, required, within } from "../shared/results.ts";

const { what } = pages["sample-rate"];

/** Every sound track has the sample rate that is asked for. */
export const sampleRate = defineCheck({
  id: "sample-rate",
  scope: "media",
  options: z.strictObject({ is: constraints(hertz) }),
  describe: ({ is }) => ({ what, expected: required(is, hertz) }),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, says.noSound, (stream) =>
      within(stream.sampleRateHz, is, hertz, { fix: says.reexportWith(what, printConstraints(is, hertz)) }),
    ),
});
