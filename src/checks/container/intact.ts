import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { ContainerFormat } from "../../model/container-format.ts";
import { says } from "../../wording/checks.ts";
import { damageText, failureText } from "../../wording/damage.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

/** Formats made of packets without an end, of which half plays as well as the whole. */
const endless = new Set<ContainerFormat>(["ts", "mpg", "ogg", "rm", "dv", "gxf", "es"]);

/** The file is whole, readable and really media. It is asked of every media file, and its failing answers for all other rules. */
export const intact = defineCheck({
  id: "intact",
  scope: "file",
  options: z.strictObject({}),
  describe: () => ({ what: pages.intact.what, expected: displayValue(says.whole) }),
  run: ({ file }) => {
    const { media } = file;
    if (media === undefined) return notApplicable(says.notStated);
    if (media.status === "unread")
      return { outcome: "unknown", reason: failureText(media.failure), cause: "internal" };
    if (media.status === "damaged") {
      const { actual, fix } = damageText(media.damage);
      return { outcome: "fail", actual: displayValue(actual, media.damage.kind), fix };
    }
    if (file.kind === "video" && media.facts.video.length === 0) {
      const { actual, fix } = damageText({ kind: "no-streams" });
      return { outcome: "fail", actual: displayValue(actual, "no-streams"), fix };
    }
    // Nothing in such a file says where it ends.
    if (endless.has(media.facts.container.format)) {
      return { outcome: "unknown", reason: says.endUnseen };
    }
    return { outcome: "pass", actual: displayValue(says.whole) };
  },
});
