import { type Text, text } from "../model/text.ts";

/** Says where something stands in a list of works, or that it has no such place. */
export const listWords = {
  noList: (title: string): Text =>
    text(`没有找到有「${title}」一列的表`, `no table with a column "${title}" found`),

  inRow: (row: number, title: string, said: Text): Text =>
    text(`第 ${row} 行「${title}」：${said.zh}`, `row ${row}, "${title}": ${said.en}`),

  hiddenColumn: (label: string): Text =>
    text(
      `「${label}」一列在表里被隐藏了，请取消隐藏`,
      `column "${label}" is hidden in the document; unhide it`,
    ),

  addColumn: (label: string): Text =>
    text(`用主办方的表，补上「${label}」一列`, `use the organizer's table, and add the column "${label}"`),

  noColumn: (label: string): Text => text(`表里没有找到「${label}」一列`, `column "${label}" not found`),
};
