import type { Box, DecodeFailure, Faults, Sight } from "../model/facts/decoded.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { failureText } from "./damage.ts";
import { firstOf } from "./lists.ts";

/** Says why a film was not decoded. */
export function decodeFailureText(failure: DecodeFailure): Text {
  switch (failure.kind) {
    case "quick":
      return text("按 --quick 没有看画面、听声音", "picture and sound were not checked (--quick)");
    case "no-decoder":
      return text(
        "没有 ffmpeg，看不了画面、听不了声音（用 --ffmpeg 指定，或装好再查）",
        "no ffmpeg, so picture and sound can't be checked (install it, or set its path with --ffmpeg)",
      );
    case "timeout":
      return text(
        `解码停了 ${failure.seconds} 秒没有进展`,
        `decoding stalled for ${failure.seconds} seconds`,
      );
    case "crash":
      return text(`ffmpeg 异常退出（${failure.detail}）`, `ffmpeg crashed (${failure.detail})`);
    case "unsupported":
      return text(
        `现有的 ffmpeg 解不了这个文件（${failure.detail}），换新版可能可以`,
        `this ffmpeg can't decode the file (${failure.detail}); try a newer version`,
      );
    case "undecodable":
      return text("文件已损坏，画面一幅也解不出来", "damaged: not a single picture can be decoded");
    default:
      return failureText(failure);
  }
}

/** `1:03.5`: minutes and seconds, with a tenth where there is one. */
function moment(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const [minutes, rest] = [Math.floor(tenths / 600), (tenths % 600) / 10];
  const shown = Number.isInteger(rest) ? String(rest) : rest.toFixed(1);
  return `${minutes}:${rest < 10 ? "0" : ""}${shown}`;
}

const places: readonly (readonly Text[])[] = [
  [text("左上角", "upper left"), text("上方", "top"), text("右上角", "upper right")],
  [text("左侧", "left"), text("中间", "middle"), text("右侧", "right")],
  [text("左下角", "lower left"), text("下方", "bottom"), text("右下角", "lower right")],
];

/** Which ninth of the picture something is in. */
function placeOf({ left, top, width, height }: Box): Text {
  const third = (middle: number) => Math.min(2, Math.max(0, Math.floor(middle * 3)));
  return places[third(top + height / 2)]?.[third(left + width / 2)] ?? verbatim("");
}

function sight({ from, to, box }: Sight): Text {
  const when = to - from < 0.05 ? moment(from) : `${moment(from)}–${moment(to)}`;
  const where = box ? placeOf(box) : undefined;
  return text(`${when}${where ? ` ${where.zh}` : ""}`, `${when}${where ? ` ${where.en}` : ""}`);
}

/** A share as `12.5%`. */
export function percentOf(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** Numbers of channels, for Chinese. */
export function channelList(channels: readonly number[]): string {
  return channels.join("、");
}

/** Says what several checks of decoded picture and sound say alike. */
export const decodingWords = {
  brokeOff: (at: number, of: number): Text =>
    text(
      `只解码到 ${moment(at)}（全长 ${moment(of)}），后面没有看到`,
      `decoding stopped at ${moment(at)} of ${moment(of)}; the rest was not checked`,
    ),
  brokenOff: (at: number, of: number): Text =>
    text(
      `只能解码到 ${moment(at)}，全长应有 ${moment(of)}`,
      `decoding ends at ${moment(at)} of ${moment(of)}`,
    ),
  decodeErrors: (count: number): Text =>
    text(`解码出错 ${count} 处`, `${count} ${count === 1 ? "error" : "errors"} while decoding`),
  /** `from` and `to` are the times of the pictures before the first fault and the last. */
  faultsNear: ({ count, from, to }: Faults): Text => {
    const said = decodingWords.decodeErrors(count);
    const when = to - from < 1 ? moment(from) : `${moment(from)}–${moment(to)}`;
    return text(`${said.zh}，在 ${when} 前后`, `${said.en}, around ${when}`);
  },
  decoderSaid: (said: string): Text => text(`解码器的原话：${said}`, `decoder output: ${said}`),
  onePictureOf: (count: number): Text =>
    text(
      `文件里有 ${count} 路画面，只看了第一路`,
      `the file has ${count} video streams; only the first was checked`,
    ),
  notHeard: text("这条音轨没有听完", "this audio track was not decoded to the end"),
  notLooked: text("没有看画面、听声音", "picture and sound were not checked"),
  tooNear: text("太接近限值，量不准，请人工核对", "too close to the limit to be sure; check by hand"),

  sight,
  sights: (sights: readonly Sight[]): Text => {
    const said = firstOf(sights.map(sight));
    return text(`有，在 ${said.zh}`, `found at ${said.en}`);
  },
  forbidden: text("没有", "none"),
  required: text("要有", "present"),

  noCaptions: text("没有看到字幕", "no subtitles found"),

  fewLines: (lines: number): Text =>
    text(
      `只看到 ${lines} 句像字幕的字，看不出是不是字幕`,
      `only ${lines} lines look like subtitles; too few to be sure`,
    ),

  exportAtRate: text("按素材原来的帧率重新导出", "re-export at the original frame rate of the footage"),

  allSilent: text("声音太轻或全是静音，量不出来", "too quiet or silent, so it can't be measured"),
};
