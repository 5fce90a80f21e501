import { Chalk } from "chalk";
import type { Problem } from "../../model/policy.ts";
import type { Style } from "../../model/report.ts";
import { visible } from "../../model/text.ts";
import { problemWords } from "../../wording/problems.ts";
import { displayWidth, wrap } from "../text/wrap.ts";

/** Lines shown before and after the one in question. */
const around = 1;

/** Problems of a rule file with line, column and a piece of the file; the caret stands where it should in any script. */
export function problemReport(
  problems: readonly Problem[],
  source: string,
  style: Pick<Style, "lang" | "color" | "width">,
): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const lines = source.split(/\r?\n/);
  const blocks = problems.map((problem) => {
    const { file, line, column } = problem.place;
    const path = problem.path === "" ? "" : ` [${visible(problem.path)}]`;
    const head = `${chalk.bold(`${visible(file)}:${line}:${column}`)} ${chalk.red(problemWords.heading[style.lang])} ${visible(problem.text[style.lang])}${path}`;
    const hint = problem.hint ? [chalk.cyan(`    → ${visible(problem.hint[style.lang])}`)] : [];
    return [head, ...frame(lines, problem, style.width), ...hint].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** A line of the file without characters that would move the caret; a tab is one column, as editors count it. */
function shown(line: string): string {
  return visible(line.replaceAll("\t", " "));
}

interface Cut {
  readonly text: string;
  /** Columns before and under the caret. */
  readonly before: number;
  readonly under: number;
}

/** A part of a long line that holds what the caret points at, with `…` where something is left out. */
function cut(line: string, column: number, width: number, room: number): Cut {
  const at = column - 1;
  const under = Math.max(1, displayWidth(shown(line.slice(at, at + width))));
  let start = 0;
  // A quarter of the room is left for what follows the place.
  while (
    start < at &&
    displayWidth(shown(line.slice(start, at))) + Math.min(under, room / 4) > (room * 3) / 4
  )
    start++;
  const mark = start > 0 ? "…" : "";
  const visiblePart = mark + shown(line.slice(start));
  const [first = "", ...rest] = wrap(visiblePart, room - 1);
  const before = displayWidth(mark + shown(line.slice(start, at)));
  const text = rest.length > 0 ? `${first}…` : first;
  return { text, before, under: Math.max(1, Math.min(under, displayWidth(text) - before)) };
}

function frame(lines: readonly string[], { place, width }: Problem, columns: number): string[] {
  const index = place.line - 1;
  const first = Math.max(0, index - around);
  const last = Math.min(lines.length - 1, index + around);
  const gutter = String(last + 1).length;
  const room = columns - gutter - 5;
  const result: string[] = [];
  for (let at = first; at <= last; at++) {
    const line = lines[at] ?? "";
    const number = String(at + 1).padStart(gutter);
    if (at !== index) {
      const [text = "", ...rest] = wrap(shown(line), room - 1);
      result.push(`  ${number} | ${text}${rest.length > 0 ? "…" : ""}`.trimEnd());
      continue;
    }
    const { text, before, under } = cut(line, place.column, width, room);
    result.push(`> ${number} | ${text}`.trimEnd());
    result.push(`  ${" ".repeat(gutter)} | ${" ".repeat(before)}${"^".repeat(under)}`);
  }
  return result;
}
