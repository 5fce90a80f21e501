import { type Text, text } from "../model/text.ts";

/** Says what checks of streams say alike: why there is no figure, and how one comes about. */
export const measurement = {
  noPicture: text("文件里没有画面", "the file has no video"),
  noSound: text("文件里没有声音", "the file has no audio"),
  notStated: text("文件里没有写，也量不出来", "not stored in the file, and can't be measured"),
  tolerated: text("在允许误差之内", "within tolerance"),
  changesInside: (kinds: Text): Text =>
    text(
      `画面中途有变化：${kinds.zh}，有的符合，有的不符合`,
      `its pictures change on the way (${kinds.en}), and only some of them are as required`,
    ),
  storedAs: (stored: string): Text => text(`存储为 ${stored}`, `stored as ${stored}`),
  turned: (degrees: number): Text => text(`旋转 ${degrees}°`, `rotated by ${degrees}°`),
};
