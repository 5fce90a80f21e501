import type { ErrorCounts } from "../model/check-page.ts";
import { type Text, text } from "../model/text.ts";

/** Says how often a detector was wrong, and on what. */
export function errorRates(one: ErrorCounts): Text {
  const { open = 0, openWithout = 0, real } = one;
  const zh = [
    `有问题的 ${one.with} 部里漏掉 ${one.missed} 部${open > 0 ? `、判断不了 ${open} 部` : ""}`,
    `没问题的 ${one.without} 部里误报 ${one.falsely} 部${openWithout > 0 ? `、判断不了 ${openWithout} 部` : ""}`,
    ...(real ? [`175 部真实片子里报了 ${real.reported} 部，其中误报 ${real.falsely} 部`] : []),
  ];
  const en = [
    `of ${one.with} films that have it, ${one.missed} missed${open > 0 ? ` and ${open} undecided` : ""}`,
    `of ${one.without} that don't, ${one.falsely} false alarms${openWithout > 0 ? ` and ${openWithout} undecided` : ""}`,
    ...(real ? [`of 175 real films, ${real.reported} reported, ${real.falsely} of them false alarms`] : []),
  ];
  return text(zh.join("；"), en.join("; "));
}
