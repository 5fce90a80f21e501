import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { imageTrouble } from "../../wording/images.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { anyOf, displayValue, inList } from "../shared/results.ts";

const say = {
  asFormat: (format: string): Text =>
    text(
      `用图片软件导出为 ${format}（只改扩展名没有用）`,
      `export it as ${format} (changing the extension doesn't help)`,
    ),
};

const formats = () =>
  word(["jpeg", "png", "gif", "bmp", "webp", "tiff", "psd"], { jpg: "jpeg", tif: "tiff" });
const name = (format: string) => (format === "jpeg" ? "JPG" : format.toUpperCase());

/** The real format of a picture, whatever its extension. */
export const imageFormat = defineCheck({
  id: "image-format",
  scope: "file",
  page: {
    what: text("图片格式", "image format"),
    asks: text("图片真正是什么格式", "Checks the actual image format"),
    how: text("看文件开头的字节，不看扩展名", "Goes by the first bytes, never by the extension"),
    blind: text("画质", "Image quality"),
  },
  needs: ["images"],
  options: () =>
    z.strictObject({
      is: option(oneOrMore(formats()), text("jpg、png 等，可以有几种", "jpg, png …; can be a list")),
    }),
  describe: ({ is }) => anyOf(is, (format) => verbatim(name(format))),
  run: ({ file }, { is }) => {
    const fix = say.asFormat(is.map(name).join(" / "));
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
