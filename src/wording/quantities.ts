import { type Text, text } from "../model/text.ts";
import { quoting } from "./shortened.ts";

/** Words in printed quantities. The parser reads each of them back. */
export const printed = {
  about: (figure: string): Text => text(`约 ${figure}`, `about ${figure}`),
  frames: (count: number): Text => text(`±${count} 帧`, `±${count} ${count === 1 ? "frame" : "frames"}`),
  period: (from: string, to: string): Text => text(`${from} 至 ${to}`, `${from} to ${to}`),
  all: text("全部", "all"),
  any: text("任一", "any"),
  share: (need: number, of: number): Text => text(`${of} 选 ${need}`, `${need} of ${of}`),
};

/** Errors in quantities of a rule file. */
export const words = quoting(
  {
    variableRate: text("可变帧率", "variable frame rate"),
    mostlyAt: (usual: string): Text =>
      text(`平均；可变帧率，多数时间 ${usual}`, `on average; variable frame rate, mostly ${usual}`),

    unreadable: (written: string, examples: string): Text =>
      text(`看不懂「${written}」，可以写：${examples}`, `can't parse "${written}"; examples: ${examples}`),

    bareNumber: (written: string, examples: string): Text =>
      text(`「${written}」没有单位，可以写：${examples}`, `"${written}" has no unit; examples: ${examples}`),

    bareDuration: (written: string): Text =>
      text(
        `${written} 是秒还是分钟？请写 ${written}min 或 ${written}s`,
        `is ${written} seconds or minutes? Write ${written}min or ${written}s`,
      ),

    loneM: (written: string): Text => {
      const minutes = written.replace(/m$/i, "min");
      return text(
        `「${written}」的 m 意思不明，分钟请写 ${minutes}`,
        `"m" in "${written}" is ambiguous; for minutes, write ${minutes}`,
      );
    },

    unknownUnit: (unit: string, examples: string): Text =>
      text(`不认识单位「${unit}」，可以写：${examples}`, `unknown unit "${unit}"; examples: ${examples}`),

    /** `bits` is the same rate in bits; `meant` what was probably meant. */
    bytesForBits: (written: string, bits: string, meant: string): Text =>
      text(
        `「${written}」是每秒字节数，码率按比特算，它等于 ${bits}；想写的是 ${meant} 吗？`,
        `"${written}" is in bytes per second, but bit rates are in bits: it is ${bits}. Did you mean ${meant}?`,
      ),

    bitsForBytes: (number: string, unit: string): Text => {
      const bytes = `${number}${unit.slice(0, -1).toUpperCase().replace("I", "i")}B`;
      return text(
        `「${number}${unit}」的小写 b 是比特，文件大小请写 ${bytes}`,
        `lowercase b in "${number}${unit}" means bits; for a file size, write ${bytes}`,
      );
    },

    prefixAlone: (written: string, instead: string): Text =>
      text(`「${written}」没写全单位，请写 ${instead}`, `incomplete unit in "${written}"; write ${instead}`),

    reversedRange: (from: string, to: string): Text =>
      text(`范围写反了：${from} 不小于 ${to}`, `reversed range: ${from} is not less than ${to}`),

    badTolerance: (written: string, examples: string): Text =>
      text(
        `看不懂容差「${written}」，可以写：10%、1 frame、0.5s，或同类的量（${examples}）`,
        `can't parse tolerance "${written}"; write 10%, 1 frame, 0.5s or a quantity of the same kind (${examples})`,
      ),

    needsTolerance: (written: string, figure: string, tolerance = "±10%"): Text =>
      text(
        `只写「${written}」不知道差多少算对，请写容差，如「${figure} ${tolerance}」，或写 >= 、<= 、范围`,
        `"${written}" needs a tolerance, such as "${figure} ${tolerance}"; or use >=, <= or a range`,
      ),

    unknownFrameSize: (name: string, known: string): Text =>
      text(
        `不认识分辨率「${name}」，可以写：1920x1080、>= 720p，或 ${known}`,
        `unknown resolution "${name}"; write 1920x1080, >= 720p or one of ${known}`,
      ),

    loneDay: (day: string): Text =>
      text(
        `只写 ${day}，不知道是起始还是截止：截止写 <= ${day}，起始写 >= ${day}`,
        `${day} alone could be a start or a deadline; write >= ${day} or <= ${day}`,
      ),
    badDate: (written: string): Text =>
      text(
        `看不懂日期「${written}」，可以写：>= 2025-01-01、2025年9月以后、2024-07-24..2024-08-24、<= 2024-09-05`,
        `can't parse date "${written}"; write >= 2025-01-01, 2024-07-24..2024-08-24 or <= 2024-09-05`,
      ),

    noYear: (written: string): Text =>
      text(
        `「${written}」没有写年份，请补上，如 2026年${written}`,
        `"${written}" has no year; write one, such as 2026-09-30`,
      ),

    noSuchDay: (written: string): Text => text(`没有「${written}」这一天`, `no such date: "${written}"`),

    badShare: (written: string): Text =>
      text(
        `看不懂「${written}」，可以写：all、any、2 of 3`,
        `can't parse "${written}"; write all, any or 2 of 3`,
      ),

    impossibleShare: (written: string): Text =>
      text(`「${written}」要的比有的还多`, `"${written}" requires more than there are`),
  },
  1,
);
