import { colorOf, isLost, leastPoints, white } from "./color.ts";
import type { Unseen } from "./sight.ts";
import { isOn, visitXml, type XmlTag } from "./xml-tags.ts";

/** How text of Word looks; what is absent is left to the style, and to what is around it. */
export interface Look {
  /** Hidden. */
  vanish?: boolean;
  /** Struck out twice. */
  dstrike?: boolean;
  color?: string | "auto";
  points?: number;
  /** The ground it stands on; `other` for patterns and pictures. */
  fill?: string | "other";
}

/** Reads a color of text. A color of the theme counts more than the one written beside it (ECMA-376, 17.3.2.6). */
function textColor(attributes: XmlTag["attributes"]): string {
  const theme = attributes.get("themeColor");
  const isPaper = theme === "background1" || theme === "light1";
  if (isPaper && !attributes.has("themeShade")) return white;
  if (theme !== undefined && !isPaper) return "auto";
  return colorOf(attributes.get("val")) ?? "auto";
}

/** Reads shading (ECMA-376, 17.3.5); undefined where the ground behind is seen. */
function shading(attributes: XmlTag["attributes"]): string | undefined {
  if (attributes.has("themeFill")) return "other";
  const isPlain = ["clear", "nil", undefined].includes(attributes.get("val"));
  return isPlain ? colorOf(attributes.get("fill")) : "other";
}

/** Adds what a tag inside of properties says. */
export function addLook(look: Look, { name, attributes }: XmlTag): void {
  const value = attributes.get("val");
  if (name === "vanish") look.vanish = isOn(value);
  if (name === "dstrike") look.dstrike = isOn(value);
  if (name === "color") look.color = textColor(attributes);
  // Sizes are in half points.
  if (name === "sz") look.points = Number(value) / 2;
  const fill = name === "shd" ? shading(attributes) : undefined;
  if (fill !== undefined) look.fill = fill;
  if (name === "highlight" && value !== "none") look.fill = value === "white" ? white : "other";
}

interface Style {
  basedOn?: string;
  readonly look: Look;
}

/** Styles of a document, by their ids. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** Of all text. */
  readonly defaults: Look;
  /** Of paragraphs that name none. */
  readonly usual: string | undefined;
}

/** Reads the styles of a document. */
export function stylesIn(xml: string): Styles {
  const byId = new Map<string, Style>();
  const defaults: Look = {};
  let usual: string | undefined;
  let style: Style | undefined;
  const tag = (one: XmlTag) => {
    const { name, kind, attributes } = one;
    if (name === "style") style = undefined;
    if (kind === "close") return;
    const id = attributes.get("styleId");
    if (name === "style" && id !== undefined) {
      style = { look: {} };
      byId.set(id, style);
      if (attributes.get("type") === "paragraph" && isOn(attributes.get("default") ?? "0")) usual = id;
    }
    const based = attributes.get("val");
    if (style && name === "basedOn" && based !== undefined) style.basedOn = based;
    else addLook(style?.look ?? defaults, one);
  };
  if (xml !== "") visitXml(xml, { tag });
  return { byId, defaults, usual };
}

/** Deeper than people base a style on a style. */
const mostSteps = 20;

/** The look of a style and of those that it is based on; the nearest counts. */
export function styleLook({ byId }: Styles, id: string | undefined): Look {
  const looks: Look[] = [];
  let at = id === undefined ? undefined : byId.get(id);
  for (let step = 0; at && step < mostSteps; step++) {
    looks.unshift(at.look);
    at = at.basedOn === undefined ? undefined : byId.get(at.basedOn);
  }
  return Object.assign({}, ...looks);
}

/** Tells if text of such a look can't be seen. What is struck out twice is not there at all. */
export function unseenBy({
  vanish,
  dstrike,
  color,
  points,
  fill = white,
}: Look): Unseen | "struck" | undefined {
  if (vanish) return "hidden";
  if (dstrike) return "struck";
  if (points !== undefined && points < leastPoints) return "faint";
  const isKnown = color !== undefined && color !== "auto" && fill !== "other";
  return isKnown && isLost(color, fill) ? "faint" : undefined;
}
