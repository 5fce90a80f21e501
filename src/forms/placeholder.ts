import { blankLine, instruction, nonAnswers, placeholders } from "../lexicon/forms.ts";

const longestInstruction = 30;

/** Whether a value is what the form came with, and no answer. */
export function isPlaceholder(value: string): boolean {
  const whole = value.normalize("NFKC").trim();
  // A hint that was left behind the answer does not unmake it.
  const hinted = /^(.+?)\([^()]*\d+\s*字[^()]*\)$/s.exec(whole)?.[1]?.trim();
  const plain = hinted && !blankLine.test(hinted) ? hinted : whole;
  const isInstruction = [...plain].length <= longestInstruction && instruction.test(plain);
  return isInstruction || blankLine.test(plain) || placeholders.some((pattern) => pattern.test(plain));
}

/** Whether a value says no more than that somebody was there. */
export function isNonAnswer(value: string): boolean {
  const plain = value
    .normalize("NFKC")
    .trim()
    .replace(/[—–―]+/g, "-")
    .replace(/…+/g, "...");
  return nonAnswers.has(plain);
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
