import { type Text, text } from "../model/text.ts";

/** Joins texts with each language's own separator. */
export function joined(items: readonly Text[], zh: string, en: string): Text {
  return text(items.map((item) => item.zh).join(zh), items.map((item) => item.en).join(en));
}

/** Lists names: 报名表、汇总表. */
export function enumerated(items: readonly Text[]): Text {
  return joined(items, "、", ", ");
}

/** Nobody reads a longer list in a sentence. */
const mostNamed = 10;

/** Names the first of many and counts the rest: A、B 等 1000 个. */
export function firstOf(items: readonly Text[]): Text {
  const named = enumerated(items.slice(0, mostNamed));
  const more = items.length - mostNamed;
  return more <= 0 ? named : text(`${named.zh} 等 ${items.length} 个`, `${named.en} and ${more} more`);
}

/** Joins parts of one statement: 1080p，25 fps. */
export function phrases(items: readonly Text[]): Text {
  return joined(items, "，", ", ");
}

/** Joins statements that could stand alone. */
export function clauses(items: readonly Text[]): Text {
  return joined(items, "；", "; ");
}

/** Joins alternatives: 1080p 或 4K, 教案或课件. */
export function oneOf(items: readonly Text[]): Text {
  const [first = "", ...others] = items.map(({ zh }) => zh);
  return text(
    others.reduce((before, after) => spaced(before, "或", after), first),
    items.map(({ en }) => en).join(" or "),
  );
}

/** Puts a label before a statement: 片名：长破折号. */
export function labeled(label: Text, said: Text): Text {
  return joined([label, said], "：", ": ");
}

/** Adds a note to a value: 25 fps（恒定帧率）. */
export function noted(value: Text, note: Text): Text {
  return text(`${value.zh}（${note.zh}）`, `${value.en} (${note.en})`);
}

/** Quotes a name as each language does. */
export function quoted(name: Text): Text {
  return text(`「${name.zh}」`, `"${name.en}"`);
}

/** A boundary between Chinese and ASCII. */
const boundary = /^(\p{Script=Han}[!-~≤≥±]|[!-~]\p{Script=Han})$/u;

/** Joins parts, with a space where Chinese meets ASCII: `要求 ≤ 3:00`, but `要求横屏`. */
export function spaced(...parts: readonly string[]): string {
  return parts.reduce((before, after) => {
    const meeting = `${before.at(-1) ?? ""}${after[0] ?? ""}`;
    return before + (boundary.test(meeting) ? " " : "") + after;
  });
}

/** Counts things in English: 1 work, 2 works. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
