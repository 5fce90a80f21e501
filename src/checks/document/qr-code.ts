import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { PackageFile } from "../../model/package.ts";
import { images } from "../../wording/images.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, unknown } from "../shared/results.ts";

const isUrl = (said: string) => /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(said);

/** Codes in a picture, or in the pictures of a form. */
function readable(file: PackageFile) {
  return file.kind === "image" ? imageOf(file) : documentOf(file);
}

/** There is a QR code, and it says what it should. Nothing is fetched. */
export const qrCode = defineCheck({
  id: "qr-code",
  scope: "file",
  needs: ["images", "documents"],
  options: z.strictObject({ is: word(["url", "any"]) }),
  describe: ({ is }) => ({
    what: pages["qr-code"].what,
    expected: displayValue(is === "url" ? images.url : images.someCode),
  }),
  run: ({ file }, { is }) => {
    const found = readable(file);
    if (!("facts" in found)) return found;
    const { codes } = found.facts;
    if (!codes) return unknown(images.notLooked);
    const [first] = codes;
    if (first === undefined) {
      return { outcome: "fail", actual: displayValue(images.noCode), fix: images.remakeCode };
    }
    const said = is === "url" ? codes.find(isUrl) : first;
    if (said !== undefined) return { outcome: "pass", actual: displayValue(said, said) };
    return { outcome: "fail", actual: displayValue(images.noUrl(first), first), fix: images.remakeCode };
  },
});
