import type { NameReading, NameSlip, Template } from "../model/name.ts";
import type { Term } from "../model/vocabulary.ts";
import { Alignment, type Step } from "./alignment.ts";
import { readPartValue } from "./part-value.ts";

/** Names are at most 255 bytes on every file system; longer ones are cut, not pondered. */
const longestName = 255;

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
  const forms = templates.flatMap((template) => template.variants);
  for (const strict of [true, false]) {
    let best: { readonly cost: number; readonly steps: readonly Step[] } | undefined;
    for (const form of forms) {
      const reading = new Alignment(form, characters, categories, strict).read();
      if (reading.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = reading;
    }
    if (best) return inOrder(summary(best.steps), categories);
  }
  return { fits: false, certain: false, parts: {}, slips: [], corrected: [] };
}

/** A number or category that stands in another part's place: the parts are all there, in the wrong order. */
function inOrder(reading: NameReading, categories: readonly Term[]): NameReading {
  const unfit = reading.slips.find((slip) => slip.kind === "unfit" && slip.nearest === undefined);
  if (unfit?.kind !== "unfit") return reading;
  const { part, found } = unfit;
  const stray = Object.entries(reading.parts).find(([token, value]) => {
    if (token === part.token) return false;
    const there = readPartValue(part, value, false, categories);
    return !there.unfit && there.slips.length === 0;
  });
  if (!stray) return reading;
  const [place, value] = stray;
  const slips: NameSlip[] = reading.slips.map((slip) =>
    slip === unfit ? { kind: "order", part, found: value, place } : slip,
  );
  return {
    fits: false,
    certain: !slips.some((slip) => slip.kind === "missing" || slip.kind === "unfit"),
    parts: { ...reading.parts, [part.token]: value, [place]: found },
    slips,
    corrected: reading.corrected.map((piece) =>
      piece === value ? found : typeof piece === "object" && piece.missing === part ? value : piece,
    ),
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
