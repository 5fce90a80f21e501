import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printConstraints, wholeNumber } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, required, within } from "../shared/results.ts";

const { what } = pages["audio-channels"];

/** Every sound track has the number of channels that is asked for. */
export const audioChannels = defineCheck({
  id: "audio-channels",
  scope: "media",
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what, expected: required(is, wholeNumber) }),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, says.noSound, (stream) =>
      within(stream.channels, is, wholeNumber, {
        fix: says.reexportWith(what, printConstraints(is, wholeNumber)),
      }),
    ),
});
