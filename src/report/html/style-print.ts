/** A4, black on white: all that matters is there, nothing is cut in two that need not be, and there is room to sign. */
export function printStyle(foot: string): string {
  return `
@page{size:A4;margin:15mm 12mm 17mm;@bottom-left{content:${foot};font:9pt sans-serif;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#444}}
@media print{
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:9.5pt;line-height:1.5}
main{max-width:none;padding:0}main>section{margin-top:9mm}
nav,.skip,.filter,footer{display:none}
.masthead{padding:0}h1{font-size:20pt;margin:1mm 0 3mm}h2{font-size:13pt;break-after:avoid}h3{font-size:11.5pt}
.meta{gap:1.5mm 8mm;padding-top:2.5mm}
main>.verdict{background:none;border:1px solid #1d1c1a;border-top-width:4px;padding:4mm 5mm;margin-top:5mm;break-inside:avoid}
.word{font-size:22pt}.sentence{font-size:12pt}.counts b{font-size:15pt}
table,.finding dl,.facts dd{font-size:9pt}dt,small,.path,.hint,.facts dt,.about div,.stamp,.axis,.strip span,.over-time figcaption,.band-note{font-size:8pt}
thead{display:table-header-group}tr,.finding,.frame,.over-time,.strip,.file,.checklist li{break-inside:avoid}
tbody td,tbody th{padding:1mm 3mm 1mm 0}
.work{display:block;padding:4mm 0 3mm;break-inside:avoid}.work>header{grid-template-columns:24mm 1fr;break-after:avoid}.work .body{padding-left:26mm}
.findings{margin-top:2mm}.finding{padding:2mm 0;grid-template-columns:32mm 1fr}
.finding .clause dd,.finding .what span,.frame figcaption{font-size:8.5pt}.frame{width:62mm}.frame.upright{width:36mm}.rate{height:15mm}.gauge{width:18mm}
.checklist{columns:2}.checklist li{padding:1.2mm 0}
.overview .figure span{min-width:4.6em;margin-right:2mm}
#asks{break-inside:avoid}.checklist,#asks .hint{break-after:avoid}.sign{break-before:avoid;display:grid;align-items:start;grid-template-columns:1fr 1fr;gap:0 14mm;margin-top:14mm;break-inside:avoid}
.sign p{border-bottom:1px solid #1d1c1a;padding-top:9mm}.sign p:last-child{border:0;padding-bottom:24mm}
a{text-decoration:none}}`;
}
