/** Lists every sentence of the program in both languages, for a person to read in one sitting. */
import { parseAst } from "rolldown/parseAst";
import { Visitor } from "rolldown/utils";
import { type Expression, expressionText, sentences } from "./expression-text.ts";
import { sourceFiles } from "./source.ts";

interface Message {
  /** Where it stands in its file: `forms.rowsMatch`. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

const head = `# Messages

Every sentence of the program, in Chinese and English, in the order of the source. Written by \`npm run docs\` from the calls of
\`text(zh, en)\` in \`src/\`; change a sentence there. \`{x}\` is a value, \`[a / b]\` one of the two, \`[a]\` a part that may be
left out.
`;

/** The page of all messages. */
export function messagesPage(): string {
  const tables = sourceFiles().flatMap(({ path, text }) => {
    const messages = messagesOf(text).filter(({ zh, en }) => zh !== en || !/^(\{[^}]*\})?$/.test(zh));
    if (messages.length === 0) return [];
    const rows = messages.map(({ name, zh, en }) => `| ${[name, zh, en].map(cell).join(" | ")} |`);
    return [`## ${path}\n\n| Name | 中文 | English |\n|---|---|---|\n${rows.join("\n")}\n`];
  });
  return [head, ...tables].join("\n");
}

/** Finds the messages in the code of one file. */
export function messagesOf(code: string): readonly Message[] {
  const found: Message[] = [];
  const constants = new Map<string, Expression>();
  const names: string[] = [];
  const leave = () => void names.pop();
  new Visitor({
    VariableDeclarator({ id, init }) {
      const name = id.type === "Identifier" ? id.name : "";
      const declared = id.type === "ObjectPattern" ? [...sentences] : [name];
      if (init) for (const constant of declared) constants.set(constant, init);
      names.push(sentences.has(name) ? "" : name);
    },
    "VariableDeclarator:exit": leave,
    FunctionDeclaration: ({ id }) => void names.push(id?.name ?? ""),
    "FunctionDeclaration:exit": leave,
    Property: ({ key }) => void names.push(keyName(key)),
    "Property:exit": leave,
    SwitchCase: ({ test }) => void names.push(test?.type === "Literal" ? String(test.value) : "default"),
    "SwitchCase:exit": leave,
    CallExpression({ callee, arguments: [zh, en] }) {
      if (callee.type !== "Identifier" || callee.name !== "text") return;
      if (!zh || !en || zh.type === "SpreadElement" || en.type === "SpreadElement") return;
      const said = (side: Expression) => expressionText(side, { code, constants });
      found.push({ name: names.filter((name) => name !== "").join("."), zh: said(zh), en: said(en) });
    },
  }).visit(parseAst(code, { lang: "ts" }));
  return found;
}

function keyName(key: { readonly type: string; readonly name?: unknown; readonly value?: unknown }): string {
  return String((key.type === "Literal" ? key.value : key.name) ?? "");
}

/** Keeps what a table or Markdown would take for its own. */
function cell(said: string): string {
  const kept = said.replace(/[\\|*<`]/g, "\\$&");
  return kept.replaceAll("\n", "<br>").trim();
}
