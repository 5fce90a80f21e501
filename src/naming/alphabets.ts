import type { PartType } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { normalizeForMatch } from "./characters.ts";
import { wordsOf } from "./part-value.ts";

/** What the values of a part are made of. */
export interface Alphabet {
  /** Matches a character that stands in a value as it should be; any other is a slip at least. */
  readonly plain: RegExp;
  /** Characters of normalized values, those that are read as others among them. */
  readonly meant: ReadonlySet<string>;
  /** So many other characters are forgiven. */
  readonly forgiven: number;
  /** Longer values are none, in normalized characters. */
  readonly longest: number;
}

/** What a mistyped category may differ by: two slips in a long word, each of which may be a pair of characters. */
const mistyped = { characters: 2, length: 4 };

function ofWords(words: readonly string[]): Alphabet {
  const folded = words.map(normalizeForMatch);
  return {
    plain: /./su,
    meant: new Set(folded.join("")),
    forgiven: mistyped.characters,
    longest: Math.max(0, ...folded.map((word) => [...word].length)) + mistyped.length,
  };
}

function ofCharacters(plain: RegExp, meant: string, longest: number = Number.POSITIVE_INFINITY): Alphabet {
  return { plain, meant: new Set(meant), forgiven: 0, longest };
}

/** The longest phone number: 0371-66660000 with an area code of four digits. */
const longestPhone = 13;
/** What may stand around a number: `no.` before it, 号 behind it. */
const aroundNumber = 4;

/** Returns what values of a type are made of; undefined where it is anything. */
export function alphabetOf(type: PartType, categories: readonly Term[]): Alphabet | undefined {
  switch (type.kind) {
    case "text":
      return undefined;
    case "number":
    case "digits": {
      const width = type.kind === "digits" ? type.width : undefined;
      const longest = width === undefined ? undefined : width + aroundNumber;
      return ofCharacters(/[0-9]/, "0123456789ol〇i|第nor.#号篇部", longest);
    }
    case "letters":
      return ofCharacters(/[a-z]/i, "abcdefghijklmnopqrstuvwxyz", type.width);
    case "phone":
      return ofCharacters(/[0-9-]/, "0123456789-", longestPhone);
    case "choice":
      return ofWords(type.choices);
    case "category":
      return ofWords(categories.flatMap(wordsOf));
  }
}
