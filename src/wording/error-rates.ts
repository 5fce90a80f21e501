import { type Text, text } from "../model/text.ts";

/** What was counted of one detector. */
interface Counted {
  /** Films with the defect, and how many of them were missed or left open. */
  readonly with: number;
  readonly missed: number;
  readonly open?: number;
  /** Films without it, and how many were reported or left open. */
  readonly without: number;
  readonly falsely: number;
  readonly openWithout?: number;
  /** Of real films: how many were reported, and how many of these falsely. */
  readonly real?: { readonly reported: number; readonly falsely: number };
}

/**
 * Counted on the half of the labelled films of fixtures/truth that no threshold was set on (114 films of half a minute),
 * and by eye on 175 real films of other projects' test data. The limits of combing were set again after these. By key
 * frames alone bars, borders and cards were told as well, in films that repeat the labelled ones. Writing was read in
 * films of its own (measure-reading.mjs there), with the models of PP-OCRv4.
 */
const counted: Readonly<Record<string, Counted>> = {
  "color-bars": { with: 9, missed: 0, without: 101, falsely: 0, real: { reported: 1, falsely: 0 } },
  black: { with: 5, missed: 0, without: 104, falsely: 0, real: { reported: 17, falsely: 3 } },
  "black-borders": { with: 8, missed: 0, without: 102, falsely: 0, real: { reported: 7, falsely: 4 } },
  watermark: { with: 12, missed: 1, open: 1, without: 59, falsely: 0, openWithout: 2 },
  captions: { with: 11, missed: 0, without: 75, falsely: 0, real: { reported: 0, falsely: 0 } },
  "opening-card": { with: 5, missed: 0, without: 92, falsely: 0, real: { reported: 1, falsely: 1 } },
  freeze: { with: 5, missed: 0, without: 105, falsely: 0, real: { reported: 18, falsely: 5 } },
  "repeated-frames": { with: 5, missed: 0, without: 97, falsely: 0 },
  combing: {
    with: 6,
    missed: 0,
    without: 100,
    falsely: 0,
    openWithout: 24,
    real: { reported: 0, falsely: 0 },
  },
  playback: { with: 4, missed: 1, without: 110, falsely: 0, real: { reported: 7, falsely: 0 } },
  "subtitle-script": { with: 12, missed: 0, without: 12, falsely: 0 },
  "visible-ai-label": { with: 8, missed: 0, open: 3, without: 8, falsely: 0 },
  silence: { with: 5, missed: 0, without: 105, falsely: 0 },
  "silent-channels": { with: 4, missed: 0, without: 106, falsely: 0, real: { reported: 31, falsely: 0 } },
  clipping: { with: 8, missed: 0, without: 102, falsely: 0, real: { reported: 4, falsely: 3 } },
};

/** How often a detector was wrong, and on what; undefined for checks that measure and do not guess. */
export function errorRates(check: string): Text | undefined {
  const one = counted[check];
  if (!one) return undefined;
  const { open = 0, openWithout = 0, real } = one;
  const zh = [
    `有问题的 ${one.with} 部里漏掉 ${one.missed} 部${open > 0 ? `、判断不了 ${open} 部` : ""}`,
    `没问题的 ${one.without} 部里误报 ${one.falsely} 部${openWithout > 0 ? `、判断不了 ${openWithout} 部` : ""}`,
    ...(real ? [`175 部真实片子里报了 ${real.reported} 部，其中误报 ${real.falsely} 部`] : []),
  ];
  const en = [
    `of ${one.with} films with the defect, ${one.missed} missed${open > 0 ? ` and ${open} undecided` : ""}`,
    `of ${one.without} without it, ${one.falsely} false alarms${openWithout > 0 ? ` and ${openWithout} undecided` : ""}`,
    ...(real ? [`of 175 real films, ${real.reported} reported, ${real.falsely} of them false alarms`] : []),
  ];
  return text(zh.join("；"), en.join("; "));
}
