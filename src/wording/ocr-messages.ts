import type { OcrFailure, Sight } from "../model/facts/decoded.ts";
import { type Text, text } from "../model/text.ts";
import { decodingWords } from "./decoding-messages.ts";

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

/** Says what several checks of writing in the picture say alike. */
export const ocrWords = {
  limits: text(
    "艺术字、竖排、草书、很小或很花的底子上的字；没有用 --ocr 指定模型时一律不读，给出截图由人看",
    "Artistic, vertical and cursive lettering, tiny or on a busy ground. Without models (--ocr) nothing is read, and pictures are shown for a person",
  ),
  noReader: text(
    "没有指定文字识别模型（--ocr），画面上的字没有读，请看截图",
    "no models were named (--ocr), so that nothing was read; look at the pictures",
  ),
  line: (read: string, sight: Sight): Text =>
    text(`「${read}」${decodingWords.sight(sight).zh}`, `"${read}" ${decodingWords.sight(sight).en}`),
};
