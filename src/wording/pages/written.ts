import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

const blind = text(
  "艺术字、竖排、草书、很小或很花的底子上的字；没有用 --ocr 指定模型时一律不读，给出截图由人看",
  "Artistic, vertical and cursive lettering, tiny or on a busy ground. Without models (--ocr) nothing is read, and pictures are shown for a person",
);

/** Pages of the checks of what is written in the picture. */
export const written = {
  "subtitle-script": {
    what: text("字幕用字", "script of the subtitles"),
    asks: text(
      "画面上的字幕是简体字还是繁体字",
      "are the subtitles written in simplified or in traditional characters",
    ),
    how: text(
      "用 --ocr 指定的模型读画面下部三分之一，最多 60 幅；读到 20 个汉字以上才判断，超过 5% 是简体里没有的字就算繁体",
      "The lower third of up to 60 pictures is read by the models of --ocr; from 20 characters on it is judged, and more than 5 % that simplified Chinese does not have are traditional",
    ),
    blind,
    options: { is: text("simplified 简体，traditional 繁体", "simplified, or traditional") },
  },
  "visible-ai-label": {
    what: text("AI 显式标识", "visible AI label"),
    asks: text(
      "片头有没有看得见的「AI 生成」标识",
      "does the opening show a label that says it was made by AI",
    ),
    how: text(
      "用 --ocr 指定的模型读片头 5 秒和后面的一些画面；按 GB 45438-2025 要写明人工智能（或 AI）生成（或合成），在片头，至少 2 秒，字高不小于短边的 5%",
      "The first 5 seconds and some later pictures are read by the models of --ocr; by GB 45438-2025 the label says in Chinese that AI generated or synthesised it, at the opening, for 2 seconds, a twentieth of the shorter side high",
    ),
    blind,
    options: { is: text("required 要有", "required") },
  },
  "screen-text": {
    what: text("画面上的字", "writing in the picture"),
    asks: text("画面上有没有写明片名或某几个字", "is the title, or some words, written in the picture"),
    how: text(
      "用 --ocr 指定的模型读片头 30 秒（每 2 秒一幅）和后面的一些画面；读到才算有，没读到的由人看截图",
      "The first 30 seconds (every second one) and some later pictures are read by the models of --ocr; only what was read counts, and a person looks for the rest",
    ),
    blind,
    options: {
      has: text(
        "要有的字，{title} 是片名，{unit} 是单位名称；列出几个的有一个就行",
        "what must be there: words, {title} or {unit}; of several one is enough",
      ),
      at: text("head 片头 30 秒（默认），anywhere 全片", "head: the first 30 seconds (default), or anywhere"),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
