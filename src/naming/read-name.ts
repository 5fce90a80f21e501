import type { NameReading, NameSlip, Part, Template, TemplateElement } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { Alignment } from "./alignment.ts";
import { readPartValue } from "./part-value.ts";
import type { Step } from "./step.ts";
import { Stretches } from "./stretches.ts";

/** Names are at most 255 bytes on every file system; longer ones are cut, not pondered. */
const longestName = 255;

interface Reading {
  readonly cost: number;
  readonly steps: readonly Step[];
  readonly form: readonly TemplateElement[];
}

/**
 * Reads a name (without extension) under the forms it may have, and says what is wrong with it.
 * The reading is the cheapest one, so that one wrong dash is reported as one wrong dash.
 */
export function readName(
  stem: string,
  templates: readonly Template[],
  categories: readonly Term[],
): NameReading {
  const characters = [...stem.normalize("NFC")].slice(0, longestName);
  const stretches = new Stretches(characters, categories);
  const forms = templates.flatMap((template) => template.variants);
  for (const strict of [true, false]) {
    let best: Reading | undefined;
    for (const form of forms) {
      const { cost, steps } = new Alignment(form, stretches, categories, strict).read();
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, steps, form };
    }
    if (best) return inOrder(summary(best.steps), best.form, categories);
  }
  return { fits: false, certain: false, parts: {}, slips: [], corrected: [] };
}

/**
 * Two parts that stand in each other's place: all are there, in the wrong order. Both must fit where the other stands, or
 * one of them is wrong by itself.
 */
function inOrder(
  reading: NameReading,
  form: readonly TemplateElement[],
  categories: readonly Term[],
): NameReading {
  const unfit = reading.slips.find((slip) => slip.kind === "unfit" && slip.nearest === undefined);
  if (unfit?.kind !== "unfit") return reading;
  const { part, found } = unfit;
  const fits = (place: Part, value: string) => {
    const there = readPartValue(place, value, false, categories);
    return !there.unfit && there.slips.length === 0;
  };
  const values = new Map(Object.entries(reading.parts));
  const other = form.find((place): place is Part => {
    if (place.kind !== "part" || place === part) return false;
    const value = values.get(place.token);
    return value !== undefined && fits(part, value) && fits(place, found);
  });
  const value = other && values.get(other.token);
  if (other === undefined || value === undefined) return reading;
  const slips = reading.slips.flatMap((slip): NameSlip[] => {
    if (slip === unfit) return [{ kind: "order", part, found: value, place: other.token }];
    // The other one is wrong for the same reason.
    return slip.kind === "unfit" && slip.part === other ? [] : [slip];
  });
  const exchanged = (piece: string | { readonly missing: Part }) => {
    if (typeof piece === "string") return piece === value ? found : piece;
    return piece.missing === part ? value : piece.missing === other ? found : piece;
  };
  return {
    fits: false,
    certain: !slips.some((slip) => slip.kind === "missing" || slip.kind === "unfit"),
    parts: { ...reading.parts, [part.token]: value, [other.token]: found },
    slips,
    corrected: reading.corrected.map(exchanged),
  };
}

function summary(steps: readonly Step[]): NameReading {
  const slips = steps.flatMap((step) => step.slips);
  const uncertain = slips.some(
    (slip) => slip.kind === "missing" || (slip.kind === "unfit" && slip.nearest === undefined),
  );
  return {
    fits: slips.length === 0,
    certain: !uncertain,
    parts: Object.fromEntries(steps.flatMap((step) => (step.value ? [step.value] : []))),
    slips,
    corrected: steps.flatMap((step) => step.written),
  };
}
