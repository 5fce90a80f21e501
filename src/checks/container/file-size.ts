import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { byteCount, type Constraint, compareBest, decimal } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, settleFigures } from "../shared/option-types.ts";
import { measured, required, within } from "../shared/results.ts";

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
  options: z
    .strictObject({ is: constraints(byteCount), base: z.literal([1000, 1024]).optional() })
    .transform((options, context) => settleFigures(options, context, byteCount)),
  describe: ({ is }) => ({ what: pages["file-size"].what, expected: required(is, byteCount) }),
  run: ({ file }, { is, base }) => {
    const binary = is.map(inBinary);
    const demanded = base === 1024 ? binary : is;
    const [only, ...others] = demanded;
    const limits = only?.kind === "range" && others.length === 0 ? only : undefined;
    const tooLarge = limits?.max !== undefined && file.bytes > limits.max.value;
    const fix =
      tooLarge && limits.max
        ? says.compress(byteCount.print(limits.max.value))
        : limits?.min && says.tooSmall(byteCount.print(limits.min.value));
    const verdict = within(file.bytes, demanded, byteCount, { fix });
    if (base !== undefined) return verdict;
    const other = compareBest(binary, file.bytes, byteCount) === "within";
    if (other === (verdict.outcome === "pass")) return verdict;
    const reason = says.sizeBases(inBase(file.bytes, 1000), inBase(file.bytes, 1024));
    return { outcome: "unknown", actual: measured(file.bytes, is, byteCount), reason };
  },
});
