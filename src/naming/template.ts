import type { Meaning, Part, PartType, Template, TemplateElement } from "../model/name.ts";
import type { Text } from "../model/text.ts";
import type { ParseError } from "../quantity/index.ts";
import { templateWords } from "../wording/names.ts";

/** The words by which notices call the parts of a name. */
const meanings: Readonly<Record<Meaning, readonly string[]>> = {
  title: ["title", "片名", "作品名", "作品名称", "作品标题", "作品题目", "标题", "题目"],
  unit: ["unit", "单位", "报送单位", "推荐单位", "选送单位", "参赛单位", "制作单位", "学校", "院校"],
  serial: ["serial", "序号", "编号", "作品编号"],
  category: ["category", "分类", "类别", "类型", "参赛类别", "作品类别", "参赛组别", "组别"],
  author: ["author", "作者", "姓名", "作者姓名", "参赛者姓名", "参赛者"],
  version: ["version", "版本"],
  episode: ["episode", "集号", "集数"],
};

const simpleTypes = ["text", "number", "letters", "digits", "phone", "category"] as const;
/** 2⁴ variants are plenty for a file name, and bound the work of reading one. */
const mostOptionalParts = 4;

function meaningOf(token: string): Meaning | undefined {
  for (const [meaning, words] of Object.entries(meanings)) {
    if (words.includes(token)) return meaning as Meaning;
  }
  return undefined;
}

function typeOf(written: string | undefined, meaning: Meaning | undefined): PartType | undefined {
  if (written === undefined) return { kind: meaning === "category" ? "category" : "text" };
  if (written.includes("|"))
    return { kind: "choice", choices: written.split("|").map((choice) => choice.trim()) };
  const [, name = written, width] = /^(letters|digits)\((\d{1,2})\)$/.exec(written) ?? [];
  const kind = simpleTypes.find((type) => type === name);
  if (kind === undefined) return undefined;
  return (kind === "letters" || kind === "digits") && width ? { kind, width: Number(width) } : { kind };
}

function readPart(inside: string): Part | Text {
  const colon = inside.indexOf(":");
  const written = colon < 0 ? undefined : inside.slice(colon + 1).trim();
  // `{RGB|CMYK}` needs no name of its own.
  const choices = colon < 0 && inside.includes("|") ? inside : undefined;
  const token = choices ?? (colon < 0 ? inside : inside.slice(0, colon)).trim();
  if (token === "") return templateWords.emptyPart(`{${inside}}`);
  const meaning = meaningOf(token);
  const type = typeOf(choices ?? written, meaning);
  if (!type) return templateWords.unknownType(written ?? "", `${simpleTypes.join(", ")}, letters(3), A|B`);
  return meaning ? { kind: "part", token, meaning, type } : { kind: "part", token, type };
}

interface OpenGroup {
  readonly elements: (TemplateElement | readonly TemplateElement[])[];
}

/**
 * Reads the form of a name: `{unit}-{serial:number}-{title}`, `{片名}[-{版本}].mp4`. What stands in `{ }` is a part,
 * in `[ ]` optional, everything else stands for itself. Returns what is wrong with it otherwise.
 */
export function readTemplate(source: string): Template | ParseError {
  const whole: OpenGroup = { elements: [] };
  let optional: TemplateElement[] | undefined;
  const add = (element: TemplateElement) => (optional ?? whole.elements).push(element);
  const tokens = source
    .normalize("NFC")
    .split(/(\{[^{}]*\}|[{}[\]])/)
    .filter((piece) => piece !== "");
  for (const piece of tokens) {
    if (piece === "[") {
      if (optional) return { error: templateWords.unclosed(source, "[") };
      optional = [];
    } else if (piece === "]") {
      if (!optional) return { error: templateWords.unclosed(source, "]") };
      whole.elements.push(optional);
      optional = undefined;
    } else if (piece === "{" || piece === "}") {
      return { error: templateWords.unclosed(source, piece) };
    } else if (piece.startsWith("{")) {
      const part = readPart(piece.slice(1, -1));
      if ("zh" in part) return { error: part };
      add(part);
    } else {
      add({ kind: "literal", text: piece });
    }
  }
  if (optional) return { error: templateWords.unclosed(source, "[") };
  return finish(source, whole);
}

function finish(source: string, { elements }: OpenGroup): Template | ParseError {
  const flat = elements.flat();
  const names = flat.filter((element) => element.kind === "part").map((part) => part.token);
  if (names.length === 0) return { error: templateWords.noParts(source) };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { error: templateWords.sameToken(twice) };
  if (elements.filter(Array.isArray).length > mostOptionalParts) {
    return { error: templateWords.tooManyOptional(source) };
  }
  let variants: TemplateElement[][] = [[]];
  for (const element of elements) {
    variants = Array.isArray(element)
      ? variants.flatMap((variant) => [[...variant, ...element], variant])
      : variants.map((variant) => [...variant, element as TemplateElement]);
  }
  const last = flat.at(-1);
  const extension = last?.kind === "literal" ? /\.([a-z0-9]{1,5})$/i.exec(last.text)?.[1] : undefined;
  if (extension === undefined) return { source, variants: variants.map(joined) };
  return { source, variants: variants.map((variant) => withoutExtension(joined(variant))), extension };
}

/** Literals that meet when an optional part is left out become one. */
function joined(variant: readonly TemplateElement[]): readonly TemplateElement[] {
  const result: TemplateElement[] = [];
  for (const element of variant) {
    const last = result.at(-1);
    if (element.kind === "literal" && last?.kind === "literal") {
      result[result.length - 1] = { kind: "literal", text: last.text + element.text };
    } else {
      result.push(element);
    }
  }
  return result;
}

function withoutExtension(variant: readonly TemplateElement[]): readonly TemplateElement[] {
  const last = variant.at(-1);
  if (last?.kind !== "literal") return variant;
  const text = last.text.replace(/\.[a-z0-9]{1,5}$/i, "");
  const front = variant.slice(0, -1);
  return text === "" ? front : [...front, { kind: "literal", text }];
}

/** The parts of a template, in order. */
export function partsOf(template: Template): readonly Part[] {
  return (template.variants[0] ?? []).filter((element) => element.kind === "part");
}
