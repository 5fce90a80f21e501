import { type Text, text } from "../model/text.ts";
import { spaced } from "./lists.ts";

/** Says what to do, where several checks advise the same. */
export const advice = {
  reexportAs: (format: Text): Text =>
    text(
      `用剪辑软件重新导出为 ${format.zh}（只改扩展名没有用）`,
      `re-export it as ${format.en} (changing the extension doesn't help)`,
    ),
  reexportWith: (what: Text, figure: Text): Text =>
    text(spaced(`重新导出，${what.zh}设为`, figure.zh), `re-export with ${what.en} ${figure.en}`),
  changeExtension: (extension: string): Text =>
    text(`把扩展名改成 .${extension}`, `change the extension to .${extension}`),
  renameTo: (name: Text): Text => text(`改成「${name.zh}」`, `rename it to "${name.en}"`),
  rename: text("按要求的形式重新命名", "rename it to match the required pattern"),
};
