import type { Text } from "../model/text.ts";

/** Characters of a foreign value that a sentence quotes: about what a line of a terminal holds. Longer ones are cut. */
export const longestQuoted = 80;

/** A value of a rule file or of a file that is handed in, as a sentence quotes it. Names of files stay whole. */
export function shortened(value: string): string {
  // A character has two code units at most, so that long values need not be taken apart as a whole.
  const characters = [...value.slice(0, 2 * (longestQuoted + 1))];
  return characters.length > longestQuoted ? `${characters.slice(0, longestQuoted).join("")}…` : value;
}

function shortenedArgument(given: unknown): unknown {
  if (typeof given === "string") return shortened(given);
  return Array.isArray(given) ? given.map(shortenedArgument) : given;
}

function quotingFirst<A extends readonly unknown[]>(
  say: (...given: A) => Text,
  count: number,
): (...given: A) => Text {
  return (...given) => {
    const cut: readonly unknown[] = given.map((one, at) => (at < count ? shortenedArgument(one) : one));
    return say(...(cut as A));
  };
}

type Sentence = Text | ((...given: never[]) => Text);

/** Sentences that cut the values they are given; of several, the first `count`, where the others are our own words. */
export function quoting<W extends Readonly<Record<string, Sentence>>>(
  sentences: W,
  count: number = Number.POSITIVE_INFINITY,
): W {
  const entries = Object.entries<Sentence>(sentences).map(([name, sentence]) => [
    name,
    typeof sentence === "function" ? quotingFirst(sentence, count) : sentence,
  ]);
  return Object.fromEntries(entries) as W;
}
