import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text } from "../../model/text.ts";
import { shortened } from "../../wording/shortened.ts";
import { word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  url: text("扫出来是网址", "a QR code with a URL"),
  someCode: text("有扫得出来的二维码", "a readable QR code"),
  notLooked: text(
    "图片太大，没有找二维码，请扫一下看看",
    "the image is too large to search for a QR code; scan it with a phone",
  ),
  noCode: text("没有找到能识别的二维码", "no readable QR code found"),
  noUrl: (said: string): Text =>
    text(`二维码扫出来是「${said}」，不是网址`, `it contains "${said}", which is not a URL`),
  remakeCode: text("重新生成二维码，用手机扫一遍再放进来", "create a new QR code, and test it with a phone"),
};

const url = /^https?:\/\/[^\s/.]+\.[^\s]+$/i;

/**
 * Returns the address that a code holds: bare, with blanks and line ends around it, behind `URLTO:` or `URL:`, or as a
 * bookmark (NTT DOCOMO's `MEBKM:`, in which a backslash stands before colons and semicolons). Undefined where it holds none.
 */
function urlIn(said: string): string | undefined {
  const plain = said.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");
  const bookmark = /^MEBKM:(?:.*;)?URL:((?:\\.|[^;\\])*);/i.exec(plain)?.[1]?.replace(/\\(.)/g, "$1");
  const address = (bookmark ?? plain.replace(/^URL(?:TO)?:\s*(?=https?:)/i, "")).trim();
  return url.test(address) ? address : undefined;
}

/** Codes in a picture, or in the pictures of a form. */
function readable(file: PackageFile) {
  return file.kind === "image" ? imageOf(file) : documentOf(file);
}

/** There is a QR code, and it says what it should. Nothing is fetched. */
export const qrCode = defineCheck({
  id: "qr-code",
  scope: "file",
  page: {
    what: text("二维码", "QR code"),
    asks: text("有没有二维码，扫出来是什么", "Checks for a QR code and what it contains"),
    how: text(
      "在图片里，或者表格里的图片上找二维码并识别；不联网",
      "Finds and reads codes in images, or in images inside forms. Doesn't go online",
    ),
    blind: text("网址打不打得开", "Whether the URL works"),
  },
  needs: ["images", "documents"],
  options: () =>
    z.strictObject({ is: option(word(["url", "any"]), text("url 网址，any 什么都行", "url or any")) }),
  describe: ({ is }) => displayValue(is === "url" ? say.url : say.someCode),
  run: ({ file }, { is }) => {
    const found = readable(file);
    if (!("facts" in found)) return found;
    const { codes } = found.facts;
    if (!codes) return unknown(say.notLooked);
    const [first] = codes;
    if (first === undefined) {
      return { outcome: "fail", actual: displayValue(say.noCode), fix: say.remakeCode };
    }
    const said = is === "url" ? codes.map(urlIn).find((address) => address !== undefined) : first;
    if (said !== undefined) return { outcome: "pass", actual: displayValue(shortened(said), said) };
    return { outcome: "fail", actual: displayValue(say.noUrl(first), first), fix: say.remakeCode };
  },
});
