import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { images, imageTrouble } from "../../wording/images.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { anyOf, displayValue, inList } from "../shared/results.ts";

const formats = word(["jpeg", "png", "gif", "bmp", "webp", "tiff", "psd"], { jpg: "jpeg", tif: "tiff" });
const name = (format: string) => (format === "jpeg" ? "JPG" : format.toUpperCase());

/** What a picture really is, whatever it is called. */
export const imageFormat = defineCheck({
  id: "image-format",
  scope: "file",
  needs: ["images"],
  options: z.strictObject({ is: oneOrMore(formats) }),
  describe: ({ is }) => ({
    what: pages["image-format"].what,
    expected: anyOf(is, (format) => verbatim(name(format))),
  }),
  run: ({ file }, { is }) => {
    const fix = images.asFormat(is.map(name).join(" / "));
    const show = (format: string) => verbatim(name(format));
    const trouble = file.image?.status === "unread" ? file.image.trouble : undefined;
    if (trouble?.kind === "unread-format") return inList(trouble.format, is, { show, fix });
    if (trouble?.kind === "other-format") {
      return { outcome: "fail", actual: displayValue(imageTrouble(trouble).reason), fix };
    }
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    return inList(found.facts.format, is, { show, fix });
  },
});
