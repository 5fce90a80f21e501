import { createHash } from "node:crypto";

/** The same for the same parts in every run, and different for others. */
export function fingerprint(parts: readonly (string | number | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** SHA-256 of a text, in base64: how a page names the style that it allows. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** Numbers those that would have the same name: the second of two like problems is another one than the first. */
export function counter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times;
  };
}
