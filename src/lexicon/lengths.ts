/** Units of lengths in labels and heads of columns, and how a figure with one is written. */
export const lengthUnits = [
  { unit: "小时", pattern: /小时|\bh\b/ },
  { unit: "分钟", pattern: /分|\bmin/ },
  { unit: "秒", pattern: /秒|\bs\b|\bsec/ },
] as const;

/** Words around lengths in forms and lists. The text is brought into one spelling before. */
export const lengthWords = {
  /** What stands before a length and says nothing of how long it is: 全长约3分钟, 共192秒, 每集5分钟. */
  before:
    /^(?:(?:视频|影片|作品|成片|总)?(?:时长|长度|片长|时间)[:为]?)?(?:总共|共计|一共|合计|共|全长|每集|单集|各)?(?:大约|约为|约|近|≈|~|about|approx\.?)?/i,
  /** What stands behind it: 3分钟左右, 0:04/集, 3分12秒（含片尾）. */
  after: /(?:左右|上下|许)?(?:\/(?:每?集|部|个))?(?:每集|一集)?(?:\([^()]*\))?$/,
  /** Frames, or hundredths, behind the second: 3分12秒05, 0分4秒12帧. */
  framesBehind: /(秒)\d{1,2}帧?$/,
  /** A length whose seconds have no unit: 3分20. */
  minutesAndNumber: /^(\d+)(分|')(\d{1,2})$/,
  /** A second is written: 03分12秒, 3:12, 3'12", 192s. */
  showsSeconds: /秒|["″]|\d[:：]\d|\ds\b|sec/i,
} as const;
