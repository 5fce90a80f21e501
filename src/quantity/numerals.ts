const digits = new Map([..."零一二三四五六七八九"].map((char, value) => [char, value] as const))
  .set("〇", 0)
  .set("两", 2);
const powers = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The characters a Chinese numeral below 万 can hold, for use inside a character class. */
export const numeralCharacters = "零〇一二两三四五六七八九十百千";

/** The value of a Chinese numeral below 万 (`十五`, `一百零三`, `二〇二五`); undefined if it is none. */
export function fromChineseNumeral(source: string): number | undefined {
  if (source === "" || [...source].some((char) => !digits.has(char) && !powers.has(char))) return undefined;
  if ([...source].every((char) => digits.has(char))) {
    return Number([...source].map((char) => digits.get(char)).join(""));
  }
  let total = 0;
  let digit: number | undefined;
  for (const char of source) {
    const power = powers.get(char);
    if (power === undefined) {
      digit = digits.get(char);
    } else {
      total += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
