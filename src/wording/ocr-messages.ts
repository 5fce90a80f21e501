import type { OcrFailure, Sight } from "../model/facts/decoded.ts";
import { type Text, text } from "../model/text.ts";
import { looks } from "./decoding-messages.ts";

/** Why the models that were named read nothing. */
export function readerTrouble(trouble: OcrFailure): Text {
  switch (trouble.kind) {
    case "no-models":
      return text(
        "--ocr 指定的文件夹里没有文字识别模型（要有 det、rec 两个 .onnx 和一个字典 .txt）",
        "the folder given with --ocr holds no models (two .onnx files, det and rec, and a dictionary .txt)",
      );
    case "no-runtime":
      return text(
        "找不到 onnxruntime-web，识别不了文字；在模型文件夹里执行 npm install --prefix . onnxruntime-web",
        "onnxruntime-web is not installed; run npm install --prefix . onnxruntime-web in the folder of the models",
      );
    case "failed":
      return text(`文字识别模型用不了（${trouble.detail}）`, `the models can't be used (${trouble.detail})`);
  }
}

/** What the checks of writing in the picture say. */
export const written = {
  noReader: text(
    "没有指定文字识别模型（--ocr），画面上的字没有读，请看截图",
    "no models were named (--ocr), so that nothing was read; look at the pictures",
  ),
  line: (read: string, sight: Sight): Text =>
    text(`「${read}」${looks.sight(sight).zh}`, `"${read}" ${looks.sight(sight).en}`),
  simplified: text("简体字", "simplified characters"),
  traditional: text("繁体字", "traditional characters"),
  traditionalRead: (characters: readonly string[]): Text => {
    const most = 12;
    const some = characters.slice(0, most).join("");
    const more = characters.length > most;
    return text(`有繁体字：${some}${more ? "…" : ""}`, `traditional characters: ${some}${more ? "…" : ""}`);
  },
  someTraditional: text(
    "多数是简体字，有几句不是，请看一下",
    "most lines are in simplified characters, and some are not; look at them",
  ),
  writeIn: (script: Text): Text =>
    text(`把字幕换成${script.zh}重新导出`, `write the subtitles in ${script.en} and export again`),
  fewCharacters: (han: number): Text =>
    text(
      `只读到 ${han} 个汉字，看不出是简体还是繁体`,
      `only ${han} Chinese characters were read; the script can't be told`,
    ),
  notReadable: (lines: number): Text =>
    text(
      `看到 ${lines} 句字幕，但读不出汉字，请看截图`,
      `${lines} lines were seen, but no Chinese could be read in them; look at the pictures`,
    ),
  noLabelRead: text("没有读到 AI 标识", "no AI label was read"),
  addLabel: text(
    "看看截图；没有就在片头加上「AI 生成」一类的字样，至少 2 秒，字高不小于画面短边的 5%",
    "look at the pictures; if there is none, write on the opening in Chinese that AI made it, for 2 seconds, a twentieth of the shorter side high",
  ),
  labelAtOpening: text("标识要放在片头，不能晚于 5 秒", "put the label at the opening, within 5 seconds"),
  labelLonger: text("标识至少显示 2 秒", "show the label for 2 seconds at least"),
  labelLarger: text(
    "把标识放大，字高不小于画面短边的 5%",
    "make the label larger: a twentieth of the shorter side",
  ),
  labelMayBeShort: text(
    "显示了 2 秒左右，够不够请看一下",
    "it stands for about 2 seconds; see whether it is enough",
  ),
  labelMayBeSmall: text(
    "字高在短边的 5% 上下，够不够请量一下",
    "it is about a twentieth of the shorter side high; see whether it is enough",
  ),
  theTitle: text("片名", "the title"),
  theUnit: text("单位名称", "the name of the unit"),
  notRead: text(
    "没有读到，可能是艺术字，请看截图",
    "not read; it may be artistic lettering: look at the pictures",
  ),
};
