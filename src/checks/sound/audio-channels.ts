import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { count, printDemands } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofEvery, wanted, withinRange } from "../shared/results.ts";

const { what } = pages["audio-channels"];

/** Every sound track has the number of channels that is asked for. */
export const audioChannels = defineCheck({
  id: "audio-channels",
  scope: "media",
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what, expected: wanted(is, count) }),
  run: ({ facts }, { is }) =>
    ofEvery(facts.audio, what, says.noSound, (stream) =>
      withinRange(stream.channels, is, count, { fix: says.reexportWith(what, printDemands(is, count)) }),
    ),
});
