import { type Text, text } from "../model/text.ts";

/** What people are told of a check: by `explain`, in its page, in the editor. */
export interface CheckPage {
  /** The property, as it stands in a finding: 时长. */
  readonly what: Text;
  /** The question, in a sentence. */
  readonly asks: Text;
  /** How it is measured. */
  readonly how: Text;
  /** What it cannot see. */
  readonly blind: Text;
  readonly options: Readonly<Record<string, Text>>;
}

const toleranceOption = text(
  "允许的误差，如 1 frame、0.5s、10%",
  "how far beyond a limit still passes: 1 frame, 0.5s, 10%",
);

/** Every check's page, by id. */
export const pages = {
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
      "字节数。1 MB 是 1000² 还是 1024² 字节，通知多半不说；两种算法结果不一样时请人确认",
      "In bytes. Notices rarely say whether 1 MB is 1000² or 1024² bytes; where the two disagree a person is asked",
    ),
    blind: text("—", "—"),
    options: {
      is: text("大小，如 <= 500MB、3-10MB", "the size: <= 500MB, 3-10MB"),
      base: text("1000 或 1024：1 KB 有多少字节", "1000 or 1024: bytes in a KB"),
    },
  },
  extension: {
    what: text("文件类型", "file type"),
    asks: text("扩展名是不是要求的", "is the extension one of those asked for"),
    how: text("看扩展名，不分大小写", "By the extension, whatever its case"),
    blind: text("内容是不是真的这种格式", "Whether the content really is of that type"),
    options: { is: text("允许的扩展名：doc、docx …", "extensions allowed: doc, docx …") },
  },
  "file-name": {
    what: text("文件名", "file name"),
    asks: text("文件名是不是要求的形式", "does the name have the required form"),
    how: text(
      "逐个部分核对，指出哪一部分、哪个字符不对，并给出改好的名字。版本标记（如“无字幕版”）不影响判断",
      "Part by part; it says which part and which character is wrong and offers the corrected name. A version mark does not count",
    ),
    blind: text("片名、单位写得对不对", "Whether title and unit are the right ones"),
    options: {
      is: text(
        "形式，如 {单位}-{序号:number}-{片名}；不写就用角色的 name",
        "the form: {unit}-{serial:number}-{title}; without it the role's name",
      ),
    },
  },
  "name-characters": {
    what: text("文件名用字", "characters of the name"),
    asks: text("文件名里有没有不该有的字", "does the name hold only what it may"),
    how: text("逐字核对扩展名以外的部分", "Character by character, without the extension"),
    blind: text("—", "—"),
    options: {
      is: text("ascii：只用英文字母、数字、- 和 _", "ascii: only ASCII letters, digits, - and _"),
      length: text("字数，如 <= 50", "the number of characters: <= 50"),
      part: text("只看名字的这一部分", "looks at this part of the name only"),
      deny: text("不能出现的词", "words that must not occur"),
    },
  },
  folder: {
    what: text("存放位置", "place in the package"),
    asks: text("文件是不是放在该放的文件夹里", "does the file lie in its folder"),
    how: text("看文件在报送材料里的位置", "By where it lies inside the package"),
    blind: text("单独检查一个文件时看不出来", "It can't be told when a single file is checked"),
    options: { is: text("文件夹名，任一即可", "names of folders, any of them") },
  },
  folders: {
    what: text("文件夹", "folders"),
    asks: text("最外层有没有要求的文件夹", "are the required folders at the top"),
    how: text("看报送材料最外层；系统文件不算", "At the top of the package; system files do not count"),
    blind: text("文件夹里放得对不对", "What lies inside them"),
    options: {
      is: text("文件夹名", "names of the folders"),
      only: text("除此之外最外层不能有别的", "nothing else may be at the top"),
    },
  },
  "folder-name": {
    what: text("作品文件夹", "folder of the work"),
    asks: text(
      "每个作品是不是有自己的、按要求命名的文件夹",
      "has each work a folder of its own, with a name of the required form",
    ),
    how: text(
      "作品的文件都在同一个文件夹，里面没有别的作品，名字符合要求的形式",
      "All files of the work lie in one folder, no other work does, and its name has the form",
    ),
    blind: text("—", "—"),
    options: {
      is: text(
        "形式，如 {作者}-{片名}；不写就不看名字",
        "the form: {author}-{title}; without it any name will do",
      ),
    },
  },
  category: {
    what: text("类别", "category"),
    asks: text("作品属于哪一类", "which category the work is in"),
    how: text(
      "看 --category、文件名、文件夹名。没有写明的，列出从各项规则看还可能是哪几类",
      "From --category, the file name or the folder. Where none tells, those categories are listed whose rules it still meets",
    ),
    blind: text("内容是否真属于这一类", "Whether its content belongs there"),
    options: {
      is: text("允许的类别；不写就是规则文件里的全部", "categories allowed; without it all of the rule file"),
    },
  },
  field: {
    what: text("表格栏目", "a place on the form"),
    asks: text("表上的一栏填没填、填得对不对", "is a place on the form filled in, and rightly"),
    how: text(
      "按栏目名在表里找到那一格（右边一格、下面一格、同一格或同一行冒号后面），再看填的内容：是否还是表上原来的提示，是否与作品名、单位、序号、类别、影片时长一致，勾选了哪一项，多少字",
      "The place is found by its label (the cell to the right or below, the same cell, or behind the colon of a line); then it is asked whether it still holds what the form came with, and whether it agrees with the title, unit, serial number, category or length, what is ticked, and how many characters it has",
    ),
    blind: text(
      "手写、扫描件、图片里的字；.doc、.wps、PDF 里的空格和勾选，读不准就请人工核对",
      "Handwriting, scans, text in pictures; in .doc, .wps and PDF empty places and ticks can't be told, and are left to a person",
    ),
    options: {
      label: text("栏目名，可以写几种写法", "the label; several spellings may be given"),
      is: text(
        "填的应该是什么：filled（填了就行，默认）、title 作品名、unit 单位、serial 序号、category 类别、duration 时长、episodes 集数、phone 电话、date 日期",
        "what must be there: filled (anything, the default), title, unit, serial, category, duration, episodes, phone, date",
      ),
      "one-of": text("只能选其中一项", "one of these, ticked or written"),
      characters: text("字数，如 <= 100字、约200字", "the number of characters: <= 100"),
      names: text("人数，如 <= 5人", "how many people are named: <= 5"),
      tolerance: text("时长允许相差多少，如 5s", "how far the length may be off: 5s"),
      beside: text("同一张表上的其他栏目名", "other labels of the form, which are no values"),
    },
  },
  blanks: {
    what: text("填写完整", "nothing left blank"),
    asks: text(
      "承诺书、授权书这样的文书是不是还有没填的横线和空书名号",
      "are there lines or book marks in a pledge or licence that nobody filled in",
    ),
    how: text(
      "在全文和表格里找连着的下划线、空的书名号，以及 XXX 这样的原样提示；一个字也没有的也算没填",
      "Underscores in a row, empty book marks and prompts such as XXX are looked for in the whole text; a document without a word was not filled in either",
    ),
    blind: text("手写和扫描件；填得对不对", "Handwriting and scans; whether what was written is right"),
    options: {},
  },
  "document-format": {
    what: text("文档格式", "document format"),
    asks: text("文档真正是什么格式", "what a document really is"),
    how: text("看文件的内容，不看扩展名", "By what is in it, never by its name"),
    blind: text("WPS 私有格式的细节", "What is peculiar to WPS"),
    options: {
      is: text(
        "word、excel、docx、doc、xlsx、pdf，可以有几种",
        "word, excel, docx, doc, xlsx, pdf; several may be given",
      ),
    },
  },
  "word-count": {
    what: text("字数", "length of the text"),
    asks: text("文档一共多少字", "how many characters a document has"),
    how: text(
      "正文和表格里的字都算，空格不算；一个英文单词、一个数算一个字",
      "All that is written in it, tables too; blanks do not count, a Latin word or figure counts as one",
    ),
    blind: text("图片里的字、页眉页脚", "Text in pictures, headers and footers"),
    options: { is: text("字数，如 <= 3000字", "the number: <= 3000") },
  },
  "page-count": {
    what: text("页数", "pages"),
    asks: text("文档有几页", "how many pages a document has"),
    how: text("数 PDF 的页", "The pages of a PDF are counted"),
    blind: text("Word 文档的页数要排版才知道", "Pages of a Word document, which only its layout tells"),
    options: { is: text("页数，如 <= 15页", "the number: <= 15") },
  },
  "paper-size": {
    what: text("幅面", "paper size"),
    asks: text("图片印出来有多大，横竖都算", "how large a picture is on paper, either way round"),
    how: text(
      "像素除以文件里写的分辨率；允许差 3 毫米，带出血的每边多 3 毫米也行",
      "Pixels by the resolution that the file states; 3 mm of rounding and 3 mm of bleed at each edge pass",
    ),
    blind: text("文件里没写分辨率就不知道", "Not known where the file states no resolution"),
    options: {
      is: text("a2、a3、a4、a5；照片 5r、6r、8r、10r", "a2, a3, a4, a5; of photographs 5r, 6r, 8r, 10r"),
      "at-least": text("更大的也行", "larger ones will do as well"),
    },
  },
  "image-format": {
    what: text("图片格式", "picture format"),
    asks: text("图片真正是什么格式", "what a picture really is"),
    how: text("看文件开头的字节，不看扩展名", "By its first bytes, never by its name"),
    blind: text("画质", "How it looks"),
    options: { is: text("jpg、png 等，可以有几种", "jpg, png, …; several may be given") },
  },
  "color-mode": {
    what: text("色彩模式", "colour mode"),
    asks: text("图片是 CMYK、RGB 还是灰度", "are its colours CMYK, RGB or grey"),
    how: text("读 JPEG、PNG 的文件头", "By the header of JPEG or PNG"),
    blind: text("其他格式；印出来的颜色", "Other formats; how it prints"),
    options: { is: text("cmyk、rgb、gray", "cmyk, rgb, gray") },
  },
  dpi: {
    what: text("图片分辨率", "dots an inch"),
    asks: text("每英寸多少点", "how many dots an inch"),
    how: text(
      "读文件里写的分辨率：先看 EXIF，再看 JFIF；PNG 看 pHYs；按厘米写的换算成英寸",
      "As the file states it: EXIF before JFIF, pHYs of PNG; what is stated a centimetre is converted",
    ),
    blind: text("文件里没写就不知道", "Not known where the file does not state it"),
    options: {
      is: text("如 >= 300dpi", ">= 300dpi"),
      tolerance: text("允许的误差，如 1%", "how far a figure may be off: 1%"),
    },
  },
  "image-size": {
    what: text("图片尺寸", "picture size"),
    asks: text("图片有多少像素", "how many pixels it has"),
    how: text("读 JPEG、PNG 的文件头", "By the header of JPEG or PNG"),
    blind: text("是不是由小图放大的", "Whether it was enlarged"),
    options: {
      is: text(
        "如 3508x4961（300dpi 的 A3），横竖都算",
        "3508x4961, which is A3 at 300 dpi; either way round",
      ),
      tolerance: text("允许的误差，如 1%", "how far it may be off: 1%"),
      "at-least": text("不少于这么多像素就行", "more pixels will do as well"),
      "as-written": text("横竖要与所写一致", "this way round only"),
      "long-side": text("长边的像素，如 >= 3000px", "pixels of the longer side: >= 3000px"),
    },
  },
  "qr-code": {
    what: text("二维码", "QR code"),
    asks: text("有没有二维码，扫出来是什么", "is there a QR code, and what does it say"),
    how: text(
      "在图片里，或者表格里的图片上找二维码并识别；不联网",
      "Codes are looked for in the picture, or in the pictures of a form, and read; nothing is fetched",
    ),
    blind: text("网址打不打得开", "Whether the address answers"),
    options: { is: text("url 网址，any 什么都行", "url, or any") },
  },
  list: {
    what: text("汇总表", "list of works"),
    asks: text(
      "汇总表的每一行和每个作品是否一一对应",
      "do the rows of the list and the works match one to one",
    ),
    how: text(
      "按表头找到片名等各列，每一行按片名对到作品，两个方向都查；有序号、时长、类别、单位列的，逐行对照",
      "Columns are found by their heads; each row is matched with a work by its title, both ways; number, length, category and unit are compared row by row",
    ),
    blind: text(
      "扫描件、图片；是否按作品质量排的序",
      "Scans and pictures; whether the works are in order of their quality",
    ),
    options: {
      title: text("片名一列的表头，可以写几种", "the head of the column of titles; several may be given"),
      number: text("序号一列的表头", "the head of the column of numbers"),
      duration: text("时长一列的表头", "the head of the column of lengths"),
      category: text("类别一列的表头", "the head of the column of categories"),
      unit: text("单位一列的表头", "the head of the column of units"),
      tolerance: text("时长允许相差多少，如 5s", "how far lengths may be off: 5s"),
      "in-order": text("序号要从小到大", "numbers must go up from row to row"),
    },
  },
  column: {
    what: text("汇总表栏目", "a column of the list"),
    asks: text(
      "汇总表的一列是否每行都填了、填得对不对",
      "is a column of the list filled in, row by row, and rightly",
    ),
    how: text(
      "按表头找到这一列，空行、合计、备注行不算；逐行看是否空着、还是表上原来的提示，多少字，是不是电话或日期",
      "The column is found by its head; empty rows, totals and remarks do not count; of each row it is asked whether it is filled in, how many characters it has, whether it is a telephone number or a date",
    ),
    blind: text("与作品是否一致：见「汇总表」", "Whether it agrees with the works: see the check list"),
    options: {
      title: text(
        "片名一列的表头，用来找到表",
        "the head of the column of titles, by which the table is found",
      ),
      label: text("这一列的表头，可以写几种", "the head of the column; several may be given"),
      is: text(
        "filled（填了就行，默认）、phone 电话、date 日期",
        "filled (anything, the default), phone, date",
      ),
      "one-of": text("只能选其中一项", "one of these, ticked or written"),
      characters: text("字数，如 150-250字", "the number of characters: 150-250"),
      names: text("人数，如 <= 5人", "how many people are named: <= 5"),
    },
  },
  "title-length": {
    what: text("片名字数", "length of the title"),
    asks: text("片名有多少个字", "how many characters the title has"),
    how: text(
      "数片名的字数；片名取自文件名，按要求的形式读出",
      "The title as read from the file name; every character counts as one",
    ),
    blind: text("画面上的片名", "The title on the screen"),
    options: { is: text("字数，如 <= 10字", "the number: <= 10") },
  },
  "unit-type": {
    what: text("单位类型", "unit type"),
    asks: text("报送单位属于哪一类", "which kind of unit submits"),
    how: text("由 --unit-type 指定", "Given by --unit-type"),
    blind: text("没有指定就不知道", "Not known unless given"),
    options: { is: text("规则文件里的单位类型", "unit types of the rule file") },
  },
  version: {
    what: text("版本", "version"),
    asks: text("文件是作品的哪个版本", "which version of the work the file is"),
    how: text("按文件名或文件夹名里的版本标记", "By the version mark in the name or the folder"),
    blind: text("内容是不是这个版本", "Whether the content is of that version"),
    options: { is: text("规则文件里的版本", "versions of the rule file") },
  },
  versions: {
    what: text("版本齐全", "versions"),
    asks: text("作品的各个版本是不是齐了", "is every version of the work there, once"),
    how: text(
      "同一作品（系列片按每一集）每个版本各一个文件，时长相符",
      "For each work, and each episode of a series, one file of each version, of the same length",
    ),
    blind: text("画面是不是真的有、没有字幕", "Whether subtitles are really there or not"),
    options: {
      is: text("需要的版本", "versions that must be there"),
      of: text("哪种角色的文件", "the role of the files"),
      "durations-within": text("各版本时长允许相差多少，如 1s", "how far the lengths may differ: 1s"),
    },
  },
  series: {
    what: text("系列片", "series"),
    asks: text("作品是不是系列片", "is the work a series"),
    how: text(
      "文件名里有集号，或一个文件夹里是按数字命名的各集",
      "By episode numbers in the names, or a folder of numbered files",
    ),
    blind: text("集号没有写出来的系列片", "A series whose files carry no numbers"),
    options: { is: text("true 或 false", "true or false") },
  },
  episodes: {
    what: text("集数", "episodes"),
    asks: text("系列片有多少集", "how many episodes a series has"),
    how: text(
      "数不同的集号；中间缺集、重号也会指出",
      "Different episode numbers are counted; gaps and doubles are named",
    ),
    blind: text("单个作品不适用", "It does not apply to single works"),
    options: { is: text("集数，如 >= 5集", "the number: >= 5") },
  },
  "file-count": {
    what: text("文件数量", "number of files"),
    asks: text("一个作品有几个某种文件", "how many files of a kind a work has"),
    how: text("数作品里属于该角色或类别的文件", "Files of the role or class inside the work are counted"),
    blind: text("文件内容", "What is in them"),
    options: {
      of: text("角色或 class", "a role or class"),
      is: text("数量，如 1、1-3", "the number: 1, 1-3"),
    },
  },
  materials: {
    what: text("材料", "materials"),
    asks: text("作品的材料齐不齐", "has the work the materials asked for"),
    how: text("看各个角色有没有文件", "By whether each role has a file"),
    blind: text("材料内容", "What is in them"),
    options: {
      of: text("角色", "roles"),
      is: text("all、any 或 2 of 3", "all, any or 2 of 3"),
    },
  },
  count: {
    what: text("数量", "number"),
    asks: text("报送了多少", "how many were handed in"),
    how: text(
      "数整份材料里的作品或文件；per 可按单位、类别、作者分开数",
      "Works or files of the whole package are counted; per counts them by unit, category or author",
    ),
    blind: text("归类不明的，按最少和最多两头算", "Those that can't be assigned are counted at both ends"),
    options: {
      of: text("work、角色或 class", "work, a role or a class"),
      is: text("数量，如 <= 10、1-2部", "the number: <= 10, 1-2"),
      per: text("package（默认）、unit、category、author", "package (default), unit, category, author"),
    },
  },
  "serial-numbers": {
    what: text("序号", "serial numbers"),
    asks: text("序号有没有重复、跳号", "are serial numbers unique and without gaps"),
    how: text(
      "比较各作品文件名里的序号；跳号请人确认",
      "Serial numbers in the names of works are compared; a gap is for a person to confirm",
    ),
    blind: text("与汇总表是否一致", "Whether they agree with the summary table"),
    options: { gaps: text("false：跳号不提醒", "false: gaps are not mentioned") },
  },
  duplicates: {
    what: text("重复文件", "duplicate files"),
    asks: text("有没有内容完全相同的文件", "are there files with the same content"),
    how: text(
      "大小相同的再比较内容（SHA-256）。这一项每次都查，不用写进规则文件",
      "Files of the same size are compared by content (SHA-256). It is asked of every package without a rule",
    ),
    blind: text("重新编码过的同一部片子", "The same film, encoded anew"),
    options: {},
  },
  black: {
    what: text("黑场", "black picture"),
    asks: text(
      "片头、片尾或中间的黑场有多长",
      "how long black picture stands at the head, at the tail or anywhere",
    ),
    how: text(
      "98% 的像素暗于最亮的十分之一就算黑；片头片尾 10 秒每秒看十幅，其余每秒看两幅；离限值太近的请人工核对",
      "A picture is black if 98 % of its pixels are darker than a tenth of full brightness. The first and last ten seconds are looked at ten times a second, the rest twice; what is too near the limit is left to a person",
    ),
    blind: text("短于采样间隔的黑场", "Black that is shorter than the time between two samples"),
    options: {
      is: text("长度，如 >= 2s、<= 3s", "the length: >= 2s, <= 3s"),
      at: text(
        "head 片头，tail 片尾，anywhere 最长的一段（默认）",
        "head, tail, or anywhere: the longest (default)",
      ),
    },
  },
  "black-borders": {
    what: text("黑边", "black borders"),
    asks: text("画面四周有没有黑边", "are there black borders around the picture"),
    how: text(
      "九成以上的画面里都黑的行和列算黑边，占画面高或宽的百分之几；黑边里偶尔有字幕不影响",
      "Rows and columns that are black in nine of ten samples, in parts of the height or width; subtitles in them now and then do no harm",
    ),
    blind: text(
      "特意拍的暗景与黑边分不清；一直很暗的片子不判断",
      "A dark scene that was meant so; films that are dark throughout are not judged",
    ),
    options: {
      is: text("最宽的一边占多少，如 <= 1%", "the widest of them: <= 1%"),
    },
  },
  "color-bars": {
    what: text("彩条", "colour bars"),
    asks: text("片中有没有彩条", "are there colour bars in the film"),
    how: text(
      "按黄青绿品红蓝的次序和相近的宽度识别 SMPTE、EBU 等彩条，有字幕条、遮幅也认；每秒看两幅，或只看关键帧",
      "SMPTE, EBU and other bars are known by the order yellow, cyan, green, magenta, red, blue and like widths, letterboxed or with a slate too; twice a second, or at key frames",
    ),
    blind: text(
      "圆形测试卡，短于采样间隔的一闪",
      "Test cards with circles, flashes shorter than the time between two samples",
    ),
    options: {
      is: text("forbidden 不能有，required 要有", "forbidden, or required"),
    },
  },
  watermark: {
    what: text("水印、台标", "watermark or logo"),
    asks: text("画面上有没有一直不动的水印、台标", "is there a mark that stands still over the film"),
    how: text(
      "均匀取 96 幅画面，把边缘按方向叠加：会动的互相抵消，不动的留下来；给出位置和截图，由人确认",
      "Of 96 pictures, evenly spread, the edges are added up as vectors: those of the film cancel out, those of a mark remain. Place and picture are shown, for a person to confirm",
    ),
    blind: text(
      "机位不动的片子（录像课、讲座）分不清，报未知；时有时无、移动、出现不到四分之三时长的标识看不出",
      "A film of one camera that stands still can't be told and is unknown; marks that come and go, move, or stand for less than three quarters of the film",
    ),
    options: {
      is: text("forbidden 不能有，required 要有", "forbidden, or required"),
    },
  },
  "opening-card": {
    what: text("开场字幕说明", "opening card"),
    asks: text("片头有没有静止的字幕卡", "is there a still card with text at the head"),
    how: text(
      "片头 5 秒内开始、静止 1 秒以上、底色单一、至少两行字的画面；给出截图，由人确认",
      "A picture that begins within 5 seconds, stands for one at least, has one colour behind it and two lines of writing or more; shown for a person to confirm",
    ),
    blind: text(
      "叠在活动画面上的字幕说明、只有一行的卡片",
      "Text over moving pictures, and cards of one line",
    ),
    options: {
      is: text("forbidden 不能有，required 要有", "forbidden, or required"),
    },
  },
  captions: {
    what: text("字幕", "subtitles"),
    asks: text(
      "画面上有没有字幕，有没有超出画面",
      "are there subtitles on the picture, and are they inside it",
    ),
    how: text(
      "每秒看两幅，在画面下部找居中、停留片刻又换掉的成行文字；三句以上算有字幕；不认字，给出截图",
      "Twice a second, lines of writing are looked for that are centred in the lower part, stand for a while and change; three of them are subtitles. They are not read; pictures are shown",
    ),
    blind: text(
      "艺术字、竖排、滚动的字幕，画面本身的字幕条；是简体还是繁体",
      "Artistic, vertical or rolling text, lettering of the scene; whether it is simplified Chinese",
    ),
    options: {
      is: text(
        "required 要有，forbidden 不能有，inside 有的不能超出画面",
        "required, forbidden, or inside: those there are do not leave the picture",
      ),
    },
  },
  "same-film": {
    what: text("两个版本", "two versions"),
    asks: text(
      "有字幕版和无字幕版是不是同一部片子，各自有没有字幕",
      "are the versions one film, and does the right one show subtitles",
    ),
    how: text(
      "每秒取一幅小图，只看画面上部三分之二，错开不超过 2 秒相比；再看哪一版有字幕",
      "One small picture a second of the upper two thirds is compared, at most 2 seconds apart; then it is asked which version shows subtitles",
    ),
    blind: text("两版之间的小改动", "Small differences between the versions"),
    options: {
      of: text("哪些文件", "which files"),
      subtitled: text("有字幕的版本", "the version with subtitles"),
      clean: text("无字幕的版本", "the version without"),
    },
  },
  freeze: {
    what: text("画面静止", "frozen picture"),
    asks: text("画面静止不动最长多久", "how long the picture stands still at most"),
    how: text(
      "逐帧比较，每像素平均变化小于 -60 dB 算静止（FFmpeg freezedetect）",
      "Frame by frame, still if it changes by less than -60 dB a pixel (FFmpeg's freezedetect)",
    ),
    blind: text(
      "特意的定格、静止的幻灯片与卡顿分不清；有噪点的卡顿",
      "A still that was meant so; a stuck picture under moving noise",
    ),
    options: {
      is: text("最长多久，如 <= 2s", "the longest: <= 2s"),
    },
  },
  "repeated-frames": {
    what: text("重复帧", "repeated frames"),
    asks: text("有多少帧只是重复前一帧", "how many frames only repeat the one before"),
    how: text(
      "逐帧比较亮度：前后都在动、唯独这一帧没变，算重复",
      "Frame by frame: one that did not change while its neighbours move repeats the one before",
    ),
    blind: text("画面本来就不动的地方；经过混合的补帧", "Where the picture stands still; blended frames"),
    options: {
      is: text("占全部帧的多少，如 <= 1%", "of all frames: <= 1%"),
    },
  },
  combing: {
    what: text("隔行毛边", "combing"),
    asks: text(
      "画面有没有隔行的毛边，不管文件怎么写",
      "are pictures combed, whatever the file says of its scan",
    ),
    how: text(
      "逐帧看相邻两行的差异（FFmpeg idet），一半以上的画面有毛边算隔行",
      "Frame by frame by the differences of neighbouring lines (FFmpeg's idet); half of the pictures or more are interlaced",
    ),
    blind: text(
      "缩放过的隔行画面、几乎不动的画面",
      "Interlaced pictures that were scaled, pictures that hardly move",
    ),
    options: {
      is: text("forbidden", "forbidden"),
    },
  },
  playback: {
    what: text("能否播完", "playback"),
    asks: text("从头到尾解码一遍，有没有出错", "can all of the film be decoded without a fault"),
    how: text(
      "解码全部画面和声音，数解码器报的错",
      "All pictures and sound are decoded, and what the decoder complains of is counted",
    ),
    blind: text("解码器不报错的花屏", "Garbled pictures of which the decoder says nothing"),
    options: {
      is: text("clean：一处也没有", "clean: no fault at all"),
    },
  },
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
    blind: text(
      "特意的无声；第一条以外的音轨报未知",
      "Silence that was meant so; tracks but the first, which are left open",
    ),
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
  archives: {
    what: text("压缩包", "archives"),
    asks: text("有没有装在压缩包里、没有检查到的文件", "are there files in archives, which were not checked"),
    how: text(
      "列出 .zip 里的文件（GBK、UTF-8、macOS 打的包都认），不解压，也不检查其中的内容；RAR、7z 等看不到里面。这一项每次都查，不用写进规则文件",
      "Files inside .zip are listed, with names in GBK, UTF-8 or as macOS writes them; nothing is unpacked or looked into. RAR, 7z and others are not listed. It is asked of every package without a rule",
    ),
    blind: text("压缩包里各个文件合不合格", "Whether what lies inside complies"),
    options: {},
  },
  "submission-date": {
    what: text("报送日期", "date of submission"),
    asks: text("今天还来得及吗", "is it still time"),
    how: text(
      "检查当天（--on 可指定）与通知的起止日期比较，首尾两天都算",
      "The day of the check (or --on) against the days of the notice, both included",
    ),
    blind: text("材料实际寄到的日期", "The day on which the package arrives"),
    options: {
      is: text(
        "日期，如 <= 2024-09-05、2024-07-24..2024-08-24",
        "the date: <= 2024-09-05, 2024-07-24..2024-08-24",
      ),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;

export type CheckId = keyof typeof pages;

/** The page of a check; checks and pages are held against each other by a test. */
export function pageOf(check: string): CheckPage | undefined {
  return (pages as Readonly<Record<string, CheckPage>>)[check];
}
