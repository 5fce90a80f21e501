import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import type { Place } from "../model/finding.ts";
import type { Problem } from "../model/policy.ts";
import type { Text } from "../model/text.ts";
import { listMarks } from "../naming/index.ts";
import { problemWords } from "../wording/problems.ts";

/** Path inside the structure of a rule file. */
export type Path = readonly (string | number)[];

type Range = readonly [start: number, end: number];

/** A rule file as text and as YAML nodes, which knows where everything stands. */
export class RuleSource {
  readonly text: string;
  readonly file: string;
  readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    // Merge keys let anchors serve inside a file; strictness stops an unquoted `>=` from becoming an empty string.
    this.document = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      strict: true,
      uniqueKeys: true,
      merge: true,
      version: "1.2",
    });
  }

  /** A problem at offsets of the text. */
  problemAt(code: string, start: number, end: number, text: Text, hint?: Text, path: Path = []): Problem {
    const { line, col } = this.lines.linePos(start);
    const endOfLine = this.text.indexOf("\n", start);
    const stop = Math.min(end, endOfLine < 0 ? this.text.length : endOfLine);
    return {
      code,
      place: { file: this.file, line, column: col },
      width: Math.max(1, stop - start),
      path: path.join("."),
      text,
      ...(hint ? { hint } : {}),
    };
  }

  /** A problem with the value at a path, or with what is nearest to it. */
  problem(code: string, path: Path, text: Text, hint?: Text): Problem {
    const [start, end] = this.range(path, "value");
    return this.problemAt(code, start, end, text, hint, path);
  }

  /** A problem with the key at a path. */
  keyProblem(code: string, path: Path, text: Text, hint?: Text): Problem {
    const [start, end] = this.range(path, "key");
    return this.problemAt(code, start, end, text, hint, path);
  }

  /** Line and column of the key at a path. */
  place(path: Path): Place {
    const { line, col } = this.lines.linePos(this.range(path, "key")[0]);
    return { file: this.file, line, column: col };
  }

  /** Tells if a key inside `{ }` has no value, as happens to unquoted text with a comma. */
  followsComma(path: Path): boolean {
    const [start, end] = this.range(path, "key");
    return /,\s*$/.test(this.text.slice(0, start)) && /^\s*[,}]/.test(this.text.slice(end));
  }

  /** Tells if a key has only a comment behind it. */
  isCommented(path: Path): boolean {
    const [, end] = this.range(path, "key");
    return /^\s*:\s*#/.test(this.text.slice(end));
  }

  /** Items of lists in `[ ]` that nobody quoted and that hold what looks like a comma. */
  itemsWithCommas(): readonly Problem[] {
    const found: Problem[] = [];
    visit(this.document, {
      Seq: (_key, seq) => {
        for (const item of seq.flow ? seq.items : []) {
          if (!isScalar(item) || item.type !== "PLAIN" || !listMarks.test(String(item.value)) || !item.range)
            continue;
          const items = String(item.value)
            .split(listMarks)
            .map((one) => one.trim());
          const [start, end] = item.range;
          found.push(
            this.problemAt(
              "comma-in-item",
              start,
              end,
              problemWords.commaInItem,
              problemWords.splitHint(items),
            ),
          );
        }
      },
    });
    return found;
  }

  /** References to anchors that are nowhere: text that begins with `*`. */
  unknownAliases(): readonly Problem[] {
    const found: Problem[] = [];
    visit(this.document, {
      Alias: (_key, alias) => {
        if (alias.resolve(this.document) !== undefined || !alias.range) return;
        const [start, end] = alias.range;
        const hint = problemWords.quoteHint(`*${alias.source}`);
        found.push(
          this.problemAt("unknown-alias", start, end, problemWords.unknownAlias(alias.source), hint),
        );
      },
    });
    return found;
  }

  /** Keys that no mapping can have: schemas pass over them, so that what stands there would be lost without a word. */
  lostKeys(): readonly Problem[] {
    const found: Problem[] = [];
    visit(this.document, {
      Pair: (_key, { key }) => {
        if (!isScalar(key) || key.value !== "__proto__" || !key.range) return;
        const [start, end] = key.range;
        found.push(this.problemAt("unknown-key", start, end, problemWords.unknownKey(key.value)));
      },
    });
    return found;
  }

  /** Returns the text at a path exactly as written. */
  written(path: Path): string {
    const [start, end] = this.range(path, "value");
    return this.text.slice(start, end).trim();
  }

  private range(path: Path, side: "key" | "value"): Range {
    const { pair, node, found } = this.find(path);
    const key = isScalar(pair?.key) ? pair.key.range : undefined;
    const value = node?.range;
    const emptyValue = value && value[0] === value[1];
    const chosen = (found && side === "key") || !value || emptyValue || !found ? (key ?? value) : value;
    return chosen ? [chosen[0], chosen[1]] : [0, 1];
  }

  private find(path: Path): { pair?: Pair; node?: Node; found: boolean } {
    let node = this.resolve(this.document.contents);
    let pair: Pair | undefined;
    for (const [depth, step] of path.entries()) {
      let next: unknown;
      let nextPair: Pair | undefined;
      if (isMap(node)) {
        nextPair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        next = nextPair?.value;
      } else if (isSeq(node) && typeof step === "number") {
        next = node.items[step];
      }
      if (nextPair === undefined && next === undefined) {
        return { ...(pair ? { pair } : {}), ...(node ? { node } : {}), found: depth === path.length };
      }
      pair = nextPair ?? pair;
      node = this.resolve(next);
    }
    return { ...(pair ? { pair } : {}), ...(node ? { node } : {}), found: true };
  }

  private resolve(node: unknown): Node | undefined {
    if (isAlias(node)) return node.resolve(this.document) ?? undefined;
    return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
  }
}
