import type { NameSlip, Part, TemplateElement } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { dashLikes, separatorLikes } from "./characters.ts";
import { cheapestValue, type End } from "./cheapest-value.ts";
import { cost } from "./cost.ts";
import { wordsOf } from "./part-value.ts";
import type { Step } from "./step.ts";
import type { Stretches } from "./stretches.ts";

interface Path {
  readonly cost: number;
  readonly step?: Step;
}

/** Aligns the characters of a name with the elements of a form, in the cheapest way there is. */
export class Alignment {
  private readonly known: Path[] = [];
  private readonly ends: boolean[] = [];
  private readonly elements: readonly TemplateElement[];
  private readonly stretches: Stretches;
  private readonly characters: readonly string[];
  private readonly categories: readonly Term[];
  private readonly strict: boolean;

  constructor(
    elements: readonly TemplateElement[],
    stretches: Stretches,
    categories: readonly Term[],
    strict: boolean,
  ) {
    this.elements = elements;
    this.stretches = stretches;
    this.characters = stretches.characters;
    this.categories = categories;
    this.strict = strict;
  }

  /** The steps of the cheapest reading, and what it costs. */
  read(): { readonly cost: number; readonly steps: readonly Step[] } {
    const whole = this.best(0, 0);
    const steps: Step[] = [];
    let at = { element: 0, character: 0 };
    for (let path = whole; path.step; path = this.best(at.element, at.character)) {
      steps.push(path.step);
      at = { element: at.element + path.step.elements, character: at.character + path.step.characters };
    }
    return { cost: whole.cost, steps };
  }

  private best(element: number, character: number): Path {
    const key = element * (this.characters.length + 1) + character;
    const known = this.known[key];
    if (known) return known;
    let result: Path = { cost: cost.impossible };
    if (element === this.elements.length) {
      result = { cost: character === this.characters.length ? 0 : cost.impossible };
    } else {
      for (const step of this.steps(element, character)) {
        const rest = this.best(element + step.elements, character + step.characters).cost;
        if (step.cost + rest < result.cost) result = { cost: step.cost + rest, step };
      }
    }
    this.known[key] = result;
    return result;
  }

  private steps(element: number, character: number): Step[] {
    const here = this.elements[element];
    if (here === undefined) return [];
    return here.kind === "literal"
      ? this.literalSteps(here.text, element, character)
      : this.partSteps(here, element, character);
  }

  private literalSteps(text: string, element: number, character: number): Step[] {
    const before = this.elements[element - 1];
    const after = before?.kind === "part" ? { after: before } : {};
    const steps: Step[] = [];
    const wanted = [...text];
    if (wanted.every((char, index) => this.characters[character + index] === char)) {
      steps.push({ cost: 0, slips: [], written: [text], elements: 1, characters: wanted.length });
    }
    if (this.strict) return steps;

    const found = this.characters[character];
    if (found !== undefined && found !== text && isSeparator(text) && (isSeparator(found) || found === " ")) {
      // People type the Chinese dash twice.
      const length = found === this.characters[character + 1] && dashLikes.includes(found) ? 2 : 1;
      steps.push({
        cost: dashLikes.includes(found) && dashLikes.includes(text) ? cost.wrongDash : cost.wrongSeparator,
        slips: [{ kind: "separator", found, want: text, ...after }],
        written: [text],
        elements: 1,
        characters: length,
      });
    }
    const next = this.elements[element + 1];
    if (next?.kind === "part") steps.push(this.withoutPart(next, 2, [text, { missing: next }]));
    if (this.mayBeLeftOut(element, character)) {
      const slip: NameSlip = isSeparator(text)
        ? { kind: "no-separator", want: text, ...after }
        : { kind: "missing-word", want: text };
      const price = isSeparator(text) ? cost.noSeparator : cost.missingWord;
      steps.push({ cost: price, slips: [slip], written: [text], elements: 1, characters: 0 });
    }
    return steps;
  }

  /** Without a separator a part ends only where its shape shows it: digits beside other characters, a known category. */
  private mayBeLeftOut(element: number, character: number): boolean {
    const literal = this.elements[element];
    if (literal?.kind === "literal" && !isSeparator(literal.text))
      return character === this.characters.length;
    const before = this.elements[element - 1];
    const next = this.elements[element + 1];
    if (isNumber(before) || isNumber(next)) {
      // Digits after a Latin letter are one word with it: h264, FFV1.
      const meeting = this.characters.slice(Math.max(0, character - 1), character + 1).join("");
      if (/^(\p{Nd}\p{Script=Han}|\p{Script=Han}\p{Nd})$/u.test(meeting)) return true;
    }
    const words = () => this.categories.flatMap(wordsOf);
    if (isCategory(next)) {
      const rest = this.characters.slice(character).join("");
      if (words().some((word) => rest.startsWith(word))) return true;
    }
    if (isCategory(before)) {
      const front = this.characters.slice(0, character).join("");
      if (words().some((word) => front.endsWith(word))) return true;
    }
    return false;
  }

  /** Tells if the next element could begin here; other positions need not be tried. */
  private mayEnd(element: number, at: number): boolean {
    const key = element * (this.characters.length + 1) + at;
    const known = this.ends[key] ?? this.findEnd(element, at);
    this.ends[key] = known;
    return known;
  }

  private findEnd(element: number, at: number): boolean {
    const next = this.elements[element + 1];
    if (next === undefined || next.kind === "part" || at === this.characters.length) return true;
    const found = this.characters[at] ?? "";
    if (next.text.startsWith(found)) return true;
    if (this.strict) return false;
    if (isSeparator(next.text) && (isSeparator(found) || found === " ")) return true;
    return this.mayBeLeftOut(element + 1, at);
  }

  private partSteps(part: Part, element: number, character: number): Step[] {
    const end = this.characters.length;
    const isLast = element === this.elements.length - 1;
    const ends: End[] = [];
    for (let to = isLast ? end : character + 1; to <= end && to > character; to++) {
      if (this.mayEnd(element, to)) ends.push({ to, rest: this.best(element + 1, to).cost });
    }
    const value = cheapestValue(this.stretches, part, character, ends, { isLast, strict: this.strict });
    const steps = value ? [value] : [];
    if (this.strict) return steps;
    const slips: NameSlip[] = [{ kind: "missing", part }];
    steps.push({ cost: cost.emptyPart + 1, slips, written: [{ missing: part }], elements: 1, characters: 0 });
    const next = this.elements[element + 1];
    if (next?.kind === "literal") steps.push(this.withoutPart(part, 2, [{ missing: part }, next.text]));
    return steps;
  }

  /** A part that is missing together with the separator beside it. */
  private withoutPart(part: Part, elements: number, written: Step["written"]): Step {
    return {
      cost: part.meaning === "title" ? cost.missingTitle : cost.missingPart,
      slips: [{ kind: "missing", part }],
      written,
      elements,
      characters: 0,
    };
  }
}

function isSeparator(text: string): boolean {
  return text.length === 1 && separatorLikes.includes(text);
}

function isNumber(element: TemplateElement | undefined): boolean {
  return element?.kind === "part" && (element.type.kind === "number" || element.type.kind === "digits");
}

function isCategory(element: TemplateElement | undefined): boolean {
  return element?.kind === "part" && element.type.kind === "category";
}
