import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of decoded sound. */
export const sound = {
  loudness: {
    what: text("响度", "loudness"),
    asks: text("整片响度多少", "how loud the film is as a whole"),
    how: text(
      "每条音轨的综合响度（ITU-R BS.1770-4、EBU R 128），单位 LUFS",
      "Integrated loudness of every sound track, by ITU-R BS.1770-4 and EBU R 128, in LUFS",
    ),
    blind: text("哪条音轨是对白", "Which track is dialogue"),
    options: {
      is: text("如 -23LUFS ±1LU", "the loudness: -23LUFS ±1LU"),
    },
  },
  "loudness-range": {
    what: text("响度范围", "loudness range"),
    asks: text("声音的动态有多大", "how far loudness ranges"),
    how: text("EBU Tech 3342，单位 LU", "By EBU Tech 3342, in LU"),
    blind: text("短于一分钟的片子没有意义", "Of films shorter than a minute it means little"),
    options: {
      is: text("如 <= 20LU", "the range: <= 20LU"),
    },
  },
  "true-peak": {
    what: text("真峰值", "true peak"),
    asks: text("声音的最高点多高", "how high the sound peaks"),
    how: text("ITU-R BS.1770-4 附件 2，四倍过采样，单位 dBTP", "By ITU-R BS.1770-4, annex 2, in dBTP"),
    blind: text("播放设备的放大", "What players amplify"),
    options: {
      is: text("如 <= -1dBTP", "the peak: <= -1dBTP"),
    },
  },
  silence: {
    what: text("静音", "silence"),
    asks: text("最长静音多久", "how long a sound track is silent at most"),
    how: text("低于 -60 dB 超过 1 秒算静音", "Below -60 dB for longer than a second"),
    blind: text("特意的无声", "Silence that was meant so"),
    options: {
      is: text("最长多久，如 <= 3s", "the longest: <= 3s"),
    },
  },
  "silent-channels": {
    what: text("空声道", "silent channels"),
    asks: text("有没有从头到尾没有声音的声道", "is a channel silent from beginning to end"),
    how: text(
      "每条音轨逐声道看峰值，低于 -90 dB 算没有声音",
      "Channel by channel by its peak; below -90 dBFS it carries nothing",
    ),
    blind: text("只有噪声的声道", "A channel with nothing but noise"),
    options: {
      is: text("forbidden", "forbidden"),
    },
  },
  clipping: {
    what: text("削波", "clipping"),
    asks: text("声音有没有被削顶", "is sound cut off at full scale"),
    how: text(
      "峰值到满幅，并且在峰值处成段持平（FFmpeg astats 的 flat factor）",
      "It peaks at full scale and stays flat there (FFmpeg's astats, flat factor)",
    ),
    blind: text(
      "压缩编码以后顶部不再是平的，多半看不出",
      "What was clipped before it was encoded with losses: its tops are flat no more",
    ),
    options: {
      is: text("forbidden", "forbidden"),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
