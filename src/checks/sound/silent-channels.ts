import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { word } from "../shared/option-types.ts";
import { stated } from "../shared/results.ts";

const { what } = pages["silent-channels"];

/** No channel of any sound track is silent from beginning to end. */
export const silentChannels = defineCheck({
  id: "silent-channels",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  demand: () => ({ what, expected: stated(said.forbidden) }),
  run: (subject) =>
    ofEverySound(subject, what, ({ silentChannels: channels }) =>
      channels.length === 0
        ? { outcome: "pass", actual: stated(said.allChannelsSound) }
        : { outcome: "fail", actual: stated(said.silentChannels(channels)), fix: said.fillChannels },
    ),
});
