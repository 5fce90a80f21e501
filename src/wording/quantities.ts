import { type Text, text } from "../model/text.ts";

/** The words of quantities as they are printed; the grammar reads each of them back. */
export const printed = {
  about: (figure: string): Text => text(`约 ${figure}`, `about ${figure}`),
  frames: (count: number): Text => text(`±${count} 帧`, `±${count} ${count === 1 ? "frame" : "frames"}`),
  period: (from: string, to: string): Text => text(`${from} 至 ${to}`, `${from} to ${to}`),
  all: text("全部", "all"),
  any: text("任一", "any"),
  share: (need: number, of: number): Text => text(`${of} 选 ${need}`, `${need} of ${of}`),
};

/** What is said when a quantity in a rule file can't be understood. */
export const words = {
  unreadable: (written: string, examples: string): Text =>
    text(
      `看不懂「${written}」，可以写：${examples}`,
      `can't make sense of "${written}"; write for example ${examples}`,
    ),

  bareNumber: (written: string, examples: string): Text =>
    text(
      `「${written}」没有单位，可以写：${examples}`,
      `"${written}" has no unit; write for example ${examples}`,
    ),

  bareDuration: (written: string): Text =>
    text(
      `${written} 是秒还是分钟？请写 ${written}min 或 ${written}s`,
      `is ${written} seconds or minutes? write ${written}min or ${written}s`,
    ),

  loneM: (written: string): Text => {
    const minutes = written.replace(/m$/i, "min");
    return text(
      `「${written}」的 m 意思不明，分钟请写 ${minutes}`,
      `the m of "${written}" is unclear; for minutes write ${minutes}`,
    );
  },

  unknownUnit: (unit: string, examples: string): Text =>
    text(
      `不认识单位「${unit}」，可以写：${examples}`,
      `unknown unit "${unit}"; write for example ${examples}`,
    ),

  bytesForBits: (number: string, unit: string): Text =>
    text(
      `「${number}${unit}」是每秒字节数，码率按比特算：${number}MB/s 等于 ${Number(number) * 8}Mbps，想写的是 ${number}Mbps 吗？`,
      `"${number}${unit}" counts bytes; bit rates count bits: ${number}MB/s is ${Number(number) * 8}Mbps. Did you mean ${number}Mbps?`,
    ),

  bitsForBytes: (number: string, unit: string): Text => {
    const bytes = `${number}${unit.slice(0, -1).toUpperCase().replace("I", "i")}B`;
    return text(
      `「${number}${unit}」的小写 b 是比特，文件大小请写 ${bytes}`,
      `the small b of "${number}${unit}" means bits; for a file size write ${bytes}`,
    );
  },

  prefixAlone: (written: string, instead: string): Text =>
    text(
      `「${written}」没写全单位，请写 ${instead}`,
      `the unit of "${written}" is incomplete; write ${instead}`,
    ),

  reversedRange: (from: string, to: string): Text =>
    text(`范围写反了：${from} 不小于 ${to}`, `the range is reversed: ${from} is not below ${to}`),

  badTolerance: (written: string, examples: string): Text =>
    text(
      `看不懂容差「${written}」，可以写：10%、1 frame、0.5s，或同类的量（${examples}）`,
      `can't make sense of the tolerance "${written}"; write 10%, 1 frame, 0.5s or a like quantity (${examples})`,
    ),

  needsTolerance: (written: string): Text =>
    text(
      `只写「${written}」不知道差多少算对，请写容差，如「${written} ±10%」，或写 >= 、<= 、范围`,
      `"${written}" alone does not say how near is near enough; add a tolerance ("${written} ±10%"), a bound or a range`,
    ),

  unknownFrameSize: (name: string, known: string): Text =>
    text(
      `不认识分辨率「${name}」，可以写：1920x1080、>= 720p，或 ${known}`,
      `unknown frame size "${name}"; write 1920x1080, >= 720p or one of ${known}`,
    ),

  loneDay: (day: string): Text =>
    text(
      `只写 ${day}，不知道是起始还是截止：截止写 <= ${day}，起始写 >= ${day}`,
      `${day} alone may be a beginning or a deadline: write >= ${day} or <= ${day}`,
    ),
  badDate: (written: string): Text =>
    text(
      `看不懂日期「${written}」，可以写：>= 2025-01-01、2025年9月以后、2024-07-24..2024-08-24、<= 2024-09-05`,
      `can't make sense of the date "${written}"; write >= 2025-01-01, 2024-07-24..2024-08-24 or <= 2024-09-05`,
    ),

  noSuchDay: (written: string): Text => text(`没有「${written}」这一天`, `there is no day "${written}"`),

  badShare: (written: string): Text =>
    text(
      `看不懂「${written}」，可以写：all、any、2 of 3`,
      `can't make sense of "${written}"; write all, any or 2 of 3`,
    ),

  impossibleShare: (written: string): Text =>
    text(`「${written}」要的比有的还多`, `"${written}" asks for more than there are`),
};
