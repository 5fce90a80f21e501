import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { notDecoded, ofPictures, seen } from "../shared/require-decoded.ts";
import { stated } from "../shared/results.ts";

/** A card with text that stands still at the head is there, or is not. */
export const openingCard = defineCheck({
  id: "opening-card",
  scope: "media",
  kinds: ["video"],
  looks: ["card"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  demand: ({ is }) => ({ what: pages["opening-card"].what, expected: stated(said[is]) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ card }) => {
      if (card === undefined) return notDecoded();
      const fix = is === "forbidden" ? said.cutCard : said.addCard;
      return seen(card === "none" ? [] : [card], is, { none: said.noCard, fix });
    }),
});
