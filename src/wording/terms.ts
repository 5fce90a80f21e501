import { type Text, text, verbatim } from "../model/text.ts";

/** Display names of containers. */
const formatNames: Readonly<Record<string, string>> = {
  mp4: "MP4",
  mov: "QuickTime (MOV)",
  "3gp": "3GP",
  m4a: "M4A",
  mkv: "Matroska (MKV)",
  webm: "WebM",
  avi: "AVI",
  ts: "MPEG-TS",
  mpg: "MPEG",
  mxf: "MXF",
  flv: "FLV",
  wmv: "WMV/ASF",
  ogg: "Ogg",
  rm: "RealMedia",
  dv: "DV",
  wav: "WAV",
  mp3: "MP3",
  aac: "AAC",
  flac: "FLAC",
  gxf: "GXF",
};

const codecNames: Readonly<Record<string, string>> = {
  h264: "H.264",
  hevc: "H.265 (HEVC)",
  prores: "ProRes",
  dnxhd: "DNxHD/DNxHR",
  mpeg2video: "MPEG-2",
  mpeg4: "MPEG-4 Part 2",
  av1: "AV1",
  vp8: "VP8",
  vp9: "VP9",
  mjpeg: "Motion JPEG",
  aac: "AAC",
  mp3: "MP3",
  ac3: "AC-3",
  eac3: "E-AC-3",
  opus: "Opus",
  flac: "FLAC",
};

export function formatName(format: string): string {
  return formatNames[format] ?? format;
}

export function codecName(codec: string): string {
  return codecNames[codec] ?? codec;
}

const scans: Readonly<Record<string, Text>> = {
  progressive: text("逐行", "progressive"),
  interlaced: text("隔行", "interlaced"),
  "top-field-first": text("隔行（上场优先）", "interlaced, top field first"),
  "bottom-field-first": text("隔行（下场优先）", "interlaced, bottom field first"),
};

const orientations: Readonly<Record<string, Text>> = {
  landscape: text("横屏", "landscape"),
  portrait: text("竖屏", "portrait"),
  square: text("方形", "square"),
};

const sources: Readonly<Record<string, Text>> = {
  container: text("容器所写", "stated by the container"),
  "sample table": text("按采样表计算", "from the sample table"),
  packets: text("逐包统计", "summed over packets"),
  "codec header": text("编码头所写", "from the codec header"),
  tag: text("标签所写", "from a tag"),
  "file size": text("文件大小÷时长", "file size ÷ duration"),
};

export const bitrateOf: Readonly<Record<"video" | "audio" | "file", Text>> = {
  video: text("视频码率", "video bit rate"),
  audio: text("音频码率", "audio bit rate"),
  file: text("文件码率", "file bit rate"),
};

export const terms = {
  pixelAspect: text("像素宽高比", "pixel aspect ratio"),
  chinaTime: (date: string): Text => text(`${date}（北京时间）`, `${date} (China time)`),
  scan: (scan: string): Text => scans[scan] ?? verbatim(scan),
  orientation: (orientation: string): Text => orientations[orientation] ?? verbatim(orientation),
  source: (source: string): Text => sources[source] ?? verbatim(source),
  stream: (what: Text, number: number): Text =>
    text(`${what.zh}（第 ${number} 条）`, `${what.en} (stream ${number})`),
};
