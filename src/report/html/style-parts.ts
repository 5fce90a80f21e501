/** Tables, works, findings, charts, and what changes on a narrow screen. */
export const partsStyle = `
.filter{border:0;margin:0 0 10px;padding:0;display:flex;flex-wrap:wrap;gap:4px 18px;font-size:14px}
.filter legend{float:left;color:var(--soft);padding:0 18px 0 0}.filter label{cursor:pointer}.filter b{font-weight:400;color:var(--soft)}
input{accent-color:var(--ink)}
@media screen{
body:has(#show-incomplete:checked) [data-verdict]:not([data-verdict=incomplete]),
body:has(#show-fail:checked) [data-verdict]:not([data-verdict=fail]),
body:has(#show-review:checked) [data-verdict]:not([data-verdict=review]),
body:has(#show-pass:checked) [data-verdict]:not([data-verdict=pass]){display:none}
.work{content-visibility:auto;contain-intrinsic-size:auto 420px}}
.overview .verdict{width:1%}.overview th[scope=row]{min-width:9em}
.overview .unit,.overview .category{color:var(--soft)}
.overview .figure{white-space:nowrap;width:1%}.overview .figure span{display:inline-block;min-width:5.2em;text-align:right;margin-right:10px}
.overview .figure.bad span{font-weight:700;color:var(--fail)}
.overview .points{min-width:11em}
.gauge{display:inline-block;width:84px;height:10px;vertical-align:-1px;overflow:visible}
.band{fill:var(--band)}.value{fill:var(--value)}.bad .value{fill:var(--fail)}
.limit{stroke:var(--limit);stroke-width:1;vector-effect:non-scaling-stroke;fill:none}
.point{stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke}.bad .point{stroke:var(--fail)}
.dial{width:120px}
.units .links a{margin-right:6px}.units .links .fail,.units .links .incomplete{color:var(--fail);font-weight:600}.units .links .review{color:var(--review)}
.count{text-align:right;width:1%;white-space:nowrap;color:var(--soft)}
.rules thead th:nth-child(n+4),.units thead th:not(:first-child):not(:last-child){text-align:right}
.count.fail{color:var(--fail);font-weight:700}.count.review{color:var(--review);font-weight:700}.count.pass{color:var(--ink)}
.rules td:first-child{white-space:nowrap;color:var(--soft)}
.work{padding:22px 0 18px;border-bottom:1px solid var(--rule);display:grid;grid-template-columns:112px 1fr;column-gap:8px;align-items:start}
.works .work:last-child{border-bottom:0}
.work>header{grid-column:1/-1;display:grid;grid-template-columns:112px 1fr;column-gap:8px;align-items:baseline}
.work>header .stamp{justify-self:start}.work>header>*{grid-column:2}.work>header>.stamp{grid-column:1}
.work .body{grid-column:2;min-width:0}
h3{font-size:19px;line-height:1.4;font-weight:700}
.about{display:flex;flex-wrap:wrap;gap:0 24px}.about div,.facts div,.meta div{min-width:0}
.about div{display:flex;gap:8px;font-size:13.5px;align-items:baseline}
.findings{margin-top:6px}.file .findings{margin:2px 0 0}
.finding{border-top:1px solid var(--hair);padding:10px 0;display:grid;grid-template-columns:10.5em 1fr;gap:4px 16px}
.finding .what{display:flex;flex-direction:column;align-items:flex-start;gap:3px;line-height:1.5}
.finding .what b{font-weight:600}.finding .what span{font-size:12.5px;font-weight:600}
span.fail{color:var(--fail)}span.review{color:var(--review)}span.incomplete{color:var(--incomplete)}
h2+.findings{margin-top:-12px}h2+.findings .finding:first-child{border-top:0}
.attached{display:flex;gap:12px;margin-top:10px;font-size:13.5px;color:var(--soft)}.attached p{flex:none}.attached li{display:inline;margin-right:18px}
.finding>dl{display:grid;grid-template-columns:1fr 1fr 9em;gap:4px 24px}
.finding dl div{min-width:0}.finding .now dd{font-weight:600}.finding.fail .now dd{color:var(--fail)}
.finding .clause{grid-column:3;grid-row:1}.finding .now:first-child:nth-last-child(-n+2),.finding .now:has(+.fix),.finding .now:has(+.clause){grid-column:1/3}
.finding .clause dd{font-size:13.5px;color:var(--soft)}
.finding .fix,.finding .note,.finding .seen,.finding .why{grid-column:1/-1}.finding .why{grid-column:1/3}.finding .why:has(+.required){grid-column:1/2}
.finding .fix,.finding .note,.finding .seen{display:flex;gap:10px;align-items:baseline}.finding .fix dt,.finding .note dt,.finding .seen dt{flex:none}
.frames{grid-column:2;display:flex;flex-wrap:wrap;gap:12px;margin-top:6px}
.frame{width:300px;max-width:100%}.frame.upright{width:170px}.frame svg{display:block;width:100%;height:auto;background:var(--hair)}
.frame figcaption,.strip span,.axis,.band-note,.over-time figcaption{font-size:12.5px;color:var(--soft)}
.halo,.mark{fill:none;vector-effect:non-scaling-stroke}.halo{stroke:#fff;stroke-width:5}.mark{stroke:#c2281a;stroke-width:2.5}
.file{margin-top:12px}.file+.file{margin-top:20px}
.facts{display:flex;flex-wrap:wrap;gap:6px 28px;padding:10px 0;border-top:1px solid var(--rule)}
.facts dd{font-size:14px;line-height:1.45}.facts dt{font-size:12px;line-height:1.4}
.strip{display:grid;grid-template-columns:repeat(10,1fr);gap:6px;margin:6px 0 4px}.strip.upright{grid-template-columns:repeat(10,minmax(0,64px))}
.strip img{display:block;width:100%;height:auto;background:var(--hair)}.strip span{display:block;line-height:1.6}
.over-time{margin-top:12px}.over-time figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 24px;margin-bottom:4px}
.rate{display:block;width:100%;height:72px;border-bottom:1px solid var(--soft)}
.rate .area{fill:var(--value);opacity:.16}.rate .line{fill:none;stroke:var(--value);stroke-width:1.25;vector-effect:non-scaling-stroke}
.average{stroke:var(--ink);stroke-width:1;stroke-dasharray:5 4;vector-effect:non-scaling-stroke}
.axis{display:flex;justify-content:space-between}
.settled{margin-top:8px}.settled table{font-size:13px}.settled td,.settled th{padding:3px 12px 3px 0}.settled td:last-child,.settled .none *{color:var(--soft)}
.settled th[scope=row]{width:22%}.settled td:last-child{width:14%}
.checklist{columns:2;column-gap:40px;margin-top:10px}
.checklist li{break-inside:avoid;padding:6px 0;border-bottom:1px solid var(--hair)}.checklist label{display:flex;gap:10px;align-items:flex-start;cursor:pointer}
.checklist input{appearance:none;flex:none;width:15px;height:15px;margin:5px 0 0;border:1.5px solid var(--ink);border-radius:1px;background:var(--paper)}
.checklist input:checked{background:linear-gradient(45deg,transparent 44%,var(--ink) 44% 56%,transparent 56%),linear-gradient(-45deg,transparent 44%,var(--ink) 44% 56%,transparent 56%)}
.paths{font-size:13.5px;columns:2;column-gap:40px}.paths li{break-inside:avoid;padding:2px 0}
.sign{display:none}
footer{margin-top:48px;padding-top:14px;border-top:1px solid var(--rule);color:var(--soft);font-size:13px}
@media screen and (max-width:760px){
main{padding:0 16px 40px}main>section{margin-top:40px}.masthead{padding-top:24px}
h1{font-size:25px}.meta{grid-template-columns:1fr 1fr;gap:8px 16px}
main>.verdict{grid-template-columns:1fr;padding:18px;gap:10px}.word{font-size:32px}.sentence{font-size:18px}.counts{gap:10px 32px}
.work,.work>header{display:block}.work>header .stamp{margin-bottom:4px}
.finding{grid-template-columns:1fr}.finding .what{flex-direction:row;align-items:baseline;justify-content:space-between}.frames{grid-column:1}
.finding>dl{display:block}.finding dl div{display:flex;gap:10px;align-items:baseline}.finding dt{flex:none}
.strip{grid-template-columns:repeat(5,1fr)}.strip.upright{grid-template-columns:repeat(5,1fr)}
.checklist,.paths{columns:1}
.overview thead,.settled thead{position:absolute;left:-9999px}
.overview tr{display:grid;grid-template-columns:auto 1fr;gap:0 12px;border-bottom:1px solid var(--hair);padding:8px 0}
.overview td,.overview th[scope=row]{border:0;padding:0;width:auto}.overview td:not(.verdict){grid-column:2}.overview td:empty{display:none}
.overview .figure span{text-align:left}
.settled tr{display:grid;grid-template-columns:1fr 1fr;border-bottom:1px solid var(--hair)}.settled td,.settled th[scope=row]{border:0;width:auto}
.rules th,.rules td,.units th,.units td{padding-right:8px}.rules td:nth-child(3),.rules th:nth-child(3){display:none}
.rules td:first-child{white-space:normal}.rules thead th,.units thead th{white-space:normal}}`;
