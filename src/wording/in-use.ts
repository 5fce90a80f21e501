import { type Text, text } from "../model/text.ts";

/** Codes by which systems refuse a file that another program holds. */
const codes = new Set(["EBUSY", "ETXTBSY", "ELOCKED"]);

/** Says that another program holds a file; undefined where the code says something else. */
export function inUse(code: string): Text | undefined {
  if (!codes.has(code)) return undefined;
  return text(
    "文件正被别的程序使用：正在拷贝、导出，或在 Word、Excel、WPS 里打开着；关掉或等拷完再检查",
    "another program is using the file: it is being copied or exported, or open in Word, Excel or WPS; close it or wait, then check again",
  );
}
