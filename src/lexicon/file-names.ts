/** Generic names of a final export. */
export const genericFilmNames =
  /^(?:成片|正片|终版|终稿|定稿|最终版|最终|完整版|视频|影片|作品|输出|导出|序列\s*\d*|final|video|movie|film|output|export)(?:[\s._-]*v\d+)?$/i;

/** Names of folders that hold films and name none of them. */
export const genericFolderNames =
  /^(?:参赛|报送|推荐|\d+)?[\s._-]*(?:作品|视频|影片|成片|材料|films?|videos?)/i;

/** Version notes that people add to names while they work: 终稿20240901, 修改版, final, v2, 扫码. */
export const versionNotes =
  /^(?:最?终(?:稿|版|审)?|定稿|修改稿?|新版|旧版|副本|final|copy|new|v\d+|扫码|小程序码)|(?:稿|修改|最终版|final)\d*$|^\d{6,8}$/i;

/** A mark with one of these in front says the opposite: 无字幕版 is not 字幕版. */
export const negations = "无没未非不";

/** Ways to number episodes that need no mention in a rule file. `{n}` is the number. */
export const usualEpisodeMarks: readonly string[] = [
  "第{n}集",
  "第{n}期",
  "第{n}讲",
  "第{n}课",
  "第{n}回",
  "第{n}部分",
  "S{s}E{n}",
  "EP{n}",
  "E{n}",
  "（{cn}）",
  "({cn})",
];

/** Names of folders in the folder of one work, by what lies in them: 影片, 02_文字材料, 剧照. */
export const partFolderNames =
  /^(?:\d{1,2}[\s._、-]*)?(?:(?:作品|参赛|电子版|相关)?(?:影片|视频|成片|正片|预告片?|花絮|音频|字幕|文字|文档|文本|材料|资料|图片|照片|海报|剧照|截图|素材|源文件|工程文件|表格|报名表|简介|说明|证明|授权书?|附件)(?:材料|文件|资料|文档)?|films?|videos?|images?|photos?|posters?|stills?|docs?|documents?|texts?|audio)$/i;
