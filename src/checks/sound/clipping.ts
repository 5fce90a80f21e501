import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const { what } = pages.clipping;

/** No channel is cut off at full scale. */
export const clipping = defineCheck({
  id: "clipping",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  describe: () => ({ what, expected: displayValue(looks.forbidden) }),
  run: (subject) =>
    eachAudioTrack(subject, what, ({ clippedChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: displayValue(looks.notClipped) }
        : { outcome: "fail", actual: displayValue(looks.clippedChannels(channels)), fix: looks.lowerGain },
    ),
});
