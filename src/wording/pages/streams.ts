import { text } from "../../model/text.ts";
import { type CheckPage, toleranceOption } from "./page.ts";

/** Pages of the checks of pictures and sounds as their streams state them. */
export const streams = {
  resolution: {
    what: text("分辨率", "resolution"),
    asks: text("画面有多大", "how large the picture is"),
    how: text(
      "观众看到的大小：计入像素宽高比和旋转。1080p 这样的名称横竖都算；写成 1920x1080 的按所写方向",
      "As a viewer sees it: pixel aspect ratio and rotation applied. A name such as 1080p holds either way round; 1920x1080 as written",
    ),
    blind: text("看不出画面是不是由小放大的", "It can't tell an enlarged picture from a native one"),
    options: {
      is: text(
        "大小要求，如 1080p、>= 720p、1920x1080；可列出几种",
        "the size: 1080p, >= 720p, 1920x1080; or a list of alternatives",
      ),
      names: text(
        "名称各指什么大小，如 4k: [3840x2160, 4096x2160]",
        "what names stand for: 4k: [3840x2160, 4096x2160]",
      ),
      "either-way": text("写成数字的大小横竖都算", "a size in figures holds either way round"),
    },
  },
  width: {
    what: text("画面宽度", "picture width"),
    asks: text("画面有多宽", "how wide the picture is"),
    how: text("观众看到的宽度，单位像素", "The width that a viewer sees, in pixels"),
    blind: text("不看高度", "It does not look at the height"),
    options: { is: text("宽度要求，如 600-960px", "the width: 600-960px") },
  },
  orientation: {
    what: text("横竖屏", "orientation"),
    asks: text("画面是横的还是竖的", "is the picture landscape or portrait"),
    how: text("按观众看到的宽和高，计入旋转", "By width and height as a viewer sees them, rotation applied"),
    blind: text("横屏里套竖画面看不出来", "A portrait picture inside a landscape frame is landscape"),
    options: { is: text("landscape（横）、portrait（竖）、square（方）", "landscape, portrait, square") },
  },
  "aspect-ratio": {
    what: text("画幅宽高比", "aspect ratio"),
    asks: text("画面的宽高比是多少", "what the display aspect ratio is"),
    how: text(
      "显示宽高比，计入像素宽高比和旋转",
      "The display aspect ratio: pixel aspect ratio and rotation applied",
    ),
    blind: text("画面里的黑边不算", "Black borders inside the picture are not seen"),
    options: {
      is: text(
        '比例，如 "16:9"、"2.39:1"、"9:20-9:16"；可列出几种',
        'the ratio: "16:9", "2.39:1", "9:20-9:16"; or a list of alternatives',
      ),
      tolerance: text("允许的误差，如 0.5%", "how far off still passes: 0.5%"),
    },
  },
  "pixel-aspect": {
    what: text("像素宽高比", "pixel aspect ratio"),
    asks: text("像素是不是方的", "are the pixels square"),
    how: text("文件所写的像素宽高比", "The sample aspect ratio that the file states"),
    blind: text("没有写的按未知", "Where it is not stated it is unknown"),
    options: { is: text('比例，如 "1:1"', 'the ratio: "1:1"') },
  },
  "frame-rate": {
    what: text("帧率", "frame rate"),
    asks: text("每秒多少帧", "how many frames a second"),
    how: text(
      "标称帧率，按分数精确比较：29.97 就是 30000/1001。25p 同时要求逐行，50i 同时要求隔行。constant: true 还要求帧率恒定",
      "The nominal rate, compared as an exact fraction: 29.97 is 30000/1001. 25p also asks for progressive scan, 50i for interlaced. constant: true also asks that the rate never changes",
    ),
    blind: text("重复帧、补帧看不出来", "Repeated or invented frames are not seen"),
    options: {
      is: text(
        "帧率，如 25fps、25p、50i、24-30fps；可列出几种",
        "the rate: 25fps, 25p, 50i, 24-30fps; or a list of alternatives",
      ),
      constant: text("必须是恒定帧率", "the rate must be constant"),
    },
  },
  scan: {
    what: text("扫描方式", "scan type"),
    asks: text("逐行还是隔行", "is the picture progressive or interlaced"),
    how: text("按编码头或容器所写", "As the codec header or the container states it"),
    blind: text(
      "标为逐行、实为隔行的画面，要看解码后的画面才知道",
      "Interlaced pictures flagged progressive are found only by decoding",
    ),
    options: {
      is: text(
        "progressive（逐行）、interlaced（隔行）、top-field-first、bottom-field-first",
        "progressive, interlaced, top-field-first, bottom-field-first",
      ),
    },
  },
  bitrate: {
    what: text("码率", "bit rate"),
    asks: text("码率是多少", "what the bit rate is"),
    how: text(
      "平均码率。of: video（默认）是画面流，of: audio 是声音流，of: file 是整个文件（字节数 × 8 ÷ 时长）。容器没写的逐包统计",
      "The average. of: video (default) is the picture stream, of: audio the sound, of: file the whole file (bytes × 8 ÷ duration). Where the container does not state it, packets are counted",
    ),
    blind: text("峰值码率和画质", "Peaks, and how good the picture looks"),
    options: {
      is: text(
        "码率要求，如 10-50Mbps、8Mbps ±10%、>= 2Mbps；可列出几种",
        "the bit rate: 10-50Mbps, 8Mbps ±10%, >= 2Mbps; or a list of alternatives",
      ),
      of: text("量什么：video（默认）、audio、file", "what is measured: video (default), audio, file"),
      tolerance: toleranceOption,
    },
  },
  "video-codec": {
    what: text("视频编码", "video codec"),
    asks: text("画面用什么编码", "which codec the picture is coded in"),
    how: text("按码流内容辨认，不看扩展名", "Recognised by the stream, never by the extension"),
    blind: text("编码质量", "The quality of the encoding"),
    options: {
      is: text("允许的编码：h264、hevc、prores …", "codecs allowed: h264, hevc, prores …"),
      profile: text("允许的档次：Main、High …", "profiles allowed: Main, High …"),
      level: text("级别，如 <= 4.1", "the level: <= 4.1"),
    },
  },
  chroma: {
    what: text("色度采样", "chroma subsampling"),
    asks: text("色度采样是多少", "which chroma subsampling the picture has"),
    how: text("按像素格式", "By the pixel format"),
    blind: text("制作过程中是否降过采样", "Whether it was reduced earlier in the making"),
    options: { is: text('"4:2:0"、"4:2:2"、"4:4:4"', '"4:2:0", "4:2:2", "4:4:4"') },
  },
  "bit-depth": {
    what: text("位深", "bit depth"),
    asks: text("每个样本多少位", "how many bits a sample has"),
    how: text("按像素格式或声音编码", "By the pixel format or the sound codec"),
    blind: text("有损声音编码没有位深", "Lossy sound codecs have none"),
    options: {
      is: text("位深，如 >= 16bit", "the depth: >= 16bit"),
      of: text("video（默认）或 audio", "video (default) or audio"),
    },
  },
  color: {
    what: text("色彩", "color"),
    asks: text("色彩空间是什么", "which color space the picture is in"),
    how: text(
      "按文件所写的原色、传输特性和范围",
      "By the primaries, transfer and range that the file states",
    ),
    blind: text(
      "没有写的按未知；画面调色看不出来",
      "Where it is not stated it is unknown; grading is not seen",
    ),
    options: {
      is: text("原色：bt709、bt2020、bt601、p3、xyz", "primaries: bt709, bt2020, bt601, p3, xyz"),
      transfer: text("传输特性：bt709、pq、hlg …", "transfer: bt709, pq, hlg …"),
      range: text("limited 或 full", "limited or full"),
    },
  },
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
