import type { Check } from "../model/check.ts";
import type { CheckPage } from "../model/check-page.ts";
import { optionsOf } from "../model/option.ts";
import type { Text } from "../model/text.ts";
import { decoded } from "./pages/decoded.ts";
import { files } from "./pages/files.ts";
import { sound } from "./pages/sound.ts";
import { streams } from "./pages/streams.ts";
import { written } from "./pages/written.ts";

/** Every check's page, by id. */
export const pages = {
  ...files,
  ...streams,
  ...decoded,
  ...sound,
  ...written,
} as const;

type OldPage = CheckPage & { readonly options: Readonly<Record<string, Text>> };
const old: Readonly<Record<string, OldPage>> = pages;

/** The page of a check. */
export function pageOf({ id, page }: Pick<Check, "id" | "page">): CheckPage {
  const found = page ?? old[id];
  if (!found) throw new Error(id);
  return found;
}

/** The options of a check. */
export function optionTexts(check: Check): Readonly<Record<string, Text>> {
  return check.page ? optionsOf(check.options()) : (old[check.id]?.options ?? {});
}
