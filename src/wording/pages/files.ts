import { text } from "../../model/text.ts";
import { type CheckPage, toleranceOption } from "./page.ts";

/** Pages of the checks of a file as a whole. */
export const files = {
  intact: {
    what: text("文件完整", "file integrity"),
    asks: text("文件是否完整、能打开、真是音视频", "is the file whole, readable and really media"),
    how: text(
      "看文件大小、开头字节，逐个核对 MP4/MOV、Matroska、AVI、FLV、WMV、MXF 的数据块是否都在文件之内，抽看 MP4/MOV 的画面数据是不是一片 0，再由 ffprobe 打开。这一项每次都查，不用写进规则文件",
      "By size and first bytes, by holding every box of MP4/MOV, Matroska, AVI, FLV, WMV and MXF against the end of the file, by looking for zeros where pictures of MP4/MOV should be, and by opening it with ffprobe. It is asked of every file without a rule",
    ),
    blind: text(
      "数据块齐全但内容被写坏的文件，只有逐帧解码才能发现；MPEG-TS、MPEG、Ogg 的结尾是否缺失，要播放到最后才知道",
      "A file with all its boxes but spoilt content: only decoding finds that; whether the end of MPEG-TS, MPEG or Ogg is missing: it must be played",
    ),
    options: {},
  },
  "technical-facts": {
    what: text("技术参数", "technical facts"),
    asks: text(
      "通知没有规定格式时，只把技术参数列出来",
      "lists the technical facts where a notice sets no format",
    ),
    how: text(
      "格式、画面、帧率、码率、时长，只列出，不评判",
      "Format, picture, rate, bit rate and length are listed and not judged",
    ),
    blind: text("不作任何判断", "It judges nothing"),
    options: {},
  },
  container: {
    what: text("格式", "format"),
    asks: text("文件的真实格式是不是通知要求的", "is the real format of the file one of those asked for"),
    how: text(
      "看文件内容（MP4/MOV 看 ftyp 品牌），不看扩展名；扩展名与内容不符也算不符合",
      "By content (for MP4 and MOV by the brand in ftyp), never by the extension; an extension that claims another format fails too",
    ),
    blind: text("不看里面的编码", "It says nothing of the codecs inside"),
    options: { is: text("允许的格式：mp4、mov、mkv …", "formats allowed: mp4, mov, mkv …") },
  },
  duration: {
    what: text("时长", "duration"),
    asks: text("片子多长", "how long the film is"),
    how: text(
      "画面实际呈现的长度（已计入剪辑表）；音轨末尾多出的部分不算。of: audio 量声音，of: file 量整个文件",
      "The length of the picture as presented, edit list applied; what a sound track has beyond it does not count. of: audio measures the sound, of: file the whole file",
    ),
    blind: text("分不清片头、正片和片尾", "It can't tell titles and credits from the film itself"),
    options: {
      is: text(
        "时长要求，如 <= 3min、2:30-3:30；可列出几种",
        "the length: <= 3min, 2:30-3:30; or a list of alternatives",
      ),
      of: text("量什么：video（默认）、audio、file", "what is measured: video (default), audio, file"),
      tolerance: toleranceOption,
    },
  },
  "subtitle-tracks": {
    what: text("内嵌字幕", "embedded subtitles"),
    asks: text("有几条可开关的字幕", "how many subtitle tracks there are"),
    how: text("数容器里的字幕流", "Subtitle streams of the container are counted"),
    blind: text("烧在画面里的字幕", "Subtitles burned into the picture"),
    options: { is: text("数量，如 0、>= 1", "the number: 0, >= 1") },
  },
  timecode: {
    what: text("起始时间码", "start time code"),
    asks: text("时间码从哪里开始", "where the time code starts"),
    how: text("读时间码轨或标签", "From the time code track or tag"),
    blind: text("时间码中途是否中断", "Whether it breaks later"),
    options: {
      is: text('起点，如 "10:00:00:00"；可列出几种', 'the start: "10:00:00:00"; or a list of alternatives'),
      "drop-frame": text("是否丢帧计数", "whether it counts drop-frame"),
    },
  },
  "fast-start": {
    what: text("边下边播", "fast start"),
    asks: text("索引是不是在文件开头", "does the index stand in front of the media data"),
    how: text("看 moov 在 mdat 之前还是之后", "By whether moov comes before mdat"),
    blind: text("只对 MP4/MOV 有意义", "It means something for MP4 and MOV only"),
    options: { is: text("true：必须在开头", "true: it must be in front") },
  },
  "ai-label": {
    what: text("AI 标识", "AI label"),
    asks: text(
      "文件里有没有 AI 生成内容的隐式标识",
      "does the file carry the implicit label of AI-made content",
    ),
    how: text(
      "在 GB 45438-2025 规定的位置和几个常见的错误位置找 AIGC 标识，核对 Label 等字段",
      "Looks for the AIGC label of GB 45438-2025 where the standard puts it and where people put it by mistake, and checks its fields",
    ),
    blind: text("画面上的显式标识；有没有用 AI 制作", "The visible label; whether AI was used at all"),
    options: {
      is: text(
        "required：必须有；if-present：有就必须合规",
        "required: there must be one; if-present: if there is one it must be valid",
      ),
    },
  },
  created: {
    what: text("创作时间", "date made"),
    asks: text("片子是什么时候做的", "when the film was made"),
    how: text(
      "容器的 creation_time（UTC），换算成北京时间；没有写的按未知，绝不当作符合",
      "creation_time of the container (UTC), in China time; where it is absent the answer is unknown, never a pass",
    ),
    blind: text(
      "它其实是导出时间；导出电脑的时钟可能不准",
      "It is really the time of export, by the clock of that computer",
    ),
    options: { is: text("日期，如 >= 2025-01-01、2025年9月以后", "the date: >= 2025-01-01") },
  },
  "file-size": {
    what: text("文件大小", "file size"),
    asks: text("文件有多大", "how large the file is"),
    how: text(
      "字节数。1 MB 是 1000×1000 还是 1024×1024 字节，通知多半不说；两种算法结果不一样时请人确认",
      "In bytes. Notices rarely say whether 1 MB is 1000×1000 or 1024×1024 bytes; where the two disagree a person is asked",
    ),
    blind: text("—", "—"),
    options: {
      is: text("大小，如 <= 500MB、3-10MB", "the size: <= 500MB, 3-10MB"),
      base: text("1000 或 1024：1 KB 有多少字节", "1000 or 1024: bytes in a KB"),
    },
  },
  "sound-length": {
    what: text("声音与画面长度", "length of sound and picture"),
    asks: text("声音和画面是不是一样长", "is the sound as long as the picture"),
    how: text(
      "按容器和采样表比较每条音轨与画面的长度",
      "Lengths of every sound track and of the picture, by the sample tables",
    ),
    blind: text("口型对不对得上", "Whether lips are in step"),
    options: {
      is: text("相差不超过多少，如 0.5s", "how far apart they may be: 0.5s"),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
