import type { Check } from "../model/check.ts";
import { aiLabel } from "./ai-label.ts";
import { archives } from "./archives.ts";
import { aspectRatio } from "./aspect-ratio.ts";
import { audioChannels } from "./audio-channels.ts";
import { audioCodec } from "./audio-codec.ts";
import { audioTracks } from "./audio-tracks.ts";
import { bitDepth } from "./bit-depth.ts";
import { bitrate } from "./bitrate.ts";
import { black } from "./black.ts";
import { blackBorders } from "./black-borders.ts";
import { blanks } from "./blanks.ts";
import { captions } from "./captions.ts";
import { category } from "./category.ts";
import { chroma } from "./chroma.ts";
import { clipping } from "./clipping.ts";
import { color } from "./color.ts";
import { colorBars } from "./color-bars.ts";
import { colorMode } from "./color-mode.ts";
import { column } from "./column.ts";
import { combing } from "./combing.ts";
import { container } from "./container.ts";
import { count } from "./count.ts";
import { created } from "./created.ts";
import { documentFormat } from "./document-format.ts";
import { dpi } from "./dpi.ts";
import { droppedFrames } from "./dropped-frames.ts";
import { duplicates } from "./duplicates.ts";
import { duration } from "./duration.ts";
import { episodes } from "./episodes.ts";
import { extension } from "./extension.ts";
import { fastStart } from "./fast-start.ts";
import { field } from "./field.ts";
import { fileCount } from "./file-count.ts";
import { fileName } from "./file-name.ts";
import { fileSize } from "./file-size.ts";
import { folder } from "./folder.ts";
import { folderName } from "./folder-name.ts";
import { folders } from "./folders.ts";
import { frameRate } from "./frame-rate.ts";
import { freeze } from "./freeze.ts";
import { imageFormat } from "./image-format.ts";
import { imageSize } from "./image-size.ts";
import { intact } from "./intact.ts";
import { list } from "./list.ts";
import { integratedLoudness } from "./loudness.ts";
import { rangeOfLoudness } from "./loudness-range.ts";
import { materials } from "./materials.ts";
import { nameCharacters } from "./name-characters.ts";
import { openingCard } from "./opening-card.ts";
import { orientation } from "./orientation.ts";
import { pageCount } from "./page-count.ts";
import { paperSize } from "./paper-size.ts";
import { pixelAspect } from "./pixel-aspect.ts";
import { playback } from "./playback.ts";
import { qrCode } from "./qr-code.ts";
import { repeatedFrames } from "./repeated-frames.ts";
import { resolution } from "./resolution.ts";
import { sameFilm } from "./same-film.ts";
import { sampleRate } from "./sample-rate.ts";
import { scan } from "./scan.ts";
import { screenText } from "./screen-text.ts";
import { serialNumbers } from "./serial-numbers.ts";
import { series } from "./series.ts";
import { silence } from "./silence.ts";
import { silentChannels } from "./silent-channels.ts";
import { soundLength } from "./sound-length.ts";
import { submissionDate } from "./submission-date.ts";
import { subtitleScript } from "./subtitle-script.ts";
import { subtitleTracks } from "./subtitle-tracks.ts";
import { technicalFacts } from "./technical-facts.ts";
import { timecode } from "./timecode.ts";
import { titleLength } from "./title-length.ts";
import { highestPeak } from "./true-peak.ts";
import { unitType } from "./unit-type.ts";
import { version } from "./version.ts";
import { versions } from "./versions.ts";
import { videoCodec } from "./video-codec.ts";
import { visibleAiLabel } from "./visible-ai-label.ts";
import { watermark } from "./watermark.ts";
import { width } from "./width.ts";
import { wordCount } from "./word-count.ts";

/** Every check there is, in alphabetical order. The list is written by hand, so that each can be followed to its file. */
export const checks: readonly Check[] = [
  aiLabel,
  archives,
  aspectRatio,
  audioChannels,
  audioCodec,
  audioTracks,
  bitDepth,
  bitrate,
  black,
  blackBorders,
  blanks,
  captions,
  category,
  chroma,
  clipping,
  color,
  colorBars,
  colorMode,
  column,
  combing,
  container,
  count,
  created,
  documentFormat,
  dpi,
  droppedFrames,
  duplicates,
  duration,
  episodes,
  extension,
  fastStart,
  field,
  fileCount,
  fileName,
  fileSize,
  folder,
  folderName,
  folders,
  frameRate,
  freeze,
  imageFormat,
  imageSize,
  intact,
  list,
  integratedLoudness,
  rangeOfLoudness,
  materials,
  nameCharacters,
  openingCard,
  orientation,
  pageCount,
  paperSize,
  pixelAspect,
  playback,
  qrCode,
  repeatedFrames,
  resolution,
  sameFilm,
  sampleRate,
  scan,
  screenText,
  serialNumbers,
  series,
  silence,
  silentChannels,
  soundLength,
  submissionDate,
  subtitleScript,
  subtitleTracks,
  technicalFacts,
  timecode,
  titleLength,
  highestPeak,
  unitType,
  version,
  versions,
  videoCodec,
  visibleAiLabel,
  watermark,
  width,
  wordCount,
];
