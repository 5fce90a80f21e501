import type { NameSlip, Part } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { copyMarkOf, editDistance, invisible, meantNumber, normalizeForMatch, strays } from "./characters.ts";

/** A piece of a name, held against the part it is read as. */
export interface PartValue {
  /** Corrected where the meaning is clear, as written where it is not. */
  readonly value: string;
  readonly slips: readonly NameSlip[];
  /** The value can't be relied on. */
  readonly unfit: boolean;
}

/** All words by which a term is recognized. */
export function wordsOf(term: Term): readonly string[] {
  return [...new Set([term.id, term.label.zh, term.label.en, ...term.aliases])];
}

/** The term that a word names; quotation marks, blanks and character widths do not count. */
export function findTerm(word: string, terms: readonly Term[]): Term | undefined {
  const wanted = normalizeForMatch(word);
  return terms.find((term) => foldedWords(term).includes(wanted));
}

const foldedTerms = new WeakMap<Term, readonly string[]>();

function foldedWords(term: Term): readonly string[] {
  const known = foldedTerms.get(term) ?? wordsOf(term).map(normalizeForMatch);
  foldedTerms.set(term, known);
  return known;
}

/** A category that was mistyped by a character or so; longer words may hold two slips. */
function nearTerm(word: string, terms: readonly Term[]): Term | undefined {
  const wanted = normalizeForMatch(word);
  return terms.find((term) =>
    foldedWords(term).some((known) => {
      const length = [...known].length;
      const most = length >= 6 ? 2 : 1;
      const isNear = length >= 3 && Math.abs(known.length - wanted.length) <= most * 2;
      return isNear && editDistance(wanted, known) <= most;
    }),
  );
}

function sure(value: string): PartValue {
  return { value, slips: [], unfit: false };
}

function unfit(part: Part, found: string, nearest?: string): PartValue {
  const slip: NameSlip =
    nearest === undefined ? { kind: "unfit", part, found } : { kind: "unfit", part, found, nearest };
  return { value: nearest ?? found, slips: [slip], unfit: nearest === undefined };
}

function lookAlike(part: Part, found: string, want: string): PartValue {
  return { value: want, slips: [{ kind: "look-alike", part, found, want }], unfit: false };
}

function typed(part: Part, written: string, categories: readonly Term[]): PartValue {
  const { type } = part;
  switch (type.kind) {
    case "text":
      return sure(written);
    case "number":
    case "digits": {
      const width = type.kind === "digits" ? type.width : undefined;
      const meant = meantNumber(written);
      if (meant === undefined || (width !== undefined && meant.length !== width)) return unfit(part, written);
      return meant === written ? sure(written) : lookAlike(part, written, meant);
    }
    case "letters": {
      const plain = written.normalize("NFKC");
      const right = /^[a-z]+$/i.test(plain) && (type.width === undefined || plain.length === type.width);
      if (!right) return unfit(part, written);
      return plain === written ? sure(written) : lookAlike(part, written, plain);
    }
    case "phone": {
      const plain = written.normalize("NFKC");
      if (!/^(?:1\d{10}|(?:0\d{2,3}-?)?\d{7,8})$/.test(plain)) return unfit(part, written);
      return plain === written ? sure(written) : lookAlike(part, written, plain);
    }
    case "choice": {
      const same = type.choices.find((choice) => normalizeForMatch(choice) === normalizeForMatch(written));
      if (same === undefined) return unfit(part, written);
      return same.toLowerCase() === written.toLowerCase() ? sure(written) : lookAlike(part, written, same);
    }
    case "category": {
      if (findTerm(written, categories)) return sure(written);
      const near = nearTerm(written, categories);
      return unfit(part, written, near?.id);
    }
  }
}

/** Holds a piece of a name against a part. `last` is true for the piece that ends the name. */
export function readPartValue(
  part: Part,
  raw: string,
  last: boolean,
  categories: readonly Term[],
): PartValue {
  const slips: NameSlip[] = [];
  let value = raw;
  if (invisible.test(value)) {
    const hidden = [...value].filter((char) => invisible.test(char));
    slips.push({ kind: "invisible", part, found: [...new Set(hidden)].join("") });
    value = [...value].filter((char) => !invisible.test(char)).join("");
  }
  const copied = last ? copyMarkOf(value) : undefined;
  if (copied !== undefined && copied.length < value.length) {
    slips.push({ kind: "copy-mark", found: copied.trim() });
    value = value.slice(0, -copied.length);
  }
  if (value.trim() !== value) {
    slips.push({ kind: "blank", part });
    value = value.trim();
  }
  if (part.type.kind === "text" && value.length > 2) {
    const [front, back] = [value[0] ?? "", value.at(-1) ?? ""].map((char) =>
      strays.includes(char) ? char : "",
    );
    const stray = front || back;
    if (stray) slips.push({ kind: "stray", part, found: stray });
    value = value.slice(front ? 1 : 0, back ? -1 : undefined);
  }
  const read = typed(part, value, categories);
  return { ...read, slips: [...slips, ...read.slips] };
}
