import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of pictures and sounds as their streams state them. */
export const streams = {
  "audio-codec": {
    what: text("音频编码", "audio codec"),
    asks: text("声音用什么编码", "which codec the sound is coded in"),
    how: text("每条音轨都查", "Every sound track is held to it"),
    blind: text("声音的质量", "How it sounds"),
    options: { is: text("允许的编码：aac、mp3、pcm …", "codecs allowed: aac, mp3, pcm …") },
  },
  "audio-channels": {
    what: text("声道数", "audio channels"),
    asks: text("声音有几个声道", "how many channels the sound has"),
    how: text("每条音轨都查", "Every sound track is held to it"),
    blind: text("声道里有没有声音", "Whether there is sound on them"),
    options: { is: text("声道数，如 2；可列出几种", "the number: 2; or a list of alternatives") },
  },
  "audio-tracks": {
    what: text("音轨数", "audio tracks"),
    asks: text("有几条音轨", "how many sound tracks there are"),
    how: text("数容器里的音频流", "Sound streams of the container are counted"),
    blind: text("音轨里有没有声音", "Whether there is sound on them"),
    options: { is: text("数量，如 >= 1", "the number: >= 1") },
  },
  "sample-rate": {
    what: text("采样率", "sample rate"),
    asks: text("声音的采样率", "what sample rate the sound has"),
    how: text("每条音轨都查", "Every sound track is held to it"),
    blind: text("是否由低采样率转来", "Whether it was converted up"),
    options: { is: text("采样率，如 48kHz", "the rate: 48kHz") },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
