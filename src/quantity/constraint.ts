import { words } from "../wording/quantities.ts";
import { type Amount, type Dimension, isParseError, type ParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";
import { readTolerance, type Tolerance } from "./tolerance.ts";

export interface Limit<V> {
  readonly value: V;
  readonly inclusive: boolean;
}

/** Constraint on one quantity: a range, open or closed at either end, or a single figure. */
export type Constraint<V> =
  | { readonly kind: "range"; readonly min?: Limit<V>; readonly max?: Limit<V> }
  | { readonly kind: "figure"; readonly value: V; readonly tolerance?: Tolerance; readonly about: boolean };

export type Relation = ">=" | "<=" | ">" | "<" | "=" | "about";

/** Longer words first: 不超过 holds 超过. 以上 and 以下 include the figure itself (民法典 第一千二百五十九条). */
const prefixes: readonly (readonly [RegExp, Relation])[] = [
  [
    /^(?:>=|=>|≥|⩾|≧|大于(?:或)?等于|不(?:得)?(?:低|少|小|短)于|至少|最少|最低|at least|no less than|min(?:imum)?\b)\s*/i,
    ">=",
  ],
  [
    /^(?:<=|=<|≤|⩽|≦|小于(?:或)?等于|不(?:得|能)?(?:超过|超出|大于|多于|高于|长于)|至多|最多|最高|最长|at most|up to|no more than|max(?:imum)?\b|within)\s*/i,
    "<=",
  ],
  [/^(?:>|大于|超过|多于|高于|长于|more than|over)\s*/i, ">"],
  [/^(?:<|小于|少于|低于|短于|不足|不满|未满|less than|under|below)\s*/i, "<"],
  [/^(?:==?|等于|正好|exactly)\s*/i, "="],
  [/^(?:≈|~|大?约|about|approx\.?|around)\s*/i, "about"],
];
const suffixes: readonly (readonly [RegExp, Relation])[] = [
  [/\s*(?:以内|之内|及?以下|内)$/, "<="],
  [/\s*(?:及?以上|起|or more)$/i, ">="],
  [/\s*(?:左右|上下|前后)$/, "about"],
];

const conjunction = /\s*(?:[,;]|并且|同时|且|&&?|\band\b)\s*/i;
const plusMinus = /\s*(?:±|\+\/?-|正负|上下浮动|浮动)\s*/;
/** 500字（±10%） */
const bracketedTolerance = /\s*\(\s*((?:±|\+\/?-|正负|上下浮动|浮动)[^()]*)\)$/;
const rangeMark = /\s*(?:\.\.|-|~|至|到|\bto\b)\s*/gi;
const inclusiveNote = /\(\s*含[^)]*\)/g;
const exclusiveNote = /\(\s*不含[^)]*\)/g;

/** Reads a constraint as people write it: `<= 3min`, `15分钟以内`, `10-50Mbps`, `8Mbps ±10%`, `> 30s, < 60min`. */
export function readConstraint<V>(
  source: string | number,
  dimension: Dimension<V>,
): Constraint<V> | ParseError {
  const clauses = normalize(String(source)).split(conjunction);
  const constraints: Constraint<V>[] = [];
  for (const clause of clauses) {
    const constraint = readClause(clause, dimension);
    if (isParseError(constraint)) return constraint;
    constraints.push(constraint);
  }
  const [first, ...others] = constraints;
  if (first === undefined) return { error: words.unreadable(String(source), dimension.examples) };
  let merged = first;
  for (const next of others) {
    if (
      merged.kind === "figure" ||
      next.kind === "figure" ||
      (merged.min && next.min) ||
      (merged.max && next.max)
    ) {
      return { error: words.unreadable(String(source), dimension.examples) };
    }
    merged = { ...merged, ...next };
  }
  return ordered(merged, dimension);
}

function ordered<V>(constraint: Constraint<V>, dimension: Dimension<V>): Constraint<V> | ParseError {
  if (constraint.kind === "figure" || !constraint.min || !constraint.max) return constraint;
  const order = dimension.compare(constraint.min.value, constraint.max.value);
  if (order < 0 || (order === 0 && constraint.min.inclusive && constraint.max.inclusive)) return constraint;
  return {
    error: words.reversedRange(dimension.print(constraint.min.value), dimension.print(constraint.max.value)),
  };
}

function readClause<V>(clause: string, dimension: Dimension<V>): Constraint<V> | ParseError {
  const withoutExclusion = clause.replace(exclusiveNote, "");
  const inclusive = withoutExclusion === clause;
  const bare = withoutExclusion.replace(inclusiveNote, "").replace(bracketedTolerance, " $1").trim();

  const [figure = "", tolerance, ...more] = bare.split(plusMinus);
  if (tolerance !== undefined && more.length === 0) return readFigure(exactly(figure), tolerance, dimension);

  const { relation, rest } = splitRelation(bare);
  return relation === undefined ? readRange(rest, dimension) : related(rest, relation, inclusive, dimension);
}

/** Takes the word that relates to a limit (不超过, >=, 以内) off the figure. The text is normalized already. */
export function splitRelation(written: string): { readonly relation?: Relation; readonly rest: string } {
  for (const [pattern, relation] of [...prefixes, ...suffixes]) {
    if (pattern.test(written)) return { relation, rest: written.replace(pattern, "") };
  }
  return { rest: written };
}

/** Takes 约 and 左右 off a figure whose tolerance says how near is near enough. */
function exactly(figure: string): string {
  const { relation, rest } = splitRelation(figure);
  return relation === "about" ? rest : figure;
}

function readFigure<V>(
  figure: string,
  tolerance: string,
  dimension: Dimension<V>,
): Constraint<V> | ParseError {
  const unitless = /^\d+(?:\.\d+)?$/.test(figure);
  const lender = unitless ? dimension.read(tolerance) : undefined;
  const lent = lender && !isParseError(lender) ? lender.unit : undefined;
  const amount = dimension.read(figure, lent);
  if (isParseError(amount)) return amount;
  const read = readTolerance(tolerance, dimension);
  return isParseError(read) ? read : { kind: "figure", value: amount.value, tolerance: read, about: false };
}

function related<V>(
  text: string,
  relation: Relation,
  inclusive: boolean,
  dimension: Dimension<V>,
): Constraint<V> | ParseError {
  const amount = dimension.read(text);
  if (isParseError(amount)) return amount;
  const { value } = amount;
  switch (relation) {
    case ">=":
      return { kind: "range", min: { value, inclusive } };
    case "<=":
      return { kind: "range", max: { value, inclusive } };
    case ">":
      return { kind: "range", min: { value, inclusive: false } };
    case "<":
      return { kind: "range", max: { value, inclusive: false } };
    case "=":
      return { kind: "figure", value, about: false };
    case "about":
      return { kind: "figure", value, about: true };
  }
}

/** A range, or a single figure; a dash may also belong to the figure itself, so every split is tried. */
function readRange<V>(text: string, dimension: Dimension<V>): Constraint<V> | ParseError {
  let problem: ParseError | undefined;
  for (const mark of text.matchAll(rangeMark)) {
    const left = text.slice(0, mark.index);
    const right = text.slice(mark.index + mark[0].length);
    if (left === "" || right === "") continue;
    const ends = readEnds(left, right, dimension);
    if (!isParseError(ends)) {
      const [min, max] = ends;
      return ordered({ kind: "range", min: bound(min), max: bound(max) }, dimension);
    }
    problem ??= ends;
  }
  const amount = dimension.read(text);
  if (!isParseError(amount)) return { kind: "figure", value: amount.value, about: false };
  return problem ?? amount;
}

function readEnds<V>(
  left: string,
  right: string,
  dimension: Dimension<V>,
): readonly [Amount<V>, Amount<V>] | ParseError {
  const to = dimension.read(right);
  const from = dimension.read(left, isParseError(to) ? undefined : to.unit);
  if (isParseError(from)) return from;
  const end = isParseError(to) && from.unit !== undefined ? dimension.read(right, from.unit) : to;
  return isParseError(end) ? end : [from, end];
}

function bound<V>(amount: Amount<V>): Limit<V> {
  return { value: amount.value, inclusive: true };
}

/**
 * Tells if a single figure needs a tolerance and has none: one that is only meant about (500字左右), and one of a quantity
 * that never comes out even (-23LUFS).
 */
export function lacksTolerance<V>(constraint: Constraint<V>, { uneven, size }: Dimension<V>): boolean {
  if (constraint.kind !== "figure" || constraint.tolerance !== undefined) return false;
  if (constraint.about) return true;
  return uneven !== undefined && !(uneven.zero && size(constraint.value) === 0);
}
