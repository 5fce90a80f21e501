import type { Part } from "../model/name.ts";
import { cost } from "./cost.ts";
import type { Step } from "./step.ts";
import type { Stretches } from "./stretches.ts";

/** Where a part may end, and what the rest of the name costs from there on. */
export interface End {
  readonly to: number;
  readonly rest: number;
}

interface Circumstances {
  /** The part ends the name. */
  readonly isLast: boolean;
  /** Values with slips are none. */
  readonly strict: boolean;
}

/** An end, and the least that the name costs from the beginning of the part on. */
interface Way extends End {
  readonly least: number;
}

/** Takes the way of the least cost out of a list; of several, the first. */
function takeLeast(ways: Way[]): Way | undefined {
  let found = 0;
  for (let at = 1; at < ways.length; at++) {
    if ((ways[at]?.least ?? 0) < (ways[found]?.least ?? 0)) found = at;
  }
  return ways.splice(found, 1)[0];
}

/**
 * The cheapest way to take characters for a part; of several, the one that takes the fewest. Ways are read in the order of
 * what they cost at least, until no other can be cheaper.
 */
export function cheapestValue(
  stretches: Stretches,
  part: Part,
  from: number,
  ends: readonly End[],
  { isLast, strict }: Circumstances,
): Step | undefined {
  const ways: Way[] = [];
  for (const { to, rest } of ends) {
    const slips = stretches.leastSlips(part, from, to, isLast);
    if (strict && slips > 0) continue;
    const least = slips + stretches.preferred(part, from, to) + rest;
    if (least < cost.impossible) ways.push({ to, rest, least });
  }
  let best: { readonly step: Step; readonly to: number; readonly whole: number } | undefined;
  for (let way = takeLeast(ways); way !== undefined; way = takeLeast(ways)) {
    const { to, rest, least } = way;
    // Of ways that cost the same, the shorter ones came before.
    if (best && (least > best.whole || (least === best.whole && to > best.to))) break;
    const step = valueStep(stretches, part, from, to, { isLast, strict });
    if (step === undefined) continue;
    const whole = step.cost + rest;
    if (!best || whole < best.whole || (whole === best.whole && to < best.to)) best = { step, to, whole };
  }
  return best?.step;
}

function valueStep(
  stretches: Stretches,
  part: Part,
  from: number,
  to: number,
  { isLast, strict }: Circumstances,
): Step | undefined {
  const read = stretches.read(part, from, to, isLast);
  if (read.value === "" || (strict && read.slips.length > 0)) return undefined;
  return {
    cost: read.slips.length * cost.slip + (read.unfit ? cost.unfit : 0) + stretches.preferred(part, from, to),
    slips: read.slips,
    written: [read.unfit ? { missing: part } : read.value],
    value: [part.token, read.value],
    elements: 1,
    characters: to - from,
  };
}
