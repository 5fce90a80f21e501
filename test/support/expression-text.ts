import type { parseAst } from "rolldown/parseAst";

type Statement = ReturnType<typeof parseAst>["body"][number];

/** An expression of TypeScript, as the parser gives it. */
export type Expression = Extract<Statement, { type: "ExpressionStatement" }>["expression"];

/** What an expression is read with: the source, for code that is shown as it stands, and the constants in sight. */
export interface Scope {
  readonly code: string;
  readonly constants: ReadonlyMap<string, Expression>;
}

/** Constants that hold a sentence, or parts of one. Other names say more than what is behind them. */
export const sentences = new Set(["zh", "en"]);

/**
 * Writes the text that an expression makes as a person would sketch it: a value as `{count}`, a choice as `[a / b]`,
 * a part that may be left out as `[a]`.
 */
export function expressionText(node: Expression, scope: Scope): string {
  const read = (inner: Expression) => expressionText(inner, scope);
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? node.value : sourceOf(node, scope);
    case "TemplateLiteral":
      return node.quasis
        .map(({ value }, at) => {
          const next = node.expressions[at];
          return (value.cooked ?? "") + (next ? read(next) : "");
        })
        .join("");
    case "ConditionalExpression":
      return choice(read(node.consequent), read(node.alternate));
    case "LogicalExpression":
      return node.operator === "&&" && makesText(node.right)
        ? `[${read(node.right)}]`
        : sourceOf(node, scope);
    case "BinaryExpression": {
      if (node.operator !== "+") return sourceOf(node, scope);
      return read(node.left) + read(node.right);
    }
    case "ParenthesizedExpression":
    case "TSAsExpression":
      return read(node.expression);
    case "CallExpression":
      return callText(node, scope);
    case "Identifier": {
      const constant = sentences.has(node.name) ? scope.constants.get(node.name) : undefined;
      return constant ? read(constant) : sourceOf(node, scope);
    }
    default:
      return sourceOf(node, scope);
  }
}

/** Reads calls that put text together: `spaced(a, b)` and `[a, b].join(", ")`. */
function callText(node: Extract<Expression, { type: "CallExpression" }>, scope: Scope): string {
  const { callee } = node;
  if (callee.type === "Identifier" && callee.name === "spaced") {
    return node.arguments
      .map((part) => (part.type === "SpreadElement" ? "…" : expressionText(part, scope)))
      .join("");
  }
  const isJoin =
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callee.property.name === "join";
  const [by] = node.arguments;
  if (!isJoin || by?.type !== "Literal") return sourceOf(node, scope);
  const parts = partsOf(callee.object, scope);
  return parts ? parts.join(String(by.value)) : sourceOf(node, scope);
}

/** Reads the items of a list that is written out. */
function partsOf(node: Expression, scope: Scope): readonly string[] | undefined {
  const list = node.type === "Identifier" ? scope.constants.get(node.name) : node;
  if (list?.type !== "ArrayExpression") return undefined;
  return list.elements.flatMap((item) => {
    if (!item) return [];
    if (item.type !== "SpreadElement") return [expressionText(item, scope)];
    const { argument } = item;
    const maybe = argument.type === "ConditionalExpression" ? partsOf(argument.consequent, scope) : undefined;
    return maybe ? [`[${maybe.join(" ")}]`] : ["…"];
  });
}

function choice(one: string, other: string): string {
  if (one === "" || other === "") return `[${one}${other}]`;
  return one === other ? one : `[${one} / ${other}]`;
}

function makesText({ type }: Expression): boolean {
  return type === "Literal" || type === "TemplateLiteral";
}

/** Shows code as a value: `{limit}`, without the language it is read in. */
function sourceOf({ start, end }: Expression, { code }: Scope): string {
  const source = code.slice(start, end).replace(/\s+/g, " ");
  return `{${source.replace(/\.(zh|en)$/, "")}}`;
}
