import { blankLine, instruction, nonAnswers, placeholders } from "../lexicon/forms.ts";

const longestInstruction = 30;

/** Tells if a value is a placeholder of the blank form, not an answer. */
export function isPlaceholder(value: string): boolean {
  const whole = value.normalize("NFKC").trim();
  // An answer stays one if the form's hint was left behind it.
  const hinted = /^(.+?)\([^()]*\d+\s*字[^()]*\)$/s.exec(whole)?.[1]?.trim();
  const plain = hinted && !blankLine.test(hinted) ? hinted : whole;
  const isInstruction = [...plain].length <= longestInstruction && instruction.test(plain);
  return isInstruction || blankLine.test(plain) || placeholders.some((pattern) => pattern.test(plain));
}

/** Tells if a value is a non-answer: 无, 待定, a dash. */
export function isNonAnswer(value: string): boolean {
  const plain = value
    .normalize("NFKC")
    .trim()
    .replace(/[—–―]+/g, "-")
    .replace(/\.{3,}/g, "..."); // an ellipsis is three dots now
  return nonAnswers.has(plain);
}

/** Counts characters as 字 are counted: all but blanks; a Latin word or a number counts as one. */
export function countCharacters(value: string): number {
  const plain = value.replace(/[\s\u3000]+/gu, " ");
  const words = plain.match(/[A-Za-z0-9]+(?:[.'’-][A-Za-z0-9]+)*|[^\sA-Za-z0-9]/gu);
  return words?.length ?? 0;
}

/** Counts the people a text names: 导演：李四；摄影：王五、赵六 are three. */
export function countNames(value: string): number {
  return value
    .normalize("NFKC")
    .split(/[\n,;、/]+|\s{2,}/)
    .map((one) => one.replace(/^.*:/, "").trim())
    .filter((one) => one !== "").length;
}
