import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, notDecoded, requireFrames } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

/** A card with text that stands still at the head is there, or is not. */
export const openingCard = defineCheck({
  id: "opening-card",
  scope: "media",
  kinds: ["video"],
  detections: ["opening-card"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  describe: ({ is }) => ({ what: pages["opening-card"].what, expected: displayValue(looks[is]) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "opening-card": card }) => {
      if (card === undefined) return notDecoded();
      const fix = is === "forbidden" ? looks.cutCard : looks.addCard;
      return foundOrNot(card === "none" ? [] : [card], is, { none: looks.noCard, fix });
    }),
});
