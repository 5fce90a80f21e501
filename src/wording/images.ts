import type { ImageTrouble } from "../model/facts/image.ts";
import { type Text, text } from "../model/text.ts";
import { readingFailed, takesTooLong } from "./documents.ts";

/** Says why a picture could not be read, and what to hand in instead. */
export function imageTrouble(trouble: ImageTrouble): { readonly reason: Text; readonly fix: Text } {
  const again = text("用图片软件重新导出为 JPG 或 PNG", "re-export it as JPG or PNG");
  switch (trouble.kind) {
    case "other-format":
      return { reason: text("内容不是图片", "the content is not an image"), fix: again };
    case "unread-format":
      return {
        reason: text(
          `是 ${trouble.format.toUpperCase()}，这种格式读不了`,
          `${trouble.format.toUpperCase()} images can't be read`,
        ),
        fix: again,
      };
    case "broken":
      return { reason: text("图片坏了，打不开", "the image is damaged and can't be opened"), fix: again };
    case "too-large":
      return { reason: text("图片太大，没有读取", "the image is too large and was not read"), fix: again };
    case "too-slow":
      return { reason: takesTooLong, fix: again };
    case "timeout":
    case "crash":
      return { reason: readingFailed(trouble), fix: again };
  }
}

/** Says what several checks of pictures say alike. */
export const images = {
  notRead: text("没有读取这张图片", "the image was not read"),

  noDpi: text("图片没有写明分辨率（dpi）", "the image doesn't state its resolution (dpi)"),
  setDpi: text(
    "在图片软件里设好分辨率再导出，像素要够",
    "set the resolution when exporting, with enough pixels",
  ),
};
