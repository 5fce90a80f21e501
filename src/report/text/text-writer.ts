import { Chalk, type ChalkInstance } from "chalk";
import type { Style, Verdict } from "../../model/report.ts";
import { type Text, visible } from "../../model/text.ts";
import { verdictWords } from "../../wording/report.ts";
import { displayWidth, padEnd, wrap } from "./wrap.ts";

/** Lines of text as they are written: in the reader's language, within the width, every character visible. */
export class TextWriter {
  readonly style: Style;
  readonly chalk: ChalkInstance;
  /** Columns that `[不合格] ` or `[REVIEW] ` takes. */
  readonly tagWidth: number;
  private readonly lines: string[] = [];

  constructor(style: Style) {
    this.style = style;
    this.chalk = new Chalk({ level: style.color ? 1 : 0 });
    const usual = [verdictWords.fail, verdictWords.review, verdictWords.pass];
    this.tagWidth = Math.max(...usual.map((word) => displayWidth(this.say(word)))) + 3;
  }

  toString(): string {
    return `${this.lines.join("\n")}\n`;
  }

  /** The one door through which texts reach the page. */
  say(text: Text): string {
    return visible(text[this.style.lang]);
  }

  /** `[不合格] `, filled to the width of all such words. */
  tag(verdict: Verdict | "n/a"): string {
    const word = `[${this.say(verdictWords[verdict])}]`;
    return this.paint(verdict)(word) + " ".repeat(Math.max(1, this.tagWidth - displayWidth(word)));
  }

  paint(verdict: Verdict | "n/a"): ChalkInstance {
    const { red, yellow, green, dim } = this.chalk;
    return { fail: red, incomplete: red, review: yellow, pass: green, "n/a": dim }[verdict];
  }

  blank(): void {
    this.lines.push("");
  }

  rule(): void {
    const usual = 72;
    this.lines.push("-".repeat(Math.min(usual, this.style.width)));
  }

  /** A paragraph, every line of it so far from the edge. */
  line(text: string, indent = 0, paint: (text: string) => string = (same) => same): void {
    for (const part of wrap(text, this.style.width - indent)) {
      this.lines.push(" ".repeat(indent) + paint(part));
    }
  }

  heading(text: Text): void {
    this.blank();
    this.line(this.say(text), 0, this.chalk.bold);
  }

  /** A paragraph whose first line follows a mark, and whose further lines stand below the text. */
  hanging(mark: string, text: string): void {
    const lead = displayWidth(mark);
    const [first = "", ...rest] = wrap(text, this.style.width - lead);
    this.lines.push(mark + first);
    for (const line of rest) this.lines.push(" ".repeat(lead) + line);
  }

  /** Writes with a label in the margin of the first line; a label that is too wide gets its own line. */
  labeled(label: string, indent: number, column: number, write: () => void): void {
    if (displayWidth(label) >= column) {
      this.line(label, indent);
      write();
      return;
    }
    const first = this.lines.length;
    write();
    const line = this.lines[first];
    if (line === undefined) return;
    this.lines[first] = " ".repeat(indent) + padEnd(label, column) + line.slice(indent + column);
  }

  /** Lines that are laid out already. */
  laidOut(lines: readonly string[], indent: number): void {
    for (const line of lines) this.lines.push(" ".repeat(indent) + line);
  }
}
