import type { MediaFacts, Surplus } from "../model/facts/media.ts";
import { type Text, text } from "../model/text.ts";
import { megabytes } from "./damage.ts";
import { phrases } from "./lists.ts";

const kinds: Readonly<Record<Surplus["kind"], (size: string) => Text>> = {
  filler: (size) => text(`${size} 是填充数据`, `${size} are filler`),
  unused: (size) => text(`${size} 的媒体数据没有用到`, `${size} of media data are not used`),
  trailing: (size) => text(`片尾之后还有 ${size}`, `${size} stand behind its end`),
  "second-film": (size) => text(`后面还接着另一个影片（${size}）`, `another film stands behind it (${size})`),
};

/** Counts the bytes of a file that are no film. */
export function surplusBytes({ surplus }: MediaFacts): number {
  return (surplus ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Says what of a file is neither picture nor sound. */
export function surplusText(surplus: readonly Surplus[]): Text {
  const found = phrases(surplus.map(({ kind, bytes }) => kinds[kind](megabytes(bytes))));
  return text(
    `文件里有既不是画面也不是声音的内容：${found.zh}`,
    `not all of the file is video or audio: ${found.en}`,
  );
}
