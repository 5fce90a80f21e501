import type { OcrFailure, Sight } from "../model/facts/decoded.ts";
import { type Text, text } from "../model/text.ts";
import { decodingWords } from "./decoding-messages.ts";

/** Says why OCR failed. */
export function ocrFailureText(trouble: OcrFailure): Text {
  switch (trouble.kind) {
    case "no-models":
      return text(
        "--ocr 指定的文件夹里没有文字识别模型（要有 det、rec 两个 .onnx 和一个字典 .txt）",
        "no OCR models in the --ocr folder (it needs two .onnx files, det and rec, and a dictionary .txt)",
      );
    case "no-runtime":
      return text(
        "找不到 onnxruntime-web，识别不了文字；在模型文件夹里执行 npm install --prefix . onnxruntime-web",
        "onnxruntime-web not found; in the model folder, run npm install --prefix . onnxruntime-web",
      );
    case "failed":
      return text(
        `文字识别模型用不了（${trouble.detail}）`,
        `the OCR models can't be used (${trouble.detail})`,
      );
  }
}

/** Says what several checks of writing in the picture say alike. */
export const ocrWords = {
  limits: text(
    "艺术字、竖排、草书、很小或很花的底子上的字；没有用 --ocr 指定模型时一律不读，给出截图由人看",
    "Stylized, vertical or cursive text; tiny text; text on a busy background. Without OCR models (--ocr), nothing is read and a person checks the screenshots",
  ),
  noReader: text(
    "没有指定文字识别模型（--ocr），画面上的字没有读，请看截图",
    "no OCR models set (--ocr), so no text was read; check the screenshots",
  ),
  line: (read: string, sight: Sight): Text =>
    text(`「${read}」${decodingWords.sight(sight).zh}`, `"${read}" ${decodingWords.sight(sight).en}`),
};
