import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of decoded pictures. */
export const decoded = {
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
      "按黄青绿品红蓝的次序和相近的宽度识别 SMPTE、EBU 等彩条，有字幕条、遮幅也认；每秒看两幅，关键帧够密就只看关键帧；第一条音轨里有没有测试音，一并说明",
      "SMPTE, EBU and other bars are known by the order yellow, cyan, green, magenta, red, blue and like widths, letterboxed or with a slate too; twice a second, or at key frames where these are close. Whether a test tone goes with them is said too",
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
  "dropped-frames": {
    what: text("缺帧", "dropped frames"),
    asks: text("画面中间有没有缺帧", "are frames missing between others"),
    how: text(
      "逐帧看时间，两帧之间超过一帧半就算缺帧，给出缺得最多的一处",
      "By the time of each frame: two that are further apart than one and a half frames have others missing between them; the widest gap is shown",
    ),
    blind: text(
      "导出时已经用重复帧补上的（那是重复帧），手机可变帧率里正常的抖动",
      "Frames that were replaced by repeated ones, and the usual unevenness of films from phones",
    ),
    options: { is: text("最多占多少，如 <= 0.1%", "how many of all at most: <= 0.1%") },
  },
  combing: {
    what: text("隔行毛边", "combing"),
    asks: text(
      "画面有没有隔行的毛边，不管文件怎么写",
      "are pictures combed, whatever the file says of its scan",
    ),
    how: text(
      "逐帧看相邻两行的差异（FFmpeg idet），一分钟以上的片子每四秒看一秒；一半以上的画面有毛边算隔行",
      "Frame by frame by the differences of neighbouring lines (FFmpeg's idet), one second in four of films longer than a minute; half of the pictures or more are interlaced",
    ),
    blind: text(
      "缩放过的隔行画面、几乎不动的画面；不到 6 秒或不到 480 行的片子不判断",
      "Interlaced pictures that were scaled, pictures that hardly move; films of less than 6 seconds or 480 lines are not judged",
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
} as const satisfies Readonly<Record<string, CheckPage>>;
