import { partsStyle } from "./style-parts.ts";
import { printStyle } from "./style-print.ts";

/** Paper, ink, and one color for each verdict; the same hues, lighter, where the reader's screen is dark. */
const colors = `
:root{--paper:#fff;--wash:#f6f4ef;--ink:#1d1c1a;--soft:#5f5b54;--rule:#d9d4ca;--hair:#ebe7df;
--fail:#a32a1e;--review:#7d5700;--pass:#2c6049;--incomplete:#35322d;--none:#6b675f;--band:#dfe9e2;--value:#45423c;--limit:#7f9a8b}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#191816;--wash:#211f1c;--ink:#ebe7df;--soft:#aba59a;
--rule:#423e37;--hair:#2d2a26;--fail:#f0897b;--review:#dcb25c;--pass:#83c2a2;--incomplete:#d5d0c6;--none:#a19b90;--band:#26382f;--value:#bdb7ac;--limit:#5f8572}}`;

const base = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,.word,.counts b,.sentence{font-family:Georgia,"Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,serif}
main{max-width:1120px;margin:0 auto;padding:0 32px 64px}
main>section{margin-top:56px}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
h2{font-size:22px;line-height:1.3;font-weight:700;padding-bottom:8px;border-bottom:2px solid var(--ink);margin-bottom:12px}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:3px}
a:focus-visible,input:focus-visible,summary:focus-visible,label:focus-within{outline:2px solid var(--review);outline-offset:2px}
small{font-size:12.5px;color:var(--soft)}
dt{color:var(--soft);font-size:13px}
.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:16px;background:var(--paper);padding:8px 16px;z-index:1}
.hint,.limitation,.basis,.missing{color:var(--soft);font-size:13.5px}
.path{font-size:13.5px;color:var(--soft)}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.5}
th{font-weight:400;text-align:left}
thead th{font-size:13px;color:var(--soft);border-bottom:1px solid var(--rule);padding:4px 12px 4px 0;vertical-align:bottom;white-space:nowrap}
tbody td,tbody th{border-bottom:1px solid var(--hair);padding:7px 12px 7px 0;vertical-align:top}
summary{cursor:pointer;color:var(--soft);font-size:13.5px;padding:4px 0}
.stamp{display:inline-block;font-size:12.5px;line-height:1.5;padding:0 7px;border:1px solid;border-radius:2px;white-space:nowrap;font-weight:600}
.stamp.fail,.stamp.incomplete{color:var(--paper);background:var(--fail);border-color:var(--fail)}
.stamp.incomplete{background:var(--incomplete);border-color:var(--incomplete)}
.stamp.review{color:var(--review)}.stamp.pass{color:var(--pass);border-color:transparent;padding-left:0}.stamp.none{color:var(--none);border-color:transparent;padding-left:0}
.masthead{padding-top:48px}
.kind{letter-spacing:.12em;color:var(--soft);font-size:14px}
h1{font-size:34px;line-height:1.3;font-weight:700;margin:6px 0 20px;text-wrap:balance}
.meta{display:grid;grid-template-columns:repeat(3,1fr);gap:10px 32px;border-top:1px solid var(--rule);padding-top:14px}
main>.verdict{margin-top:28px;padding:24px 28px;background:var(--wash);border-top:4px solid var(--tone);display:grid;grid-template-columns:auto 1fr;gap:20px 32px;align-items:center}
.verdict.fail{--tone:var(--fail)}.verdict.review{--tone:var(--review)}.verdict.pass{--tone:var(--pass)}.verdict.incomplete{--tone:var(--incomplete)}
.word{font-size:40px;line-height:1.2;font-weight:700;color:var(--tone)}
.sentence{font-size:20px;line-height:1.5}
.limitation,.basis{margin-top:4px}.unchosen{margin:0 0 8px;font-weight:600;color:var(--review)}
.counts{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:12px 56px;border-top:1px solid var(--rule);padding-top:16px}
.counts h2{font:inherit;font-size:13px;color:var(--soft);border:0;padding:0;margin:0}
.counts ul{display:flex;flex-wrap:wrap;gap:0 22px}
.counts li{white-space:nowrap;font-size:14px}.counts b{font-size:26px;margin-right:3px}
.counts .fail b{color:var(--fail)}.counts .review b{color:var(--review)}.counts .pass b{color:var(--pass)}
.counts .zero,.counts .zero b{color:var(--soft);font-weight:400}
nav{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:20px;font-size:14px}`;

/** The style sheet of the page. `foot` is what stands at the foot of every printed page, as a CSS string. */
export function styleSheet(foot: string): string {
  return `${colors}${base}${partsStyle}${printStyle(foot)}\n`;
}
