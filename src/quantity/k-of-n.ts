import type { Text } from "../model/text.ts";
import { printed, words } from "../wording/quantities.ts";
import type { ParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";
import { fromChineseNumeral, numeralCharacters } from "./numerals.ts";

/** Required number out of several things: `all`, `any`, `2 of 3`. */
export interface KOfN {
  readonly need: number | "all";
  /** The total as written, to compare with the list it is about. */
  readonly of?: number;
}

const digits = `\\d+|[${numeralCharacters}]+`;
const western = /^(\d+)\s*(?:of|\/)\s*(\d+)$/i;
const chinese = new RegExp(`^(${digits})\\s*(?:选|中选|取)\\s*(${digits})$`);

/** Reads `all`, `any`, `2 of 3`, `三选二`. */
export function readKOfN(source: string | number): KOfN | ParseError {
  const written = normalize(String(source));
  if (/^(all|全部|都要)$/i.test(written)) return { need: "all" };
  if (/^(any|one|任一|任选其一)$/i.test(written)) return { need: 1 };
  const asWestern = western.exec(written);
  const asChinese = chinese.exec(written);
  const value = (part: string | undefined) => fromChineseNumeral(part ?? "") ?? Number(part);
  const [need, of] = asWestern
    ? [value(asWestern[1]), value(asWestern[2])]
    : asChinese
      ? [value(asChinese[2]), value(asChinese[1])]
      : [0, 0];
  if (need < 1) return { error: words.badShare(String(source)) };
  return need > of ? { error: words.impossibleShare(String(source)) } : { need, of };
}

/** The share in its canonical spelling. */
export function printKOfN({ need, of }: KOfN): Text {
  if (need === "all") return printed.all;
  if (of === undefined) return printed.any;
  return printed.share(need, of);
}
