/** What a blank form has where an answer should be. */
const patterns: readonly RegExp[] = [
  /(?<![a-z])x{2,}(?![a-z])/i, // XXX, XX分XX秒
  /\*{3,}/,
  /^\([^()]*\)$/, // （可与申报单位相同）
  /^某某/,
  /[×○]{2,}|^〇{2,}$/, // ×××, ○○○; 二〇〇八 is a year
  /^请(?:填写|输入|选择|在此)/,
  /^(?:单击|点击|双击|轻触)(?:或(?:点击|轻触))?(?:此处|这里)/, // Word's own prompts, and those of form makers
  /^选择一项/,
  /^(?:[^:：\n]{1,6}[:：][ \t]*)+$/, // 导演：    摄影：, with nobody behind
];
/** A line to write on, and what is printed around it: ＿＿＿分＿＿＿秒, 《      》, 年 月 日. */
const line = /^[_﹍.\s《》年月日分秒钟字集:]+$/;
/** 200字左右, 100字以内: how to fill in, where nothing else is said. */
const instruction = /\d+\s*字(?:左右|以内|以上)/;
const longestInstruction = 30;

/** Whether a value is what the form came with, and no answer. */
export function isPlaceholder(value: string): boolean {
  const whole = value.normalize("NFKC").trim();
  // A hint that was left behind the answer does not unmake it.
  const hinted = /^(.+?)\([^()]*\d+\s*字[^()]*\)$/s.exec(whole)?.[1]?.trim();
  const plain = hinted && !line.test(hinted) ? hinted : whole;
  const isInstruction = [...plain].length <= longestInstruction && instruction.test(plain);
  return isInstruction || line.test(plain) || patterns.some((pattern) => pattern.test(plain));
}

/** What people write where they have no answer yet, or none at all: only they know which. */
const evasions = new Set([
  "/",
  "\\",
  "-",
  "--",
  "无",
  "略",
  "待定",
  "待补",
  "待填",
  "暂无",
  "见附件",
  "同上",
  "?",
  "??",
  "...",
]);

/** Whether a value says no more than that somebody was there. */
export function isNonAnswer(value: string): boolean {
  const plain = value
    .normalize("NFKC")
    .trim()
    .replace(/[—–―]+/g, "-")
    .replace(/…+/g, "...");
  return evasions.has(plain);
}

/** The characters that a length in 字 counts: every one that is no blank; a word or figure of Latin letters is one. */
export function countCharacters(value: string): number {
  const plain = value.replace(/[\s\u3000]+/gu, " ");
  const words = plain.match(/[A-Za-z0-9]+(?:[.'’-][A-Za-z0-9]+)*|[^\sA-Za-z0-9]/gu);
  return words?.length ?? 0;
}

/** How many people a text names: 导演：李四；摄影：王五、赵六 are three. */
export function countNames(value: string): number {
  return value
    .normalize("NFKC")
    .split(/[\n,;、/]+|\s{2,}/)
    .map((one) => one.replace(/^.*:/, "").trim())
    .filter((one) => one !== "").length;
}
