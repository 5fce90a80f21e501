import type { Part } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { type Alphabet, alphabetOf } from "./alphabets.ts";
import { invisible, normalizeForMatch, separatorLikes, strays } from "./characters.ts";
import { cost, slightly } from "./cost.ts";
import { type PartValue, readPartValue } from "./part-value.ts";

/** Sums of figures up to each place, so that the sum of any stretch is a difference. */
type Sums = readonly number[];

function sums(figures: readonly number[]): Sums {
  let sum = 0;
  return [
    0,
    ...figures.map((figure) => {
      sum += figure;
      return sum;
    }),
  ];
}

function between(of: Sums, from: number, to: number): number {
  return (of[to] ?? 0) - (of[from] ?? 0);
}

/** Characters that may become one with others when they are normalized. */
const joins = /[\p{M}\p{Script=Hangul}]/u;

/** Sums over a name, for one part. */
interface Counts {
  readonly alphabet: Alphabet;
  /** Characters that no value holds. */
  readonly strange: Sums;
  /** Characters that no value holds as it should be. */
  readonly slips: Sums;
  /** Normalized characters. */
  readonly length: Sums;
}

/**
 * The stretches of a name that may be values of parts. A name of 255 characters has 32,000, and reading one takes
 * microseconds; so it is told without reading what each costs at least, and most need not be read.
 */
export class Stretches {
  readonly characters: readonly string[];
  private readonly categories: readonly Term[];
  private readonly separators: Sums;
  private readonly figures: Sums;
  private readonly unseen: Sums;
  private readonly counts = new Map<Part, Counts | undefined>();
  private readonly known = new Map<Part, Map<number, PartValue>>();

  constructor(characters: readonly string[], categories: readonly Term[]) {
    this.characters = characters;
    this.categories = categories;
    this.separators = sums(characters.map((char) => (separatorLikes.includes(char) ? 1 : 0)));
    this.figures = sums(characters.map((char) => (/\d/.test(char) ? 1 : 0)));
    this.unseen = sums(characters.map((char) => (invisible.test(char) ? 1 : 0)));
  }

  /** Reads a stretch as a value of a part. */
  read(part: Part, from: number, to: number, isLast: boolean): PartValue {
    const values = this.known.get(part) ?? new Map<number, PartValue>();
    this.known.set(part, values);
    const key = (from * (this.characters.length + 1) + to) * 2 + (isLast ? 1 : 0);
    const known = values.get(key);
    if (known) return known;
    const raw = this.characters.slice(from, to).join("");
    const value = readPartValue(part, raw, isLast, this.categories);
    values.set(key, value);
    return value;
  }

  /** Prefers texts without separators inside, and those that are not figures alone. */
  preferred(part: Part, from: number, to: number): number {
    if (part.type.kind !== "text") return 0;
    const isNumber = between(this.figures, from, to) === to - from;
    return (between(this.separators, from, to) + (isNumber ? 1 : 0)) * slightly;
  }

  /** The least that slips in a stretch cost; the piece that ends a name may be cut before it is read. */
  leastSlips(part: Part, from: number, to: number, isLast: boolean): number {
    if (isLast) return 0;
    const counts = this.countsOf(part);
    if (counts === undefined) return this.slipsOfText(from, to);
    const { alphabet, strange, slips, length } = counts;
    const isUnfit =
      between(strange, from, to) > alphabet.forgiven || between(length, from, to) > alphabet.longest;
    // That it is unfit is a slip as well.
    if (isUnfit) return cost.unfit + cost.slip;
    return between(slips, from, to) > 0 ? cost.slip : 0;
  }

  private slipsOfText(from: number, to: number): number {
    if (between(this.unseen, from, to) > 0) return cost.slip;
    const [first = "", last = ""] = [this.characters[from], this.characters[to - 1]];
    if (first.trim() !== first || last.trim() !== last) return cost.slip;
    return to - from > 2 && (strays.includes(first) || strays.includes(last)) ? cost.slip : 0;
  }

  private countsOf(part: Part): Counts | undefined {
    if (!this.counts.has(part)) {
      const alphabet = alphabetOf(part.type, this.categories);
      this.counts.set(part, alphabet && this.count(alphabet));
    }
    return this.counts.get(part);
  }

  private count(alphabet: Alphabet): Counts {
    const { characters } = this;
    const folded = characters.map((char) =>
      [...normalizeForMatch(char)].filter((one) => !joins.test(one) && !invisible.test(one)),
    );
    const isStrange = (at: number) =>
      !joins.test(characters[at + 1] ?? "") && folded[at]?.some((char) => !alphabet.meant.has(char));
    return {
      alphabet,
      strange: sums(characters.map((_, at) => (isStrange(at) ? 1 : 0))),
      slips: sums(characters.map((char) => (alphabet.plain.test(char) ? 0 : 1))),
      length: sums(folded.map((chars) => chars.length)),
    };
  }
}
