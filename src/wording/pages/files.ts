import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of a file as a whole. */
export const files = {
  "sound-length": {
    what: text("声音与画面长度", "length of sound and picture"),
    asks: text("声音和画面是不是一样长", "is the sound as long as the picture"),
    how: text(
      "按容器和采样表比较每条音轨与画面的长度",
      "Lengths of every sound track and of the picture, by the sample tables",
    ),
    blind: text("口型对不对得上", "Whether lips are in step"),
    options: {
      is: text("相差不超过多少，如 0.5s", "how far apart they may be: 0.5s"),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
