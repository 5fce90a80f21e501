import { normalizeForMatch } from "./characters.ts";

/** A title of one character is found in too many names to tell anything. */
const shortestTelling = 2;
/** Additions behind a title in lists and forms: （5集）, (无字幕版). */
const remark = /[(（][^()（）]*[)）]\s*$/;

/** A file's extension, where somebody wrote down the name of the file. */
const extension = /\.(?:mp4|mov|m4v|avi|mkv|wmv|mpe?g|m?ts|mxf|flv|webm|mp3|wav|jpe?g|png)\s*$/i;
/** What stands before a title where one is introduced: 作品：晨读, 片名《晨读》. */
const introduction = /^\s*(?:参赛)?(?:作品|影片|片子|视频|节目)?(?:名称|片名|标题|题目|名)?\s*[:：]\s*/;

/**
 * Tells if two titles are the same, apart from an addition in brackets, an extension, and what introduces them. What
 * nobody sees, full-width forms and marks do not count.
 */
export function isSameTitle(one: string, other: string): boolean {
  // Points, hyphens and marks of exclamation are left out of names, or written in another way.
  const bare = (title: string) =>
    normalizeForMatch(title).replace(/[\p{P}\p{S}]/gu, "") || normalizeForMatch(title);
  const forms = (title: string) => {
    const named = title.replace(extension, "").replace(introduction, "");
    return [title, title.replace(remark, ""), named, named.replace(remark, "")].map(bare);
  };
  return forms(one).some((form) => form !== "" && forms(other).includes(form));
}

/** Tells if a name contains a title: 一碗面-某单位-微视频 contains 《一碗面》. */
export function holdsTitle(name: string, title: string): boolean {
  const plain = normalizeForMatch(title.replace(remark, ""));
  return [...plain].length >= shortestTelling && normalizeForMatch(name).includes(plain);
}
