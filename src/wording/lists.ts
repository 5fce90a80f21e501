import { type Text, text } from "../model/text.ts";

/** Several texts one after the other, with each language's own separator. */
export function joined(items: readonly Text[], zh: string, en: string): Text {
  return text(items.map((item) => item.zh).join(zh), items.map((item) => item.en).join(en));
}

/** Names beside each other: 报名表、汇总表. */
export function enumerated(items: readonly Text[]): Text {
  return joined(items, "、", ", ");
}

/** More than these in a sentence nobody reads. */
const mostNamed = 10;

/** The first of many names, and how many there are: A、B 等 1000 个. */
export function firstOf(items: readonly Text[]): Text {
  const named = enumerated(items.slice(0, mostNamed));
  const more = items.length - mostNamed;
  return more <= 0 ? named : text(`${named.zh} 等 ${items.length} 个`, `${named.en} and ${more} more`);
}

/** Parts of one statement: 现在 25 fps，要求 50 fps. */
export function phrases(items: readonly Text[]): Text {
  return joined(items, "，", ", ");
}

/** Statements that could stand alone. */
export function clauses(items: readonly Text[]): Text {
  return joined(items, "；", "; ");
}

/** What any one of is enough: 1080p 或 4K, 教案或课件. */
export function oneOf(items: readonly Text[]): Text {
  const [first = "", ...others] = items.map(({ zh }) => zh);
  return text(
    others.reduce((before, after) => spaced(before, "或", after), first),
    items.map(({ en }) => en).join(" or "),
  );
}

/** What is said about something: 片名：长破折号. */
export function labelled(label: Text, said: Text): Text {
  return joined([label, said], "：", ": ");
}

/** A value, with what is to be known of it: 25 fps（恒定帧率）. */
export function noted(value: Text, note: Text): Text {
  return text(`${value.zh}（${note.zh}）`, `${value.en} (${note.en})`);
}

/** A name in the quotation marks of each language. */
export function quoted(name: Text): Text {
  return text(`「${name.zh}」`, `"${name.en}"`);
}

/** Where Chinese meets what is not. */
const boundary = /^(\p{Script=Han}[!-~≤≥±]|[!-~]\p{Script=Han})$/u;

/** Joined with a blank where Chinese meets what is not: `要求 ≤ 3:00`, but `要求横屏`. */
export function spaced(...parts: readonly string[]): string {
  return parts.reduce((before, after) => {
    const meeting = `${before.at(-1) ?? ""}${after[0] ?? ""}`;
    return before + (boundary.test(meeting) ? " " : "") + after;
  });
}
