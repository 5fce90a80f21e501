import { z } from "zod";
import type { Text } from "../../model/text.ts";
import {
  type Constraint,
  type Dimension,
  isParseError,
  lacksTolerance,
  type ParseError,
  type Period,
  readConstraint,
  readPeriod,
  readTolerance,
  type Tolerance,
  timeSpan,
} from "../../quantity/index.ts";
import { words } from "../../wording/quantities.ts";

/** A value as written in YAML: a bare 25 arrives as a number. */
const written = () => z.union([z.string(), z.number()]);

function errorOf(result: unknown): Text | undefined {
  return typeof result === "object" && result !== null && "error" in result
    ? (result as ParseError).error
    : undefined;
}

/** An option in a small language of its own; what can't be read is an issue that carries its own sentence. */
export function reading<T>(read: (source: string | number) => T | ParseError) {
  return written().transform((value, context): T => {
    const result = read(value);
    const error = errorOf(result);
    if (error === undefined) return result as T;
    context.addIssue({ code: "custom", message: error.en, params: { text: error }, input: value });
    return z.NEVER;
  });
}

/** One value or a list of alternatives; always a list afterward. */
export function oneOrMore<T>(item: z.ZodType<T>) {
  return z
    .union([item, z.array(item).min(1)])
    .transform((value): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]));
}

/** Refuses a figure of which nobody can tell how near is near enough. */
function needsTolerance<V>(value: V, dimension: Dimension<V>, written?: string): Text {
  const figure = dimension.print(value).replace(" ", "");
  return words.needsTolerance(written ?? figure, figure, dimension.uneven?.exampleTolerance);
}

/** One or several demands on a quantity, of which one must hold. A lone figure must be one that can be met. */
export function constraints<V>(dimension: Dimension<V>) {
  return oneOrMore<Constraint<V>>(
    reading((source) => {
      const demand = readConstraint(source, dimension);
      if (isParseError(demand) || demand.kind !== "figure" || !lacksTolerance(demand, dimension))
        return demand;
      return { error: needsTolerance(demand.value, dimension, String(source)) };
    }),
  );
}

/** The same, where an option beside it may say the tolerance; `settleFigures` puts the two together. */
export function constraintsBesideTolerance<V>(dimension: Dimension<V>) {
  return oneOrMore<Constraint<V>>(reading((source) => readConstraint(source, dimension)));
}

/** A length in seconds: `5s`, `1分钟`. */
export function seconds() {
  return reading<number>((source) => {
    const amount = timeSpan.read(String(source));
    return isParseError(amount) ? amount : amount.value;
  });
}

/** Tolerance beyond a limit: `1 frame`, `10%`, `0.5s`. */
export function tolerance<V>(dimension: Dimension<V>) {
  return reading<Tolerance>((source) => readTolerance(String(source), dimension));
}

/** Days between which something must happen. A day alone is refused: nobody can tell a deadline from a beginning. */
export function period() {
  return reading<Period>((source) => {
    const result = readPeriod(source);
    if (isParseError(result)) return result;
    const { from, to } = result;
    const isLone = from !== undefined && from.day === to?.day;
    return isLone ? { error: words.loneDay(from.day) } : result;
  });
}

interface Toleranced<V> {
  readonly is: readonly Constraint<V>[];
  readonly tolerance?: Tolerance | undefined;
}

/**
 * For quantities that never come out even: a lone figure takes the tolerance beside it for its own, and is refused
 * where nothing says how near is near enough.
 */
export function settleFigures<V, O extends Toleranced<V>>(
  options: O,
  context: z.core.$RefinementCtx,
  dimension: Dimension<V>,
): O {
  const { tolerance } = options;
  const is = options.is.map((demand): Constraint<V> => {
    if (demand.kind !== "figure" || !lacksTolerance(demand, dimension)) return demand;
    if (tolerance !== undefined) return { ...demand, tolerance, about: false };
    const text = needsTolerance(demand.value, dimension);
    context.addIssue({ code: "custom", message: text.en, params: { text }, path: ["is"], input: options.is });
    return demand;
  });
  return { ...options, is };
}

/** A word out of a fixed list, and other words for the same thing. */
export function word<const W extends string>(known: readonly W[], aliases: Readonly<Record<string, W>> = {}) {
  const all = [...known, ...Object.keys(aliases)] as [string, ...string[]];
  const spelled = new Map(all.map((one) => [one.toLowerCase(), one]));
  // MP4 and H.264 are how people write them.
  const asKnown = (value: unknown) =>
    typeof value === "string" ? (spelled.get(value.toLowerCase()) ?? value) : value;
  return z.preprocess(asKnown, z.enum(all)).transform((value): W => aliases[value] ?? (value as W));
}
