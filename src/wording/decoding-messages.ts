import type { Borders, Box, DecodeFailure, Sight, TimeRange } from "../model/facts/decoded.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { failureText } from "./damage.ts";
import { clauses, firstOf } from "./lists.ts";

/** Why a film was not looked into. */
export function lookTrouble(failure: DecodeFailure): Text {
  switch (failure.kind) {
    case "quick":
      return text("按 --quick 没有看画面、听声音", "by --quick picture and sound were not looked at");
    case "no-decoder":
      return text(
        "没有 ffmpeg，看不了画面、听不了声音（用 --ffmpeg 指定，或装好再查）",
        "without ffmpeg picture and sound can't be looked at (name one with --ffmpeg, or install it)",
      );
    case "timeout":
      return text(
        `解码停了 ${failure.seconds} 秒没有进展`,
        `decoding made no progress for ${failure.seconds} seconds`,
      );
    case "crash":
      return text(`ffmpeg 异常退出（${failure.detail}）`, `ffmpeg failed (${failure.detail})`);
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

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

const sides = {
  top: text("上", "top"),
  bottom: text("下", "bottom"),
  left: text("左", "left"),
  right: text("右", "right"),
} as const;

function channelList(channels: readonly number[]): string {
  return channels.join("、");
}

/** What the checks of decoded picture and sound say. */
export const looks = {
  brokeOff: (at: number, of: number): Text =>
    text(
      `只解码到 ${moment(at)}（全长 ${moment(of)}），后面没有看到`,
      `decoding ended at ${moment(at)} of ${moment(of)}; the rest was not seen`,
    ),
  onePictureOf: (count: number): Text =>
    text(
      `文件里有 ${count} 路画面，只看了第一路`,
      `the file holds ${count} pictures, and only the first was looked at`,
    ),
  notHeard: text("这条音轨没有听完", "this sound track was not heard to its end"),
  notLooked: text("没有看画面、听声音", "picture and sound were not looked at"),
  tooNear: text("太接近限值，量不准，请人工核对", "too near the limit to be sure; look at it"),
  nothingToCompare: text("没有可比的版本", "there are no versions to compare"),
  sight,
  sights: (sights: readonly Sight[]): Text => {
    const said = firstOf(sights.map(sight));
    return text(`有，在 ${said.zh}`, `there, at ${said.en}`);
  },
  forbidden: text("没有", "none"),
  required: text("要有", "there"),
  inside: text("不超出画面", "wholly inside the picture"),
  clean: text("能从头播到尾", "plays from beginning to end"),

  blackAt: {
    head: text("片头黑场", "black at the head"),
    tail: text("片尾黑场", "black at the tail"),
    anywhere: text("黑场", "black picture"),
  },
  tooDark: text("画面一直很暗，看不出黑边", "the picture is too dark to tell black borders"),
  borders: (borders: Borders): Text => {
    const wide = (Object.keys(sides) as (keyof Borders)[]).filter((side) => borders[side] > 0);
    if (wide.length === 0) return text("没有", "none");
    return clauses(
      wide.map((side) =>
        text(`${sides[side].zh}边 ${percent(borders[side])}`, `${sides[side].en} ${percent(borders[side])}`),
      ),
    );
  },
  cropBorders: text(
    "裁掉黑边重新导出，或用原始画幅",
    "crop the borders, or export the picture at its own shape",
  ),
  noBars: text("没有彩条", "no colour bars"),
  withTone: text("同时有测试音", "with a test tone"),
  toneAlone: (stretches: readonly TimeRange[]): Text => {
    const at = firstOf(stretches.map(sight));
    return text(
      `没有看到彩条，但 ${at.zh} 有一个不变的长音，像测试音，请听一下`,
      `no bars were seen, but a tone that does not change at ${at.en}: it may be a test tone; listen to it`,
    );
  },
  cutBars: text("剪掉彩条重新导出", "cut the bars off and export again"),
  addBars: text("加上彩条", "add colour bars"),
  noMark: text("没有发现", "none was found"),
  marksUnseen: text(
    "时有时无、会移动、只出现一会儿的标识看不出来",
    "marks that come and go, move or show briefly are not seen",
  ),
  takeMarkAway: text(
    "看看截图是不是水印、台标；是就去掉，重新导出",
    "look at the picture; if it is a mark, export without it",
  ),
  addMark: text("加上要求的标识", "add the mark that is asked for"),
  tooShortForMarks: text(
    "片子太短或看不清，看不出有没有水印",
    "too short or too dark to tell whether there is a mark",
  ),
  cameraStands: text(
    "机位不动，分不清水印和画面",
    "the camera hardly moves, so that a mark can't be told from the scene",
  ),
  fewShots: text(
    "镜头太少，可能是画面里不动的东西，请看截图",
    "few shots: it may be part of the scene; look at the picture",
  ),
  noCard: text("没有发现", "none was found"),
  cutCard: text(
    "看看截图；是字幕说明就剪掉，重新导出",
    "look at the picture; if it is a caption card, cut it off",
  ),
  addCard: text("在片头加上说明", "add the card at the head"),
  noCaptions: text("没有看到字幕", "no subtitles were seen"),
  captionLines: (lines: number): Text =>
    text(`看到 ${lines} 句字幕`, `${lines} lines of subtitles were seen`),
  fewLines: (lines: number): Text =>
    text(
      `只看到 ${lines} 句像字幕的字，看不出是不是字幕`,
      `only ${lines} lines like subtitles were seen; it can't be told`,
    ),
  fewLinesIn: (name: Text, lines: number): Text =>
    text(
      `「${name.zh}」只看到 ${lines} 句像字幕的字，看不出是不是字幕`,
      `"${name.en}": only ${lines} lines like subtitles were seen; it can't be told`,
    ),
  captionsIn: (name: Text): Text => text(`「${name.zh}」画面上有字幕`, `"${name.en}" shows subtitles`),
  noCaptionsIn: (name: Text): Text =>
    text(`「${name.zh}」没有看到字幕`, `no subtitles were seen in "${name.en}"`),
  captionsInside: text("都在画面之内", "all of them inside"),
  captionAtEdge: (at: Sight): Text =>
    text(`${sight(at).zh} 的字幕碰到画面边缘`, `at ${sight(at).en} a line runs up to the edge`),
  moveCaptions: text("把字幕移进画面，或缩小字号", "move the subtitles in, or make them smaller"),
  addCaptions: text("加上字幕重新导出", "add subtitles and export again"),
  takeCaptionsAway: text("导出没有字幕的版本", "export it without subtitles"),
  oneFilm: text(
    "两个版本是同一部片子，一个有字幕，一个没有",
    "one film, with subtitles in one version and none in the other",
  ),
  otherFilm: (names: Text): Text => text(`${names.zh} 不是同一部片子`, `${names.en} are not the same film`),
  checkVersions: text(
    "看看是不是拷错了文件，或版本标记写反了",
    "see whether the wrong file was copied, or the marks were mixed up",
  ),
  tooShortToCompare: text("片子太短，比不出来", "too short to be compared"),
  checkFreeze: text("看看这一段是不是卡住了", "see whether the picture is stuck there"),
  repeated: (repeated: number, frames: number): Text =>
    text(
      `${frames} 帧里有 ${repeated} 帧与前一帧相同（${percent(repeated / frames)}）`,
      `${repeated} of ${frames} frames repeat the one before (${percent(repeated / frames)})`,
    ),
  dropped: (dropped: number, frames: number): Text =>
    text(
      `${frames} 帧里缺了 ${dropped} 帧（${percent(dropped / frames)}）`,
      `${dropped} of ${frames} frames are missing (${percent(dropped / frames)})`,
    ),
  noRate: text(
    "看不出帧率，说不准缺没缺帧",
    "the frame rate is not known, so that missing frames can't be told",
  ),
  exportAtRate: text("按素材原来的帧率重新导出", "export it at the frame rate of its material"),
  fieldsUnseen: text("看不出是逐行还是隔行", "it can't be seen whether the lines are interlaced"),
  combed: (share: number): Text =>
    text(`${percent(share)} 的画面有隔行的毛边`, `${percent(share)} of the pictures are combed`),
  partlyCombed: text(
    "只有一部分画面有隔行的毛边，请人工核对",
    "only some of the pictures are combed; look at it",
  ),
  deinterlace: text("先反交错（去隔行），再导出", "deinterlace it, then export again"),
  playsThrough: text("从头到尾都能解码", "all of it can be decoded"),
  decodeErrors: (count: number): Text => text(`解码出错 ${count} 处`, `${count} faults while decoding`),
  decoderSaid: (said: string): Text => text(`解码器的原话：${said}`, `in the decoder's words: ${said}`),
  exportAgain: text(
    "用原来的工程重新导出，或重新拷贝，播放一遍再报",
    "export or copy it again, and play it through",
  ),

  allSilent: text("声音太轻或全是静音，量不出来", "too quiet, or nothing but silence"),
  normalise: text("用剪辑软件的响度标准化功能调到要求，重新导出", "normalise the loudness and export again"),
  evenOut: text("压缩动态范围，重新导出", "compress the dynamics and export again"),
  lowerPeaks: text("加限幅器，把真峰值压到要求以下", "put a limiter on the true peak"),
  checkSound: text("听听这一段是不是丢了声音", "listen whether sound was lost there"),
  allChannelsSound: text("每个声道都有声音", "every channel has sound"),
  silentChannels: (channels: readonly number[]): Text =>
    text(
      `第 ${channelList(channels)} 声道从头到尾没有声音`,
      `channel ${channels.join(", ")} is silent throughout`,
    ),
  fillChannels: text("把声音铺满各个声道，或改为单声道", "put sound on every channel, or make it mono"),
  notClipped: text("没有削波", "not clipped"),
  clippedChannels: (channels: readonly number[]): Text =>
    text(`第 ${channelList(channels)} 声道削波`, `channel ${channels.join(", ")} is clipped`),
  lowerGain: text("降低录音或混音的音量，重新导出", "lower the gain and export again"),
  within: (limit: string): Text => text(`相差不超过 ${limit}`, `no more than ${limit} apart`),
  longerBy: (seconds: number): Text => {
    const by = `${Number(Math.abs(seconds).toFixed(2))} s`;
    if (Math.abs(seconds) < 0.005) return text("一样长", "equally long");
    return seconds > 0
      ? text(`声音比画面长 ${by}`, `sound is longer than picture by ${by}`)
      : text(`声音比画面短 ${by}`, `sound is shorter than picture by ${by}`);
  },
  alignSound: text("把声音剪到与画面一样长，重新导出", "cut the sound to the picture and export again"),
};
