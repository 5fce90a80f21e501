import { normalizeForMatch } from "./characters.ts";

/** A title of one character is found in too many names to tell anything. */
const shortestTelling = 2;
/** What lists and forms add behind a title: （5集）, (无字幕版). */
const remark = /[(（][^()（）]*[)）]\s*$/;

/** Whether two titles are the same, but for what is added behind one of them in brackets. */
export function isSameTitle(one: string, other: string): boolean {
  // Points, hyphens and marks of exclamation are left out of names, or written in another way.
  const bare = (title: string) =>
    normalizeForMatch(title).replace(/[\p{P}\p{S}]/gu, "") || normalizeForMatch(title);
  const forms = (title: string) => [bare(title), bare(title.replace(remark, ""))];
  return forms(one).some((form) => form !== "" && forms(other).includes(form));
}

/** Whether a name holds a title: 一碗面-某单位-微视频 holds 《一碗面》. */
export function holdsTitle(name: string, title: string): boolean {
  const plain = normalizeForMatch(title.replace(remark, ""));
  return [...plain].length >= shortestTelling && normalizeForMatch(name).includes(plain);
}
