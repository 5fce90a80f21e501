// Written by `npm run docs` from the files of checks.
import type { Check } from "../model/check.ts";
import { aiLabel } from "./container/ai-label.ts";
import { container } from "./container/container.ts";
import { created } from "./container/created.ts";
import { duration } from "./container/duration.ts";
import { fastStart } from "./container/fast-start.ts";
import { fileSize } from "./container/file-size.ts";
import { intact } from "./container/intact.ts";
import { subtitleTracks } from "./container/subtitle-tracks.ts";
import { technicalFacts } from "./container/technical-facts.ts";
import { timecode } from "./container/timecode.ts";
import { black } from "./decoded/black.ts";
import { blackBorders } from "./decoded/black-borders.ts";
import { captions } from "./decoded/captions.ts";
import { colorBars } from "./decoded/color-bars.ts";
import { combing } from "./decoded/combing.ts";
import { droppedFrames } from "./decoded/dropped-frames.ts";
import { freeze } from "./decoded/freeze.ts";
import { openingCard } from "./decoded/opening-card.ts";
import { playback } from "./decoded/playback.ts";
import { repeatedFrames } from "./decoded/repeated-frames.ts";
import { sameFilm } from "./decoded/same-film.ts";
import { screenText } from "./decoded/screen-text.ts";
import { subtitleScript } from "./decoded/subtitle-script.ts";
import { visibleAiLabel } from "./decoded/visible-ai-label.ts";
import { watermark } from "./decoded/watermark.ts";
import { blanks } from "./document/blanks.ts";
import { colorMode } from "./document/color-mode.ts";
import { column } from "./document/column.ts";
import { documentFormat } from "./document/document-format.ts";
import { dpi } from "./document/dpi.ts";
import { field } from "./document/field.ts";
import { imageFormat } from "./document/image-format.ts";
import { imageSize } from "./document/image-size.ts";
import { list } from "./document/list.ts";
import { pageCount } from "./document/page-count.ts";
import { paperSize } from "./document/paper-size.ts";
import { qrCode } from "./document/qr-code.ts";
import { wordCount } from "./document/word-count.ts";
import { extension } from "./name/extension.ts";
import { fileName } from "./name/file-name.ts";
import { folder } from "./name/folder.ts";
import { folderName } from "./name/folder-name.ts";
import { folders } from "./name/folders.ts";
import { nameCharacters } from "./name/name-characters.ts";
import { titleLength } from "./name/title-length.ts";
import { archives } from "./package/archives.ts";
import { category } from "./package/category.ts";
import { count } from "./package/count.ts";
import { duplicates } from "./package/duplicates.ts";
import { episodes } from "./package/episodes.ts";
import { fileCount } from "./package/file-count.ts";
import { ignoredFiles } from "./package/ignored-files.ts";
import { materials } from "./package/materials.ts";
import { serialNumbers } from "./package/serial-numbers.ts";
import { series } from "./package/series.ts";
import { submissionDate } from "./package/submission-date.ts";
import { unitType } from "./package/unit-type.ts";
import { version } from "./package/version.ts";
import { versions } from "./package/versions.ts";
import { aspectRatio } from "./picture/aspect-ratio.ts";
import { bitDepth } from "./picture/bit-depth.ts";
import { bitrate } from "./picture/bitrate.ts";
import { chroma } from "./picture/chroma.ts";
import { color } from "./picture/color.ts";
import { frameRate } from "./picture/frame-rate.ts";
import { orientation } from "./picture/orientation.ts";
import { pixelAspect } from "./picture/pixel-aspect.ts";
import { resolution } from "./picture/resolution.ts";
import { scan } from "./picture/scan.ts";
import { videoCodec } from "./picture/video-codec.ts";
import { width } from "./picture/width.ts";
import { audioChannels } from "./sound/audio-channels.ts";
import { audioCodec } from "./sound/audio-codec.ts";
import { audioTracks } from "./sound/audio-tracks.ts";
import { clipping } from "./sound/clipping.ts";
import { integratedLoudness } from "./sound/loudness.ts";
import { rangeOfLoudness } from "./sound/loudness-range.ts";
import { sampleRate } from "./sound/sample-rate.ts";
import { silence } from "./sound/silence.ts";
import { silentChannels } from "./sound/silent-channels.ts";
import { soundLength } from "./sound/sound-length.ts";
import { highestPeak } from "./sound/true-peak.ts";

/** Every check there is, in alphabetical order of their ids. */
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
  ignoredFiles,
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
