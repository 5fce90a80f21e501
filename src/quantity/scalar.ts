import type { Text } from "../model/text.ts";
import { words } from "../wording/quantities.ts";
import type { Amount, Dimension, ParseError } from "./dimension.ts";
import { fromChineseNumeral, numeralCharacters } from "./numerals.ts";

/** A decimal without needless zeros. */
export function decimal(value: number, decimals = 12): string {
  return String(Number(value.toFixed(decimals)));
}

/** A unit that is a plain multiple of the base unit. */
interface Unit {
  readonly factor: number;
  /** Used when printing; units without it are only read. */
  readonly print?: true;
}

interface ScalarOptions {
  readonly id: string;
  readonly unit: string;
  readonly examples: string;
  /** Spellings to factors. Case-sensitive first, then without case unless `caseMatters`. */
  readonly units: Readonly<Record<string, Unit>>;
  readonly caseMatters?: boolean;
  /** Spellings that look right and mean something else, with what to write instead. */
  readonly traps?: (number: string, unit: string) => Text | undefined;
  /** Factor of a number without unit; absent where a bare number is an error. */
  readonly bare?: number;
  readonly uneven?: Dimension<number>["uneven"];
}

const amountPattern = new RegExp(`^(-?\\d+(?:\\.\\d+)?|\\.\\d+|[${numeralCharacters}]+)\\s*(.*)$`);

/** A dimension whose values are numbers in one base unit, with multiples. */
export function scalar(options: ScalarOptions): Dimension<number> {
  const printed = Object.entries(options.units)
    .filter(([, unit]) => unit.print)
    .map(([name, unit]) => ({ name, factor: unit.factor }))
    .sort((a, b) => b.factor - a.factor);

  function factorOf(unit: string): number | undefined {
    const exact = options.units[unit];
    if (exact || options.caseMatters) return exact?.factor;
    const folded = unit.toLowerCase();
    return Object.entries(options.units).find(([name]) => name.toLowerCase() === folded)?.[1].factor;
  }

  function read(text: string, lent?: string): Amount<number> | ParseError {
    const match = amountPattern.exec(text);
    if (!match) return { error: words.unreadable(text, options.examples) };
    const [, number = "", written = ""] = match;
    const value = fromChineseNumeral(number) ?? Number(number);
    const unit = written || lent || "";
    if (unit === "") {
      if (options.bare === undefined) return { error: words.bareNumber(text, options.examples) };
      return { value: value * options.bare };
    }
    const trap = options.traps?.(number, unit);
    if (trap) return { error: trap };
    const factor = factorOf(unit);
    if (factor === undefined) return { error: words.unknownUnit(unit, options.examples) };
    // The product is taken to 15 digits: 44.1 × 1000 is 44100, not 44100.00000000001.
    return { value: Number((value * factor).toPrecision(15)), unit };
  }

  function inUnit(value: number, decimals: number): string {
    const best = printed.find(({ factor }) => Math.abs(value) >= factor) ??
      printed.at(-1) ?? { name: "", factor: 1 };
    return `${decimal(value / best.factor, decimals)} ${best.name}`.trim();
  }

  return {
    id: options.id,
    unit: options.unit,
    examples: options.examples,
    ...(options.uneven ? { uneven: options.uneven } : {}),
    read,
    compare: (a, b) => a - b,
    size: (value) => value,
    print: (value) => inUnit(value, 12),
    round: inUnit,
  };
}
