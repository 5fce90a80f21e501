import type { Report } from "../../src/model/report.ts";
import type { Lang } from "../../src/model/text.ts";
import { htmlChunks } from "../../src/report/html/html.ts";
import type { PackageCase } from "./package.ts";
import { pixel, reportOn, still } from "./reports.ts";

/** A report as a page. */
export const htmlOf = (report: Report, lang: Lang = "zh") => [...htmlChunks(report, { lang })].join("");

const rate = {
  sliceSeconds: 2,
  seconds: 120,
  bitsPerSecond: Array.from({ length: 60 }, (_, at) => 9e6 + at * 5e4),
};
/** A bit rate that rises over two minutes. */
export const rateOverTime = { rateOverTime: { value: rate, source: "sample table" } };
const box = { left: 0.8, top: 0.05, width: 0.1, height: 0.1 };
/** A mark that was seen in a corner. */
export const filmMark = { from: 3, to: 9, box, still };
/** Two pictures of a film. */
export const filmStrip = { filmstrip: [still, { ...still, seconds: 62 }] };

/** One of everything: films that fail, pass and can't be read, pictures, forms, files of no use. */
export const mixedFilms: PackageCase = {
  files: [
    {
      path: "作品/甲校-01-光.mp4",
      bytes: 3e8,
      video: rateOverTime,
      decoded: { ...filmStrip, "color-bars": [{ from: 0, to: 4, still }] },
    },
    {
      path: "作品/甲校-02-影.mp4",
      video: rateOverTime,
      decoded: {
        ...filmStrip,
        "color-bars": [],
        watermark: { status: "found", marks: [filmMark], fewShots: false },
      },
    },
    { path: "作品/乙校-03-声.mp4", damage: { kind: "truncated", missingBytes: 5e6 } },
    { path: "作品/乙校-04-色.mp4", unread: { kind: "timeout", seconds: 20 } },
    { path: "表格/报名表.docx", bytes: 20_000 },
    { path: "杂物/notes.txt", bytes: 3 },
  ],
};

/** Words that would do harm where they got into the markup. */
export const hostileWords = [
  '"><script>alert(1)</script>',
  "' onmouseover='x",
  "</style><img src=x onerror=x>",
  "‮gpj.exe\u202c",
  "\u0000\u001b[31m\r\n",
  "&lt;b&gt; &amp; <!-- --> ]]>",
  "很长".repeat(60),
];

/** A thousand works of forty units, half of which fail. */
export function thousandWorks(): Report {
  const files = Array.from({ length: 1000 }, (_, at) => ({
    path: `第${(at % 40) + 1}中学/第${(at % 40) + 1}中学-${String(at).padStart(4, "0")}-片名${at}.mp4`,
    bytes: at % 2 === 0 ? 300_000_000 : 30_000_000,
    video: rateOverTime,
    decoded: {
      "color-bars":
        at % 10 === 0
          ? [{ ...filmMark, still: { ...still, jpeg: pixel.slice(0, -4) + "A".repeat(16_000) } }]
          : [],
      filmstrip: Array.from({ length: 10 }, (__, one) => ({
        ...still,
        seconds: one * 10,
        jpeg: pixel.slice(0, -4) + "A".repeat(6000),
      })),
    },
  }));
  return reportOn("henan-2025", { files });
}
