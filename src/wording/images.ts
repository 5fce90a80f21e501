import type { ColorMode, ImageTrouble } from "../model/facts/image.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { readingFailed } from "./forms.ts";

const modes: Readonly<Record<ColorMode, Text>> = {
  cmyk: verbatim("CMYK"),
  rgb: verbatim("RGB"),
  gray: text("灰度", "grey"),
};

/** Why a picture could not be read, and what to hand in instead. */
export function imageTrouble(trouble: ImageTrouble): { readonly reason: Text; readonly fix: Text } {
  const again = text("用图片软件重新导出为 JPG 或 PNG", "export it again as JPG or PNG");
  switch (trouble.kind) {
    case "other-format":
      return { reason: text("内容不是图片", "what is in it is no picture"), fix: again };
    case "unread-format":
      return {
        reason: text(
          `是 ${trouble.format.toUpperCase()}，这种格式读不了`,
          `it is ${trouble.format.toUpperCase()}, which can't be read`,
        ),
        fix: again,
      };
    case "broken":
      return { reason: text("图片坏了，打不开", "it is broken and can't be opened"), fix: again };
    case "too-large":
      return { reason: text("图片太大，没有读取", "it is too large and was not read"), fix: again };
    case "timeout":
    case "crash":
      return { reason: readingFailed(trouble), fix: again };
  }
}

/** What the checks of pictures say. */
export const images = {
  notRead: text("没有读取这张图片", "this picture was not read"),
  mode: (mode: ColorMode): Text => modes[mode],
  noMode: text("图片没有写明色彩模式", "the picture does not state its colour mode"),
  toMode: (mode: Text): Text =>
    text(
      `在图片软件里把色彩模式转成 ${mode.zh}，重新导出`,
      `convert its colours to ${mode.en} and export it again`,
    ),
  noDpi: text("图片没有写明分辨率（dpi）", "the picture does not state its resolution (dpi)"),
  setDpi: text(
    "在图片软件里设好分辨率再导出，像素要够",
    "set the resolution when exporting, with pixels enough",
  ),
  from: (value: Text, source: string): Text => text(`${value.zh}（${source}）`, `${value.en} (${source})`),
  paper: (name: string, atLeast: boolean): Text =>
    atLeast ? text(`不小于 ${name}`, `${name} or larger`) : verbatim(name),
  millimetres: (short: number, long: number): Text => verbatim(`${short}×${long} mm`),
  eitherWay: (size: string): Text => text(`${size}，横竖都行`, `${size}, either way round`),
  longSide: (limit: Text): Text => text(`长边 ${limit.zh}`, `long side ${limit.en}`),
  exportSize: (size: string): Text => text(`按 ${size} 像素重新导出`, `export it again with ${size} pixels`),
  url: text("扫出来是网址", "a QR code that gives a URL"),
  someCode: text("有扫得出来的二维码", "a QR code that can be read"),
  notLooked: text(
    "图片太大，没有找二维码，请扫一下看看",
    "the picture is too large to look for a code; try it with a telephone",
  ),
  noCode: text("没有找到能识别的二维码", "no QR code was found that can be read"),
  noUrl: (said: string): Text =>
    text(`二维码扫出来是「${said}」，不是网址`, `the QR code says "${said}", which is no URL`),
  remakeCode: text("重新生成二维码，用手机扫一遍再放进来", "make the code anew, and try it with a telephone"),
  asFormat: (format: string): Text =>
    text(`用图片软件导出为 ${format}（只改扩展名没有用）`, `export it as ${format} (renaming does not help)`),
};
