import type { Ambiguity } from "../model/facts/media.ts";
import { type Text, text } from "../model/text.ts";

/** Says what of a film players take in different ways; `length` says seconds. */
export function ambiguityText(ambiguity: Ambiguity, length: (seconds: number) => string): Text {
  switch (ambiguity.kind) {
    case "second-index":
      return text(
        "有两份索引（moov），各播放器可能播出不同的内容，这里以第一份为准",
        "it has two indexes (moov), so players may show different films; the first was checked",
      );
    case "disabled-video": {
      const { tracks, disabled } = ambiguity;
      return tracks === disabled
        ? text(
            "画面轨被设成了停用，有的播放器只出声音、没有画面",
            "its video track is disabled, so some players show no picture",
          )
        : text(
            `有 ${tracks} 条画面轨，其中 ${disabled} 条被停用，各播放器可能播出不同的画面`,
            `${disabled} of its ${tracks} video tracks are disabled, so players may show different pictures`,
          );
    }
    case "pause": {
      const seconds = length(ambiguity.seconds);
      return text(
        `编辑列表里有 ${seconds} 的空白，有的播放器会黑屏等这么久，这里没有算进时长`,
        `its edit list holds a pause of ${seconds}, which some players show as black and which is not counted here`,
      );
    }
    case "unflagged-reference":
      return text(
        "文件里写着画面不在本文件内，却没有写在哪里；多数播放器仍能播放",
        "it says that its video is in another file but names none; most players play it anyway",
      );
    case "same-pictures":
      return text(
        `抽看 ${ambiguity.looked} 处画面，数据完全一样`,
        `the video data at all ${ambiguity.looked} places looked at are identical`,
      );
  }
}
