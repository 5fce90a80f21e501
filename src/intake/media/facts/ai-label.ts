import type { AiLabel } from "../../../model/facts/media.ts";
import { present } from "../../../model/present.ts";
import type { IsoBmff } from "../iso-bmff/types.ts";

/** The value of a label: an object of strings; some writers wrap it in `{"AIGC": …}`. */
function fieldsOf(raw: string): Readonly<Record<string, string>> | undefined {
  try {
    const parsed: unknown = JSON.parse(raw);
    const inner = isObject(parsed) && isObject(parsed.AIGC) ? parsed.AIGC : parsed;
    if (!isObject(inner)) return undefined;
    const entries = Object.entries(inner).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, String(value)] as const] : [],
    );
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function label(place: string, prescribed: boolean, raw: string): AiLabel {
  return { place, prescribed, raw, ...present({ fields: fieldsOf(raw) }) };
}

function unescaped(xml: string): string {
  return xml
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** `TC260:AIGC` in an XMP packet, as an attribute or an element. */
function inXmp(xmp: string): string | undefined {
  const match = /TC260:AIGC\s*=\s*(?:"([^"]*)"|'([^']*)')|<TC260:AIGC[^>]*>([\s\S]*?)<\/TC260:AIGC>/.exec(
    xmp,
  );
  const raw = match?.[1] ?? match?.[2] ?? match?.[3];
  return raw === undefined ? undefined : unescaped(raw.replace(/^<!\[CDATA\[|\]\]>$/g, "").trim());
}

/**
 * The implicit label of AI-made content (GB 45438-2025, annex E; TC260-PG-20257A for video): the metadata key `AIGC`
 * or XMP `TC260:AIGC`. Other places are found too and said to be wrong.
 */
export function findAiLabel(
  tags: Readonly<Record<string, string>>,
  streamTags: readonly Readonly<Record<string, string>>[],
  iso: IsoBmff | undefined,
): AiLabel | undefined {
  const key = Object.keys(tags).find((name) => /^aigc$/i.test(name));
  if (key !== undefined) return label(key, true, tags[key] ?? "");
  const xmp = tags.xmp === undefined ? undefined : inXmp(tags.xmp);
  if (xmp !== undefined) return label("XMP TC260:AIGC", true, xmp);
  for (const stream of streamTags) {
    const name = Object.keys(stream).find((one) => /^aigc$/i.test(one));
    if (name !== undefined) return label(name, true, stream[name] ?? "");
  }
  if (iso?.aigcBox !== undefined) return label("udta/AIGC", false, iso.aigcBox.replace(/^[\x00-\x1f]+/, ""));
  for (const [name, value] of Object.entries(tags)) {
    if (name !== "xmp" && /"ContentProducer"|"AIGC"/.test(value)) return label(name, false, value);
  }
  return iso?.aigcInIndex === undefined ? undefined : label("moov", false, iso.aigcInIndex);
}
