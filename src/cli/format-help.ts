import type { Lang } from "../model/text.ts";
import { aboutFormats, displayWidth, padEnd } from "../report/index.ts";
import { cli } from "../wording/help.ts";

/** Two formats a line, where both fit into a terminal's usual 80 columns. */
const widest = 80;

/** Every format and what it is for, as the help shows them. */
export function formatHelp(lang: Lang): string {
  const names = Object.keys(aboutFormats);
  const longest = Math.max(...names.map((name) => name.length));
  const cells = Object.entries(aboutFormats).map(
    ([name, about]) => `${name.padEnd(longest)}  ${about[lang]}`,
  );
  const column = Math.max(...cells.filter((_, at) => at % 2 === 0).map(displayWidth));
  const lines: string[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [left = "", right] = cells.slice(at, at + 2);
    const both = `  ${padEnd(left, column)}  ${right ?? ""}`.trimEnd();
    if (displayWidth(both) <= widest) lines.push(both);
    else lines.push(`  ${left}`, `  ${right ?? ""}`);
  }
  return [cli.formats[lang], ...lines].join("\n");
}
