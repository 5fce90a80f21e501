import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const { what } = pages["silent-channels"];

/** No channel of any sound track is silent from beginning to end. */
export const silentChannels = defineCheck({
  id: "silent-channels",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  describe: () => ({ what, expected: displayValue(looks.forbidden) }),
  run: (subject) =>
    eachAudioTrack(subject, what, ({ silentChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: displayValue(looks.allChannelsSound) }
        : { outcome: "fail", actual: displayValue(looks.silentChannels(channels)), fix: looks.fillChannels },
    ),
});
