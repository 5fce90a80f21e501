import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { stated } from "../shared/results.ts";

const { what } = pages.clipping;

/** No channel is cut off at full scale. */
export const clipping = defineCheck({
  id: "clipping",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  demand: () => ({ what, expected: stated(said.forbidden) }),
  run: (subject) =>
    ofEverySound(subject, what, ({ clippedChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: stated(said.notClipped) }
        : { outcome: "fail", actual: stated(said.clippedChannels(channels)), fix: said.lowerGain },
    ),
});
