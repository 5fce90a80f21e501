import { normalizeForMatch } from "./characters.ts";

/** A title of one character is found in too many names to tell anything. */
const shortestTelling = 2;
/** Additions behind a title in lists and forms: （5集）, (无字幕版). */
const remark = /[(（][^()（）]*[)）]\s*$/;

/** Tells if two titles are the same, apart from an addition in brackets. */
export function isSameTitle(one: string, other: string): boolean {
  // Points, hyphens and marks of exclamation are left out of names, or written in another way.
  const bare = (title: string) =>
    normalizeForMatch(title).replace(/[\p{P}\p{S}]/gu, "") || normalizeForMatch(title);
  const forms = (title: string) => [bare(title), bare(title.replace(remark, ""))];
  return forms(one).some((form) => form !== "" && forms(other).includes(form));
}

/** Tells if a name contains a title: 一碗面-某单位-微视频 contains 《一碗面》. */
export function holdsTitle(name: string, title: string): boolean {
  const plain = normalizeForMatch(title.replace(remark, ""));
  return [...plain].length >= shortestTelling && normalizeForMatch(name).includes(plain);
}
