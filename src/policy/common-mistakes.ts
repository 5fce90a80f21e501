import { Lexer } from "yaml";
import type { Problem } from "../model/policy.ts";
import { problemWords } from "../wording/problems.ts";
import type { RuleSource } from "./source.ts";

interface Mistake {
  readonly code: string;
  /** Finds the slip in one line; its group `at` is what the caret runs under. */
  readonly pattern: RegExp;
  build(match: RegExpExecArray, at: string): Pick<Problem, "text"> & Partial<Pick<Problem, "hint">>;
}

const key = "[^\\s:：#\"'\\[\\]{},&*!|>%@`-][^:：#\"'\\[\\]{},]*";

/** The beginning of a line whose value is a list in `[ ]` or a map in `{ }`, up to one of its items. */
const insideBrackets = `^\\s*(?:- )?(?:${key}:\\s+)?(?=[\\[{])(?:[^"']|"[^"]*"|'[^']*')*?[\\[{,:]\\s*`;

/** The form of a name as written: text, parts in `{ }`, and what is optional in `[ ]`. */
const form = `(?:[^\\s"'[\\]{},:#]|\\{[^{}\\s,]+\\}|\\[[^[\\]]*\\])+`;

/** Typing mistakes made on Chinese keyboards, which YAML's own messages do not explain. */
const mistakes: readonly Mistake[] = [
  {
    code: "full-width-colon",
    pattern: new RegExp(`^[\\s\\u3000]*(?:- )?(?:[^#"']*[{,]\\s*)?${key}(?<at>：)`, "d"),
    build: () => ({ text: problemWords.fullWidthInKey, hint: problemWords.colonHint }),
  },
  {
    code: "full-width-brace",
    pattern: /(?:: |- |[[{,] ?|^)\s*(?<at>[｛［])/d,
    build: (_match, at) => ({
      text: problemWords.fullWidthBrace(at),
      hint: problemWords.asciiHint(at.normalize("NFKC")),
    }),
  },
  {
    code: "full-width-comma",
    // Between the settings of `{ }`: what follows is a name with its colon.
    pattern: /[{][^{}"']*(?<at>，)\s*[\w-]+\s*[:：]/d,
    build: () => ({ text: problemWords.fullWidthCommaHere, hint: problemWords.asciiHint(",") }),
  },
  {
    code: "unclosed-quote",
    // An odd number of quotes outside a comment: one of them has no partner on its line.
    pattern: /^[^"#]*(?<at>")[^"]*(?:"[^"]*"[^"]*)*$/d,
    build: (_match, at) => ({ text: problemWords.unclosedQuote(at) }),
  },
  {
    code: "tab-indent",
    pattern: /^ *(?<at>\t+)/d,
    build: () => ({ text: problemWords.tabIndent, hint: problemWords.indentHint }),
  },
  {
    code: "wide-indent",
    pattern: /^ *(?<at>\u3000+)/d,
    build: () => ({ text: problemWords.wideIndent, hint: problemWords.indentHint }),
  },
  {
    code: "no-blank-after-colon",
    pattern: new RegExp(`^ *(?:- )?(?<name>${key})(?<at>:)(?=[^\\s:/0-9])`, "d"),
    build: () => ({ text: problemWords.noBlankAfterColon, hint: problemWords.colonHint }),
  },
  {
    code: "unquoted-braces",
    // At the beginning of a value YAML takes the first part for a map.
    pattern: new RegExp(`(?:: |- |[\\[{,]\\s*)(?<at>\\{[^{}\\s,]+\\}(?=[^\\s,}\\]#])${form})`, "d"),
    build: (_match, at) => ({ text: problemWords.unquotedBraces, hint: problemWords.quoteHint(at) }),
  },
  {
    code: "unquoted-braces",
    // Inside brackets it does so anywhere.
    pattern: new RegExp(`${insideBrackets}(?<at>(?=[^\\s"'[\\]{},:#]+\\{)${form})`, "d"),
    build: (_match, at) => ({ text: problemWords.unquotedBraces, hint: problemWords.quoteHint(at) }),
  },
  {
    code: "special-start",
    // A `|` or `>` that really opens a block is followed by nothing, an indicator or a comment.
    pattern:
      /(?:: |- |[[{,] )\s*(?<at>[>|](?!\s*[+-]?\d?[+-]?\s*(?:#.*)?$)|[%@`*&!](?=\S))(?<rest>[^,#\]}]*)/d,
    build: (match, at) => ({
      text: problemWords.specialStart(at),
      hint: problemWords.quoteHint(`${at}${match.groups?.rest ?? ""}`.trim()),
    }),
  },
];

/**
 * Finds typing mistakes in a file that YAML can't read, to name them instead of YAML's own errors.
 * Only such files are searched: the same characters may be right inside a text.
 */
export function commonMistakes(source: RuleSource): readonly Problem[] {
  const problems: Problem[] = [];
  let offset = 0;
  for (const line of source.text.split("\n")) {
    if (!/^\s*#/.test(line)) {
      for (const mistake of mistakes) {
        const match = mistake.pattern.exec(line);
        const [start, end] = match?.indices?.groups?.at ?? [];
        if (!match || start === undefined || end === undefined) continue;
        const { text, hint } = mistake.build(match, line.slice(start, end));
        problems.push(source.problemAt(mistake.code, offset + start, offset + end, text, hint));
        break;
      }
    }
    offset += line.length + 1;
  }
  const quote = unclosedQuote(source);
  return quote ? [...problems, quote] : problems;
}

/** YAML reports a quote that is never closed at the end of the file; it is opened somewhere above. */
function unclosedQuote(source: RuleSource): Problem | undefined {
  let offset = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    const [quote] = lexeme;
    if ((quote === '"' || quote === "'") && (lexeme.length === 1 || !lexeme.endsWith(quote))) {
      const text = problemWords.unclosedQuote(quote);
      return source.problemAt("unclosed-quote", offset, offset + 1, text);
    }
    // The lexer marks documents and scalars with control characters that are not in the text.
    if (!/^[\x02\x18\x1f]$|^\ufeff$/.test(lexeme)) offset += lexeme.length;
  }
  return undefined;
}
