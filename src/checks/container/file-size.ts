import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { byteCount, type Constraint, compareBest, decimal } from "../../quantity/index.ts";
import { constraintsBesideTolerance, settleFigures } from "../shared/option-types.ts";
import { measured, required, within } from "../shared/results.ts";

const say = {
  compress: (limit: string): Text => text(`压缩到 ${limit} 以内`, `compress it to ${limit} or less`),
  tooSmall: (limit: string): Text =>
    text(`减少压缩，使文件不小于 ${limit}`, `compress less, so that the file is at least ${limit}`),
  sizeBases: (decimal: string, binary: string): Text =>
    text(
      `按 1 MB＝1000×1000 字节算是 ${decimal}，超过；按 Windows 的算法（1024×1024）是 ${binary}，没有超过`,
      `over the limit at 1 MB = 1000×1000 bytes (${decimal}), but not as Windows counts, 1024×1024 (${binary})`,
    ),
};

/** The same figures read with 1 KB = 1024 bytes, as Windows Explorer shows sizes. */
function inBinary(demand: Constraint<number>): Constraint<number> {
  const scale = (value: number): number => {
    const power = value >= 1e12 ? 4 : value >= 1e9 ? 3 : value >= 1e6 ? 2 : value >= 1e3 ? 1 : 0;
    return value * (1024 / 1000) ** power;
  };
  if (demand.kind === "figure") return { ...demand, value: scale(demand.value) };
  return {
    kind: "range",
    ...(demand.min ? { min: { ...demand.min, value: scale(demand.min.value) } } : {}),
    ...(demand.max ? { max: { ...demand.max, value: scale(demand.max.value) } } : {}),
  };
}

function inBase(bytes: number, base: 1000 | 1024): string {
  const unit = base === 1000 ? 1e6 : 2 ** 20;
  return `${decimal(bytes / unit, 1)} MB`;
}

/** The file is as large as it may be. */
export const fileSize = defineCheck({
  id: "file-size",
  scope: "file",
  page: {
    what: text("文件大小", "file size"),
    asks: text("文件有多大", "Checks the file size"),
    how: text(
      "字节数。1 MB 是 1000×1000 还是 1024×1024 字节，通知多半不说；两种算法结果不一样时请人确认",
      "In bytes. Notices rarely say whether 1 MB is 1000×1000 or 1024×1024 bytes; if the two give different results, a person decides",
    ),
    blind: text("—", "—"),
  },
  options: () =>
    z
      .strictObject({
        is: option(
          constraintsBesideTolerance(byteCount),
          text("大小，如 <= 500MB、3-10MB", "size, such as <= 500MB or 3-10MB"),
        ),
        base: option(
          z.literal([1000, 1024]).optional(),
          text("1000 或 1024：1 KB 有多少字节", "1000 or 1024: bytes per KB"),
        ),
      })
      .transform((options, context) => settleFigures(options, context, byteCount)),
  describe: ({ is }) => required(is, byteCount),
  run: ({ file }, { is, base }) => {
    const binary = is.map(inBinary);
    const demanded = base === 1024 ? binary : is;
    const [only, ...others] = demanded;
    const limits = only?.kind === "range" && others.length === 0 ? only : undefined;
    const tooLarge = limits?.max !== undefined && file.bytes > limits.max.value;
    const fix =
      tooLarge && limits.max
        ? say.compress(byteCount.print(limits.max.value))
        : limits?.min && say.tooSmall(byteCount.print(limits.min.value));
    const verdict = within(file.bytes, demanded, byteCount, { fix });
    if (base !== undefined) return verdict;
    const other = compareBest(binary, file.bytes, byteCount) === "within";
    if (other === (verdict.outcome === "pass")) return verdict;
    const reason = say.sizeBases(inBase(file.bytes, 1000), inBase(file.bytes, 1024));
    return { outcome: "unknown", actual: measured(file.bytes, is, byteCount), reason };
  },
});
