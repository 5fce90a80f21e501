import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { ContainerFormat } from "../../model/container-format.ts";
import type { MediaFacts } from "../../model/facts/media.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { ambiguityText } from "../../wording/ambiguities.ts";
import { damageText, failureText } from "../../wording/damage.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { clauses } from "../../wording/lists.ts";
import { measurement } from "../../wording/measurement.ts";
import { surplusText } from "../../wording/surplus.ts";
import { documentOf } from "../shared/require-document.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";

const say = {
  whole: text("完整可读", "complete and readable"),
  noLength: (real: string): Text =>
    text(`文件头没有写时长，实际长 ${real}`, `its header states no duration; it lasts ${real}`),
  wrongLength: (stated: string, real: string): Text =>
    text(
      `文件头说自己长 ${stated}，实际长 ${real}，以实际为准`,
      `its header says ${stated}, but it lasts ${real}, which counts`,
    ),
  surplus: (found: Text): Text =>
    text(`${found.zh}，请确认是不是导出或拷贝时出了错`, `${found.en}; check how it was exported or copied`),
  ambiguous: (found: Text): Text =>
    text(`${found.zh}，请从头到尾播放一遍确认`, `${found.en}; play it to the end to confirm`),
  exportClean: text("从工程文件重新导出", "re-export it from the project"),
  playThere: (found: Text): Text =>
    text(
      `${found.zh}，请播放到那里看有没有花屏、停住`,
      `${found.en}; play it there and look for garbled or frozen pictures`,
    ),
  compareOriginal: text(
    "原文件播放正常就重新拷贝；也有问题就重新导出",
    "if the original plays well, copy it again; if not, re-export it",
  ),
  endUnseen: text(
    "这种格式看不出结尾是否缺失，请播放到最后确认",
    "can't detect a missing end in this format; play it to the end",
  ),
  paperUnseen: text(
    "这种格式看不出是否完整，请打开确认",
    "can't tell if a file of this format is complete; open it to make sure",
  ),
};

/** Why papers give no facts that has nothing to do with whether they are all there. */
const otherTroubles = new Set(["scanned", "old-format", "unread-format", "other-format"]);

/** Judges a document or a picture that is not damaged: by its end, and by whether it could be read where a rule asks for that. */
function judgePaper(file: PackageFile): CheckResult {
  const { wholeness, document, image, kind } = file;
  if (wholeness === undefined) return notApplicable(measurement.notStated);
  const read = kind === "image" ? image : document;
  if (read?.status === "unread" && !otherTroubles.has(read.trouble.kind)) {
    const found = kind === "image" ? imageOf(file) : documentOf(file);
    if (!("facts" in found)) return found;
  }
  if (wholeness === "unseen") return unknown(say.paperUnseen);
  return { outcome: "pass", actual: displayValue(say.whole) };
}

/** Says that a header is wrong about the film's length. */
function wrongHeader({ statedSeconds, durationSeconds }: MediaFacts): Text | undefined {
  if (statedSeconds === undefined || !durationSeconds) return undefined;
  const real = timeSpan.round(durationSeconds.value, 0);
  return statedSeconds === 0 ? say.noLength(real) : say.wrongLength(timeSpan.round(statedSeconds, 0), real);
}

/** Says what a person has to look at. */
function doubtsOf({ surplus, ambiguities = [] }: MediaFacts): readonly Text[] {
  const length = (seconds: number) => timeSpan.round(seconds, 0);
  const found = clauses(ambiguities.map((one) => ambiguityText(one, length)));
  return [
    ...(surplus ? [say.surplus(surplusText(surplus))] : []),
    ...(ambiguities.length > 0 ? [say.ambiguous(found)] : []),
  ];
}

/**
 * Faults from which a film is damaged. Of real films with a hole of 64 KB, noise or 40 flipped bits the least had 14;
 * of 150 whole ones none had any.
 */
const fewestFaults = 10;
/** Seconds at the head in which a recording that was begun at any moment may have faults and be whole. */
const startSeconds = 1;

/** Judges what decoding met, where a film was decoded for whatever reason; undefined where all was well. */
function metByDecoding({ decoded, media }: PackageFile): CheckResult | undefined {
  if (decoded?.status === "not-decoded") {
    if (decoded.failure.kind !== "undecodable") return undefined;
    const { actual, fix } = damageText({ kind: "undecodable" });
    const note = decodingWords.decoderSaid(decoded.failure.detail);
    return { outcome: "fail", actual: displayValue(actual, "undecodable"), note, fix };
  }
  if (decoded?.status !== "facts" || media?.status !== "facts") return undefined;
  const { brokeOff, faults, sampling } = decoded.facts;
  const said = faults && { note: decodingWords.decoderSaid(faults.first) };
  if (brokeOff && sampling !== "none") {
    const [stream] = media.facts.video;
    // The last picture of a slide show may stand for minutes, and sound may go on after the picture.
    const isEven = stream?.constantFrameRate?.value === true && sampling !== "key frames";
    const isStated = stream?.durationSeconds !== undefined && stream.durationSeconds.source !== "container";
    const found = decodingWords.brokenOff(brokeOff.at, brokeOff.of);
    return faults || (isEven && isStated)
      ? { outcome: "fail", actual: displayValue(found, "broke-off"), ...said, fix: say.compareOriginal }
      : { outcome: "unknown", reason: say.playThere(found), fix: say.compareOriginal };
  }
  if (!faults) return undefined;
  const found = decodingWords.faultsNear(faults);
  return faults.count >= fewestFaults && faults.to > startSeconds
    ? { outcome: "fail", actual: displayValue(found, faults.count), ...said, fix: say.compareOriginal }
    : { outcome: "unknown", reason: say.playThere(found), ...said, fix: say.compareOriginal };
}

/** Formats made of packets without an end, of which half plays as well as the whole. */
const endless = new Set<ContainerFormat>(["ts", "mpg", "ogg", "rm", "dv", "gxf", "es"]);

/** The file is whole, readable and what it is called. It is asked of every film, sound, document and picture, and its failing answers for all other rules. */
export const intact = defineCheck({
  id: "intact",
  scope: "file",
  page: {
    what: text("文件完整", "file integrity"),
    asks: text(
      "文件是否完整、能打开，真是音视频、文档或图片",
      "Checks that the file is complete, readable and really what its name says: media, a document or an image",
    ),
    how: text(
      "看文件大小、开头字节，逐个核对 MP4/MOV、Matroska、AVI、FLV、WMV、MXF 的数据块是否都在文件之内，这些格式以及 MPEG-TS、MPEG、Ogg 各抽看 8 处，看数据包（块、页）是不是一个接一个，RM、DV 抽看是不是一片 0；MP4/MOV 每条画面轨抽看 8 处，看那里是不是 0、有没有画面数据该有的结构（不解码），并看画面是否加密、是否在另一个文件里，H.264、H.265 抽看关键帧里的序列参数集是否和文件头一致；Matroska、WMV、MPEG-TS 也看是否加密；再由 ffprobe 打开；图片看各段数据是否都在文件之内、有没有到结尾、压缩数据里有没有一段 0（JPEG、PNG、GIF、WebP、BMP、TIFF、PSD、HEIC、AVIF）；文档看 Office 文件里每一部分解开后的大小和校验值、Office 97 文件的扇区、PDF 的结尾。这一项每次都查，不用写进规则文件",
      "Checks the size and the first bytes; checks that every box of MP4/MOV, Matroska, AVI, FLV, WMV and MXF lies inside the file; looks at 8 places of these (MP4/MOV aside) and of MPEG-TS, MPEG and Ogg, where packets, chunks or pages must follow one another; samples RM and DV for zeros; looks at 8 places of each video track of MP4/MOV for zeros and for the structure that coded video must have (without decoding), and whether the video is encrypted or in another file; of H.264 and H.265, holds the sequence parameter sets in some key frames against the header; sees encryption in Matroska, WMV and MPEG-TS too; then opens the file with ffprobe. Of images (JPEG, PNG, GIF, WebP, BMP, TIFF, PSD, HEIC, AVIF): every part lies inside the file, the end is there, coded data have no hole of zeros. Of documents: size and checksum of every part of an Office file, the sectors of an Office 97 file, the end of a PDF. Always runs; needs no rule",
    ),
    blind: text(
      "数据块齐全、抽看的地方也没有问题，但别处内容被写坏的文件，只有解码才能发现：有规则要看画面、听声音时，顺带报解码错误；没有规则要求，或用了 --quick，就不解码；只解关键帧时，其余画面没有看到；正好断在两个片段（fragment）之间、又没有写总长的 MP4；MPEG-TS、MPEG、Ogg 的结尾是否缺失，要播放到最后才知道；没有压缩的图片里的一段 0 和黑色分不开",
      "Files with intact boxes whose content is corrupted elsewhere than where it looks: only decoding finds those. Where a rule looks at pictures or listens to sound, decoder errors are reported here as well; without such a rule, or with --quick, nothing is decoded; where key frames are enough, the other frames are not seen. Also fragmented MP4 that ends exactly between fragments and states no length, and a missing end in MPEG-TS, MPEG or Ogg (play the file to the end), and a hole of zeros in an uncompressed image, which looks like black",
    ),
  },
  display: { saysUnread: true },
  builtIn: { order: 1, level: "must", about: "media", neverSkipped: true },
  options: () => z.strictObject({}),
  describe: () => displayValue(say.whole),
  run: ({ file }) => {
    const { media } = file;
    if (media === undefined) return judgePaper(file);
    if (media.status === "unread")
      return { outcome: "unknown", reason: failureText(media.failure), cause: "internal" };
    if (media.status === "damaged") {
      const { actual, fix } = damageText(media.damage);
      return { outcome: "fail", actual: displayValue(actual, media.damage.kind), fix };
    }
    if (file.kind === "video" && media.facts.video.length === 0) {
      const { actual, fix } = damageText({ kind: "no-streams" });
      return { outcome: "fail", actual: displayValue(actual, "no-streams"), fix };
    }
    const met = metByDecoding(file);
    if (met?.outcome === "fail" || (met && endless.has(media.facts.container.format))) return met;
    // Nothing in such a file says where it ends.
    if (endless.has(media.facts.container.format)) {
      return { outcome: "unknown", reason: say.endUnseen };
    }
    const doubts = [...(met?.reason ? [met.reason] : []), ...doubtsOf(media.facts)];
    if (doubts.length > 0)
      return { fix: say.exportClean, ...met, outcome: "unknown", reason: clauses(doubts) };
    const note = wrongHeader(media.facts);
    return { outcome: "pass", actual: displayValue(say.whole), ...(note ? { note } : {}) };
  },
});
