import type { Ambiguity, PictureKind } from "../model/facts/media.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { enumerated, joined } from "./lists.ts";

/** Says of pictures their size, and whatever else is not the same for all that are compared. */
function pictureText(kind: PictureKind, all: readonly PictureKind[]): Text {
  const { width, height, profile, chroma, bitDepth, progressive, transfer, pixelAspect } = kind;
  const told: readonly (readonly [of: (one: PictureKind) => unknown, Text])[] = [
    [(one) => one.profile, verbatim(profile ?? "")],
    [(one) => one.chroma, verbatim(chroma ?? "")],
    [(one) => one.bitDepth, text(`${bitDepth} 位`, `${bitDepth} bits`)],
    [
      (one) => one.progressive,
      progressive ? text("逐行", "progressive") : text("可能隔行", "possibly interlaced"),
    ],
    [(one) => one.transfer, verbatim(transfer ?? "")],
    [(one) => one.pixelAspect, text(`像素 ${ratioText(pixelAspect)}`, `pixels ${ratioText(pixelAspect)}`)],
  ];
  const varies = (of: (one: PictureKind) => unknown) =>
    of(kind) !== undefined && all.some((one) => JSON.stringify(of(one)) !== JSON.stringify(of(kind)));
  const size = verbatim(`${width}×${height}`);
  return joined([size, ...told.flatMap(([of, words]) => (varies(of) ? [words] : []))], " ", " ");
}

const ratioText = (ratio: PictureKind["pixelAspect"]) => (ratio ? `${ratio.num}:${ratio.den}` : "");

function otherPicturesText(stated: PictureKind, found: readonly PictureKind[]): Text {
  const all = [stated, ...found];
  const header = pictureText(stated, all);
  const inside = enumerated(found.map((kind) => pictureText(kind, all)));
  return found.length > 1
    ? text(
        `画面中途有变化：文件头写的是 ${header.zh}，抽看的画面数据里有 ${inside.zh}`,
        `its pictures change on the way: its header says ${header.en}; the video data looked at hold ${inside.en}`,
      )
    : text(
        `文件头写的画面是 ${header.zh}，画面数据里却是 ${inside.zh}，播放出来的是后者，这里以它为准`,
        `its header says ${header.en}, but the video data hold ${inside.en}, which players show and which counts here`,
      );
}

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
    case "other-pictures":
      return otherPicturesText(ambiguity.stated, ambiguity.found);
  }
}
